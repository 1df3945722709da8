import type { ArticleDocumentInput } from "@/lib/articles/schema";
import { publishArticle } from "@/lib/articles/service";
import type { Actor } from "@/lib/audit/service";
import { prisma } from "@/lib/db/client";

type Source = NonNullable<ArticleDocumentInput["sources"]>[number];

const sources: Source[] = [
  {
    kind: "article",
    title: {
      vi: "“Tạo thuận lợi thu hút đầu tư vào cụm công nghiệp”, bài báo viết khi báo cáo năm 2021 của tỉnh Thái Nguyên còn là dự thảo",
      en: "“Creating favourable conditions to attract investment into industrial clusters”, a newspaper article in Vietnamese, written while Thai Nguyen’s report on 2021 was a draft",
    },
  },
  {
    kind: "plan",
    title: {
      vi: "Điều chỉnh, bổ sung quy hoạch cụm công nghiệp tỉnh Thái Nguyên đến năm 2020, tầm nhìn đến năm 2030",
      en: "Adjustment of Thai Nguyen’s cluster plan to 2020, with a view to 2030, in Vietnamese",
    },
    publisher: "Sở Công Thương Thái Nguyên",
    dated: { date: "2021-01-01", precision: "year" },
    url: "http://congthuongthainguyen.gov.vn/vn/cum-cong-nghiep/dieu-chinh-bo-sung-quy-hoach-cum-cong-nghiep-tinh-thai-nguyen-den-nam-2020-tam-nhin-den-nam-2030-5246.phtml",
  },
  {
    kind: "decision",
    number: "222/QĐ-TTg",
    title: {
      vi: "Quyết định phê duyệt Quy hoạch tỉnh Thái Nguyên thời kỳ 2021-2030",
      en: "Decision approving the provincial plan of Thai Nguyen for 2021-2030, in Vietnamese",
    },
    dated: { date: "2023-03-14", precision: "day" },
    url: "https://m.thuvienphapluat.vn/van-ban/Xay-dung-Do-thi/Quyet-dinh-222-QD-TTg-2023-phe-duyet-Quy-hoach-tinh-Thai-Nguyen-thoi-ky-2021-2030-559406.aspx",
  },
  {
    kind: "article",
    title: {
      vi: "Thái Nguyên xây dựng 16 khu, cụm công nghiệp mới đến năm 2030 (tiếng Anh)",
      en: "Thai Nguyen Province to build 16 new industrial zones and clusters until 2030",
    },
    publisher: "VNS",
    dated: { date: "2023-05-01", precision: "day" },
    url: "https://www.einpresswire.com/article/631038598/th-i-nguy-n-province-to-build-16-new-industrial-zones-and-clusters-until-2030",
  },
  {
    kind: "law",
    number: "32/2024/NĐ-CP",
    title: {
      vi: "Nghị định về quản lý, phát triển cụm công nghiệp (bản tóm tắt)",
      en: "Decree on the management and development of industrial clusters (summary in Vietnamese)",
    },
    publisher: "luatvietan.vn",
    dated: { date: "2024-03-15", precision: "day" },
    url: "https://luatvietan.vn/nghi-dinh-32-2024-nd-cp-ve-quan-ly-phat-trien-cum-cong-nghiep.html",
  },
  {
    kind: "law",
    number: "14/2024/TT-BCT",
    title: {
      vi: "Chế độ báo cáo định kỳ về cụm công nghiệp từ ngày 1/10/2024",
      en: "Regular reports on industrial clusters from 1 October 2024, in Vietnamese",
    },
    publisher: "Thư Viện Pháp Luật",
    url: "http://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/69556/che-do-bao-cao-dinh-ky-ve-cum-cong-nghiep-tu-ngay-01-10-2024",
  },
  {
    kind: "law",
    number: "1683/NQ-UBTVQH15",
    title: {
      vi: "Nghị quyết sắp xếp các đơn vị hành chính cấp xã của tỉnh Thái Nguyên năm 2025",
      en: "Resolution on the communes and wards of Thai Nguyen in 2025, in Vietnamese",
    },
    dated: { date: "2025-06-16", precision: "day" },
    url: "https://www.vietnam.vn/en/toan-van-nghi-quyet-so-1683-nq-ubtvqh15-sap-xep-cac-dvhc-cap-xa-cua-tinh-thai-nguyen-nam-2025",
  },
  {
    kind: "article",
    title: {
      vi: "Kinh tế Thái Nguyên sau hợp nhất với Bắc Kạn (tiếng Anh)",
      en: "Private sector set to power Thai Nguyen’s post-merger economy",
    },
    publisher: "VIR",
    dated: { date: "2025-09-25", precision: "day" },
    url: "https://vir.com.vn/private-sector-set-to-power-thai-nguyens-post-merger-economy-137483.html",
  },
  {
    kind: "dataset",
    title: {
      vi: "Cơ sở dữ liệu đơn vị hành chính: đơn vị hiện nay và đơn vị trước sáp nhập",
      en: "Vietnamese Provinces Database: present units and the units they were formed from",
    },
    publisher: "Vietnamese Provinces Database",
    url: "https://github.com/thanglequoc/vietnamese-provinces-database",
  },
  {
    kind: "article",
    title: {
      vi: "Còn nhiều vướng mắc (cụm công nghiệp huyện Đại Từ)",
      en: "Many obstacles remain (industrial clusters of Dai Tu district), in Vietnamese",
    },
    publisher: "Báo Thái Nguyên",
    dated: { date: "2015-06-01", precision: "month" },
    url: "https://baothainguyen.vn/kinh-te/201506/con-nhieu-vuong-mac-3679CFA",
  },
];

const vi = `## Khi ấy huyện hướng tới điều gì

Lúc tỉnh Thái Nguyên còn dự thảo báo cáo kinh tế - xã hội năm 2021, một bài báo cho biết huyện Đại Từ trông vào các cụm công nghiệp để phát triển công nghiệp. Huyện điều chỉnh quy hoạch và tìm vốn ngoài ngân sách cho hạ tầng, trước hết là đường nối vào cụm và đường bên trong cụm. Huyện ưu tiên dự án công nghệ cao, làm ra giá trị lớn, cần nhiều lao động và không gây ô nhiễm.

Đó là năm dịch Covid-19. Bản dự thảo nêu kinh tế toàn tỉnh tăng 6,56%, theo chính báo cáo là khoảng gấp hai mức chung của cả nước; công nghiệp chế biến, chế tạo vẫn là đầu tàu. Đây là số dự thảo, chưa phải số chính thức.

## Quy hoạch được sàng lọc

Theo bài báo, tỉnh rà lại các cụm ở vùng núi chưa đủ điều kiện gọi vốn và tính thêm những nơi có lợi thế hơn, với mục tiêu đến năm 2030 trở thành một trong những trung tâm công nghiệp hiện đại của vùng trung du, miền núi phía Bắc và vùng Thủ đô.

Sở Công Thương công bố kết quả một lần điều chỉnh: năm cụm (202 ha) ra khỏi quy hoạch, trong đó có Phú Lạc 1 ở Đại Từ; ba cụm thu nhỏ; năm cụm được thêm. Chúng tôi hiểu đó là tháng 3/2021, dù trang nguồn in năm 2020.

Hai năm sau, quy hoạch tỉnh thời kỳ 2021-2030 (Quyết định 222/QĐ-TTg ngày 14/3/2023) có 41 cụm trên 2.067 ha, 12 cụm trong số đó là mới. Chúng tôi chưa tìm thấy danh sách tên, nên chưa thể nói cụm nào của Đại Từ cũ có mặt.

## Từ đó đến nay đã đổi những gì

- **Quy định về cụm.** Nghị định 32/2024/NĐ-CP có hiệu lực từ 1/5/2024, thay hai nghị định 68/2017 và 66/2020.
- **Đơn vị hành chính.** Từ 1/7/2025 không còn cấp huyện; Thái Nguyên và Bắc Kạn hợp nhất thành một tỉnh. Địa bàn huyện Đại Từ cũ nay thuộc mười xã; các cụm đã biết nằm ở xã An Khánh và xã Phú Lạc.
- **Kỳ số liệu.** Theo Thông tư 14/2024/TT-BCT, số liệu về cụm chốt vào 14/6 và 14/12 hằng năm.

## Những điều chưa ai công bố

Số liệu riêng mới nhất tìm được về [các cụm ở Đại Từ cũ](/cum-cong-nghiep?place=dai-tu) là của báo tháng 6/2015. Khi ấy An Khánh số 1 có hai nhà máy lớn mà gần như chưa có hạ tầng dùng chung. Diện tích hiện nay, đất còn cho thuê, giá thuê và chủ đầu tư hạ tầng đều chưa được công bố. Bạn cần con số nào, hãy [hỏi cơ quan phụ trách](/lien-he?kind=confirm_figure).`;

const en = `## What the district was after

While Thai Nguyen’s report on 2021 was still a draft, a newspaper described what Dai Tu district was trying to do. It counted on industrial clusters to bring manufacturing in. It was redrawing its plan and looking for private money to build infrastructure, starting with the roads to the clusters and inside them. High technology came first, along with projects that create a lot of value, employ many people and do not pollute.

It was a Covid-19 year. The draft put the province’s growth at 6.56%, about twice the national average by the report’s own comparison, with manufacturing in the lead. That is a draft figure; we have not seen the final one.

## A plan with fewer weak sites

The province, the article says, was weeding out clusters in upland areas that could not attract investors and adding sites with better prospects. The aim: by 2030, to be one of the modern industrial centres of the northern midlands and mountains and of the Hanoi capital region.

The Department of Industry and Trade published one such round. Five clusters (202 ha) left the plan, Phu Lac 1 in Dai Tu among them; three were made smaller and five were added. We date it to March 2021, although the page itself prints 2020.

Two years later came the provincial plan for 2021-2030 (Decision 222/QĐ-TTg of 14 March 2023): 41 clusters on 2,067 ha, 12 of them new. We have not found the list of names, so we cannot tell you which clusters of former Dai Tu are on it.

## What is different now

- **The rules.** Decree 32/2024/NĐ-CP has governed clusters since 1 May 2024. It replaced Decrees 68/2017 and 66/2020.
- **The map.** Districts were abolished on 1 July 2025, and Thai Nguyen and Bac Kan became one province. Former Dai Tu is now ten communes; the clusters we know of are in two of them, An Khanh and Phu Lac.
- **The calendar.** Under Circular 14/2024/TT-BCT, cluster figures close twice a year, on 14 June and 14 December.

## What nobody has published

The newest figures we could find on [the clusters of former Dai Tu](/en/clusters?place=dai-tu) were reported in June 2015. At that time An Khanh No. 1 had two large plants and almost no shared infrastructure. How big each cluster is today, how much land is available, what it costs and who builds the infrastructure: none of this is public. If your decision turns on one of these figures, [ask the office](/en/contact?kind=confirm_figure).`;

const publishedAt = "2026-11-22T08:00:00+07:00";

/** The first article: the site's own text on what has changed since the plans of 2021. */
export const firstArticle: ArticleDocumentInput = {
  code: "dai-tu-2021-2026",
  clusters: ["DT-AK1", "DT-AK2", "DT-PL2", "DT-PL1"],
  sources,
  texts: {
    vi: {
      state: "published",
      title: "Cụm công nghiệp ở Đại Từ cũ: hướng đi năm 2021 và những gì đã đổi",
      slug: "cum-cong-nghiep-dai-tu-tu-nam-2021",
      summary:
        "Huyện Đại Từ từng trông vào cụm công nghiệp để phát triển công nghiệp và đã điều chỉnh quy hoạch. Từ đó đến nay quy định, quy hoạch tỉnh và đơn vị hành chính đều đã đổi; nhiều số liệu vẫn chưa được công bố.",
      body: vi,
      publishedAt,
    },
    en: {
      state: "published",
      title: "Industrial clusters in former Dai Tu: the plans of 2021, and what has changed",
      slug: "dai-tu-industrial-clusters-since-2021",
      summary:
        "Dai Tu district once counted on clusters to bring manufacturing in. The rules, the provincial plan and the map of communes have all changed since, and many figures are still unpublished.",
      body: en,
      publishedAt,
    },
  },
};

/** Publishes what is not there yet; an article that an official has changed stays as it is. */
export async function seedArticles(context: Actor): Promise<void> {
  const { code } = firstArticle;
  const known = await prisma.article.findUnique({ where: { code }, select: { id: true } });
  if (!known) await publishArticle(context, firstArticle, { expectedRevision: 0 });
}
