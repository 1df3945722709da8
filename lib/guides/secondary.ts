import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideRule, GuideStep } from "./types";

/** A step whose place in the order, body and days no source that we found confirms. */
const unconfirmed = {
  body: null,
  days: null,
  state: "not_confirmed",
  legal: [],
  sources: [],
  checkedOn,
} as const;

const shortened = {
  vi: "Nghị quyết 66.18/2026/NQ-CP ngày 18/5/2026 đã rút ngắn thủ tục này. Thời hạn hiện nay: hãy hỏi cơ quan phụ trách.",
  en: "Resolution 66.18/2026 of 18 May 2026 shortened this procedure. Ask the office for the time it takes now.",
} as const;
const shortenedBy = { legal: [{ law: "resolution66" }], sources: ["factoryChecklist"] } as const;

/** The way of a firm that takes a plot. The order is orientation only: no source for it was found. */
export const secondarySteps = [
  {
    ...unconfirmed,
    id: "plot",
    title: { vi: "Chọn cụm, hỏi lô đất", en: "Choose a cluster, ask for a plot" },
    text: {
      vi: "Xem ngành của nhà máy có hợp với ngành nghề của cụm không, cụm còn đất không, điện nước có đủ không.",
      en: "See whether your product fits the cluster’s sectors, whether land is available, whether power and water are enough.",
    },
    prepare: {
      vi: "Sản phẩm, diện tích, công suất điện, nước cấp, nước thải, ngày cần đất, số năm thuê.",
      en: "Product, area, power, water, waste water, when you need the land, for how many years.",
    },
  },
  {
    ...unconfirmed,
    id: "approval",
    title: { vi: "Chấp thuận chủ trương đầu tư", en: "Investment policy approval" },
    text: {
      vi: "Chỉ khi dự án thuộc diện phải có. Luật Đầu tư 143/2025/QH15, hiệu lực từ 1/3/2026, đã thu hẹp danh mục dự án phải xin.",
      en: "Only if the project needs it. The Law on Investment 143/2025, in force since 1 March 2026, cut the list of projects that do.",
    },
    legal: [{ law: "investmentLaw" }],
    sources: ["frasers", "virInvestment"],
  },
  {
    ...unconfirmed,
    id: "certificate",
    title: {
      vi: "Giấy chứng nhận đăng ký đầu tư",
      en: "Investment registration certificate (IRC)",
    },
    text: {
      vi: "Cần cho dự án của nhà đầu tư nước ngoài. Từ 1/3/2026, nhà đầu tư nước ngoài được lập công ty trước khi có giấy này.",
      en: "For a foreign investor’s project. Since 1 March 2026 foreign investors may set up the company before they have it.",
    },
    legal: [{ law: "investmentLaw" }],
    sources: ["frasers", "virInvestment"],
  },
  {
    ...unconfirmed,
    id: "company",
    title: { vi: "Thành lập doanh nghiệp", en: "Set up the company" },
    text: {
      vi: "Đăng ký doanh nghiệp thực hiện dự án.",
      en: "Register the company that carries out the project.",
    },
  },
  {
    ...unconfirmed,
    id: "sublease",
    title: { vi: "Ký hợp đồng thuê lại đất", en: "Sub-lease contract" },
    text: {
      vi: "Ký với chủ đầu tư hạ tầng của cụm. Cụm chưa có chủ đầu tư được công bố thì hỏi cơ quan phụ trách.",
      en: "With the cluster’s infrastructure investor. Where none has been published, ask the office.",
    },
  },
  {
    ...unconfirmed,
    ...shortenedBy,
    id: "environment",
    title: {
      vi: "Giấy phép hoặc đăng ký môi trường",
      en: "Environmental licence or registration",
    },
    text: shortened,
  },
  {
    ...unconfirmed,
    ...shortenedBy,
    id: "fire",
    title: { vi: "Thẩm định thiết kế về phòng cháy và chữa cháy", en: "Fire-safety design review" },
    text: shortened,
  },
  {
    ...unconfirmed,
    ...shortenedBy,
    id: "building",
    title: { vi: "Giấy phép xây dựng hoặc được miễn", en: "Building permit or exemption" },
    text: shortened,
  },
  {
    ...unconfirmed,
    id: "build",
    title: { vi: "Xây dựng, nghiệm thu, hoạt động", en: "Build, accept, operate" },
    text: {
      vi: "Xây dựng, nghiệm thu công trình, rồi bắt đầu sản xuất.",
      en: "Build, have the works accepted, start production.",
    },
  },
] as const satisfies readonly GuideStep[];

/** What is certain once a factory runs (Circular 14/2024). */
export const reportRules = [
  {
    id: "report-dates",
    topic: { vi: "Báo cáo mỗi năm hai lần", en: "Two reports a year" },
    text: {
      vi: "Chủ đầu tư hạ tầng và nhà đầu tư thứ cấp báo cáo mỗi năm hai lần: chốt số liệu ngày 14/6 và 14/12, gửi trước ngày 20/6 và 20/12.",
      en: "The infrastructure investor and the firms in the cluster report twice a year: data close on 14 June and 14 December, reports are due before 20 June and 20 December.",
    },
    state: "confirmed",
    legal: [{ law: "circular14" }],
    sources: ["reporting"],
    checkedOn,
  },
] as const satisfies readonly GuideRule[];
