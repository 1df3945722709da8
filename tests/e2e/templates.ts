/** One address of every template of the public site, in both languages, with the status that it must answer with. */
export type Template = {
  name: string;
  path: string;
  locale: "vi" | "en";
  status: number;
  /** Static pages are kept until someone publishes; live ones are rendered for each request. */
  isStatic: boolean;
};

type Pair = { name: string; vi: string; en: string; status?: number; isStatic?: boolean };

const pairs: readonly Pair[] = [
  { name: "home", vi: "/", en: "/en" },
  { name: "directory", vi: "/cum-cong-nghiep", en: "/en/clusters" },
  {
    name: "cluster with few figures",
    vi: "/cum-cong-nghiep/an-khanh-so-1",
    en: "/en/clusters/an-khanh-no-1",
  },
  { name: "cluster with some figures", vi: "/cum-cong-nghiep/yen-lac", en: "/en/clusters/yen-lac" },
  {
    name: "sample cluster",
    vi: "/cum-cong-nghiep/mau-che-xanh",
    en: "/en/clusters/green-tea-sample",
  },
  {
    name: "removed cluster",
    vi: "/cum-cong-nghiep/phu-lac-1",
    en: "/en/clusters/phu-lac-1",
    status: 410,
  },
  { name: "contact", vi: "/lien-he", en: "/en/contact" },
  { name: "news", vi: "/tin-tuc", en: "/en/news" },
  {
    name: "article",
    vi: "/tin-tuc/cum-cong-nghiep-dai-tu-tu-nam-2021",
    en: "/en/news/dai-tu-industrial-clusters-since-2021",
  },
  {
    name: "unknown article",
    vi: "/tin-tuc/khong-co-bai-nay",
    en: "/en/news/no-such-article",
    status: 404,
  },
  {
    name: "page of news that is not there",
    vi: "/tin-tuc?page=99",
    en: "/en/news?page=99",
    isStatic: false,
  },
  { name: "open data", vi: "/du-lieu-mo", en: "/en/open-data" },
  { name: "map", vi: "/ban-do", en: "/en/map" },
  {
    name: "map with filters, view and selection",
    vi: "/ban-do?place=dai-tu&view=10.5/21.63/105.68&selected=DT-PL2",
    en: "/en/map?place=dai-tu&view=10.5/21.63/105.68&selected=DT-PL2",
    isStatic: false,
  },
  {
    name: "map without a result",
    vi: "/ban-do?q=khong-co&free=70&view=x&selected=NO-SUCH",
    en: "/en/map?q=nothing-here&free=70&view=x&selected=NO-SUCH",
    isStatic: false,
  },
  { name: "compare", vi: "/so-sanh", en: "/en/compare" },
  {
    name: "comparison",
    vi: "/so-sanh?c=DT-AK1&c=MAU-CX1",
    en: "/en/compare?c=DT-AK1&c=MAU-CX1",
    isStatic: false,
  },
  {
    name: "only differences",
    vi: "/so-sanh?c=DT-AK1&c=DT-PL2&diff=1",
    en: "/en/compare?c=DT-AK1&c=DT-PL2&diff=1",
    isStatic: false,
  },
  {
    name: "comparison that asks for what is not there",
    vi: "/so-sanh?c=DT-AK1&c=DT-PL1&c=ZZ-9&c=%3Cscript%3E",
    en: "/en/compare?c=DT-AK1&c=DT-PL1&c=ZZ-9&c=%3Cscript%3E",
    isStatic: false,
  },
  { name: "fit check", vi: "/kiem-tra-phu-hop", en: "/en/fit-check" },
  {
    name: "fit check answered",
    vi: "/kiem-tra-phu-hop?sector=electronics&area=2&power=3&near=HAN&jobs=400&capital=120&tech=high",
    en: "/en/fit-check?sector=electronics&area=2&power=3&near=HAN&jobs=400&capital=120&tech=high",
    isStatic: false,
  },
  {
    name: "fit check not understood",
    vi: "/kiem-tra-phu-hop?area=%3Cscript%3E&power=-1&near=NOWHERE&years=1e9",
    en: "/en/fit-check?area=%3Cscript%3E&power=-1&near=NOWHERE&years=1e9",
    isStatic: false,
  },
  { name: "privacy", vi: "/quyen-rieng-tu", en: "/en/privacy" },
  { name: "procedures", vi: "/thu-tuc", en: "/en/procedures" },
  { name: "incentives", vi: "/uu-dai", en: "/en/incentives" },
  { name: "about the area", vi: "/gioi-thieu", en: "/en/about" },
  { name: "plan changes", vi: "/dieu-chinh-quy-hoach", en: "/en/plan-changes" },
  { name: "accessibility", vi: "/tiep-can", en: "/en/accessibility" },
  {
    name: "unknown cluster",
    vi: "/cum-cong-nghiep/khong-co-cum-nay",
    en: "/en/clusters/no-such-cluster",
    status: 404,
  },
  {
    name: "unknown page",
    vi: "/khong-co-trang-nay",
    en: "/en/no-such-page",
    status: 404,
    isStatic: false,
  },
  {
    name: "impossible slug",
    vi: "/cum-cong-nghiep/Khong_Hop_Le",
    en: "/en/clusters/%C4%90",
    status: 404,
    isStatic: false,
  },
  {
    name: "filtered directory",
    vi: "/cum-cong-nghiep?q=an+khanh",
    en: "/en/clusters?q=an+khanh",
    isStatic: false,
  },
  {
    name: "empty directory",
    vi: "/cum-cong-nghiep?q=khong-co&free=70",
    en: "/en/clusters?q=nothing-here&free=70",
    isStatic: false,
  },
  {
    name: "prefilled enquiry",
    vi: "/lien-he?cluster=DT-AK1&kind=confirm_figure&field=totalAreaHa",
    en: "/en/contact?cluster=DT-AK1&kind=confirm_figure&field=totalAreaHa",
    isStatic: false,
  },
  { name: "changes", vi: "/thay-doi", en: "/en/changes" },
  {
    name: "page of changes that is not there",
    vi: "/thay-doi?page=99",
    en: "/en/changes?page=99",
    isStatic: false,
  },
  { name: "follow", vi: "/theo-doi", en: "/en/follow" },
  {
    name: "follow a cluster",
    vi: "/theo-doi?c=DT-AK1",
    en: "/en/follow?c=DT-AK1",
    isStatic: false,
  },
  {
    name: "follow a search",
    vi: "/theo-doi?free=2&place=dai-tu&ww=1",
    en: "/en/follow?free=2&place=dai-tu&ww=1",
    isStatic: false,
  },
  {
    name: "forged link to confirm",
    vi: "/theo-doi/xac-nhan?t=x",
    en: "/en/follow/confirm?t=x",
    status: 404,
    isStatic: false,
  },
  {
    name: "forged link to leave",
    vi: "/theo-doi/huy?t=x",
    en: "/en/follow/leave?t=x",
    status: 404,
    isStatic: false,
  },
  { name: "enquiry status", vi: "/tra-cuu", en: "/en/enquiry-status", isStatic: false },
  {
    name: "unknown reference",
    vi: "/tra-cuu?ref=DT-26-ZZZZZ",
    en: "/en/enquiry-status?ref=DT-26-ZZZZZ",
    status: 404,
    isStatic: false,
  },
  {
    name: "forged thank-you",
    vi: "/lien-he/da-gui?ref=DT-26-ZZZZZ&k=x",
    en: "/en/contact/sent?ref=DT-26-ZZZZZ&k=x",
    status: 404,
    isStatic: false,
  },
  { name: "cost", vi: "/chi-phi-thue", en: "/en/cost" },
  {
    name: "estimate of a sample",
    vi: "/chi-phi-thue?c=MAU-CX1&area=20000&years=30&fx=26000&kwh=200000&water=100",
    en: "/en/cost?c=MAU-CX1&area=20000&years=30&fx=26000&kwh=200000&water=100",
    isStatic: false,
  },
  {
    name: "estimates side by side",
    vi: "/chi-phi-thue?c=MAU-CX1&c=MAU-DC2&c=DT-AK1&area=20000&years=30",
    en: "/en/cost?c=MAU-CX1&c=MAU-DC2&c=DT-AK1&area=20000&years=30",
    isStatic: false,
  },
  {
    name: "refused estimate",
    vi: "/chi-phi-thue?c=DT-AK1&area=x&years=0",
    en: "/en/cost?c=DT-AK1&area=x&years=0",
    isStatic: false,
  },
  { name: "unavailable", vi: "/unavailable", en: "/en/unavailable", status: 503 },
];

export const templates: readonly Template[] = pairs.flatMap(
  ({ name, vi, en, status = 200, isStatic = true }) => [
    { name, path: vi, locale: "vi" as const, status, isStatic },
    { name, path: en, locale: "en" as const, status, isStatic },
  ],
);
