import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideRule, GuideStep } from "./types";

const decree32 = [{ law: "decree32" }] as const;
const published = {
  state: "confirmed",
  legal: decree32,
  sources: ["lawnetProcedure"],
  checkedOn,
} as const;

const receivingBody = {
  vi: "UBND cấp huyện, theo bản công bố năm 2024. Nay là cơ quan nào: câu hỏi còn bỏ ngỏ.",
  en: "The district People’s Committee, as published in 2024. Who it is now is an open question.",
} as const;

/** Establishing or expanding a cluster, as published in 2024 (Decision 821/QĐ-BCT after Decree 32/2024). */
export const establishingSteps = [
  {
    id: "file",
    title: { vi: "Nộp hồ sơ đề nghị", en: "File the application" },
    text: {
      vi: "Doanh nghiệp, hợp tác xã hoặc tổ chức muốn làm chủ đầu tư hạ tầng nộp hồ sơ theo mẫu.",
      en: "The firm, cooperative or body that wants to build the infrastructure applies on the prescribed forms.",
    },
    body: receivingBody,
    days: null,
    prepare: {
      vi: "Mẫu văn bản ở Phụ lục II Thông tư 14/2024/TT-BCT. Hồ sơ gửi tiếp lên Sở Công Thương thành hai bộ, kèm bản điện tử.",
      en: "The forms are in Annex II of Circular 14/2024. Two sets go on to the Department, and an electronic copy.",
    },
    state: "confirmed",
    legal: [{ law: "decree32" }, { law: "circular14", at: { vi: "Phụ lục II", en: "Annex II" } }],
    sources: ["lawnetProcedure", "lawnetLatest"],
    checkedOn,
  },
  {
    id: "announce",
    title: { vi: "Thông báo công khai", en: "Public announcement" },
    text: {
      vi: "Cơ quan nhận hồ sơ thông báo trên phương tiện thông tin đại chúng của địa phương rằng đã có đề nghị.",
      en: "The body that received the file announces in the local media that it has an application.",
    },
    body: receivingBody,
    days: { count: 5, working: true },
    ...published,
  },
  {
    id: "others",
    title: { vi: "Thời gian cho nhà đầu tư khác", en: "Time for others to apply" },
    text: {
      vi: "Nhà đầu tư khác có thể nộp hồ sơ cho cùng cụm đó.",
      en: "Other investors may file for the same cluster.",
    },
    body: { vi: "Các nhà đầu tư khác", en: "Other investors" },
    days: { count: 15, working: false },
    unknown: {
      vi: "Nguồn ghi “15 ngày”, không nói là ngày làm việc.",
      en: "The source says “15 days” without calling them working days.",
    },
    ...published,
  },
  {
    id: "send",
    title: { vi: "Gửi hồ sơ lên Sở Công Thương", en: "The file goes to the Department" },
    text: {
      vi: "Hồ sơ được tổng hợp và gửi Sở Công Thương: hai bộ, kèm bản điện tử.",
      en: "The dossier is compiled and sent to the Department of Industry and Trade: in two sets and electronically.",
    },
    body: receivingBody,
    days: { count: 5, working: true },
    ...published,
  },
  {
    id: "appraise",
    title: { vi: "Thẩm định", en: "Appraisal" },
    text: {
      vi: "Sở Công Thương chủ trì thẩm định hồ sơ.",
      en: "The Department leads the appraisal of the dossier.",
    },
    body: { vi: "Sở Công Thương", en: "Department of Industry and Trade" },
    days: null,
    ...published,
  },
  {
    id: "decide",
    title: { vi: "Quyết định", en: "Decision" },
    text: {
      vi: "UBND tỉnh quyết định thành lập hoặc mở rộng: diện tích, ngành nghề, chủ đầu tư hạ tầng, vốn, tiến độ.",
      en: "The provincial People’s Committee decides on the establishment or expansion: area, sectors, infrastructure investor, capital, timetable.",
    },
    body: { vi: "UBND tỉnh", en: "Provincial People’s Committee" },
    days: null,
    state: "confirmed",
    legal: decree32,
    sources: ["lawnetProcedure", "sbLaw", "vnEconomy"],
    checkedOn,
  },
] as const satisfies readonly GuideStep[];

const condition = { state: "confirmed", legal: decree32, sources: ["sbLaw"], checkedOn } as const;

/** What must be true before a cluster is established. */
export const establishingConditions = [
  {
    id: "condition-listed",
    topic: { vi: "Có trong quy hoạch", en: "It is in the plan" },
    text: {
      vi: "Cụm có tên trong danh mục của quy hoạch tỉnh.",
      en: "The cluster is on the list in the provincial plan.",
    },
    ...condition,
  },
  {
    id: "condition-capable",
    topic: { vi: "Có nhà đầu tư đủ năng lực", en: "A capable investor" },
    text: {
      vi: "Có tổ chức đủ năng lực đề nghị làm chủ đầu tư hạ tầng.",
      en: "A capable infrastructure investor applies.",
    },
    ...condition,
  },
  {
    id: "condition-occupancy",
    topic: { vi: "Các cụm đã có gần đầy", en: "Existing clusters are filling up" },
    text: {
      vi: "Nếu huyện đã có cụm: tỷ lệ lấp đầy bình quân trên 50%, hoặc đất công nghiệp chưa cho thuê không quá 100 ha.",
      en: "Where the district already has clusters: their average occupancy is over 50%, or their unlet industrial land is at most 100 ha.",
    },
    unknown: {
      vi: "Từ 1/7/2025 không còn cấp huyện. Nay tính theo địa bàn nào, chỉ tỉnh trả lời được.",
      en: "There have been no districts since 1 July 2025. Over which area it is counted now, only the province can say.",
    },
    state: "open",
    legal: decree32,
    sources: ["sbLaw"],
    checkedOn,
    ask: {
      vi: "Điều kiện tỷ lệ lấp đầy trên 50% hoặc đất chưa cho thuê không quá 100 ha để thành lập cụm mới nay được tính trên địa bàn nào, khi không còn cấp huyện?",
      en: "A new cluster needs average occupancy over 50% or at most 100 ha unlet. Over which area is this counted now that there are no districts?",
    },
  },
] as const satisfies readonly GuideRule[];

/** What must be true before a cluster is expanded. */
export const expandingConditions = [
  {
    id: "condition-75",
    topic: { vi: "Không quá 75 ha", en: "75 ha at most" },
    text: {
      vi: "Tổng diện tích sau khi mở rộng không quá 75 ha.",
      en: "The cluster has at most 75 ha after the expansion.",
    },
    ...condition,
  },
  {
    id: "condition-let",
    topic: { vi: "Đất còn lại không nhiều", en: "Little land is left" },
    text: {
      vi: "Đã cho thuê ít nhất 60%, hoặc nhu cầu thuê vượt quá phần đất còn lại.",
      en: "At least 60% is let, or demand is above what is left.",
    },
    ...condition,
  },
  {
    id: "condition-works",
    topic: { vi: "Hạ tầng đã vận hành", en: "The works are in use" },
    text: {
      vi: "Đường, cấp nước và xử lý nước thải đã đưa vào sử dụng.",
      en: "Roads, water supply and waste-water treatment are in use.",
    },
    ...condition,
  },
] as const satisfies readonly GuideRule[];
