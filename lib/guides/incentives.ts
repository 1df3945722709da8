import { guidesCheckedOn as checkedOn } from "./checked";
import { incentiveQuestions, oldFigures, provinceQuestions } from "./incentives-more";
import type { GuideRule } from "./types";

const rules = [
  {
    id: "tax-location",
    topic: {
      vi: "Thuế thu nhập doanh nghiệp: địa điểm",
      en: "Corporate income tax: the location",
    },
    brief: {
      vi: "Ngành và địa bàn mới quyết định, không phải việc nằm trong khu hay cụm.",
      en: "Your sector and the area decide, not the fact of being in a park or a cluster.",
    },
    text: {
      vi: "Từ 1/10/2025, khu công nghiệp không còn là địa bàn ưu đãi thuế cho dự án mới. Được ưu đãi hay không tuỳ ngành, và tuỳ nơi đặt nhà máy có thuộc danh mục địa bàn có điều kiện kinh tế - xã hội khó khăn (gọi tắt: địa bàn khó khăn) hay không.",
      en: "Since 1 October 2025 industrial parks are no longer a location with tax incentives for new projects. What counts is the sector, and whether the area is officially listed as difficult.",
    },
    conditions: { vi: "Dự án mới từ 1/10/2025.", en: "New projects from 1 October 2025." },
    unknown: {
      vi: "Xã nào của Đại Từ cũ nay có trong danh mục: xem dòng “Địa bàn khó khăn”.",
      en: "Which communes of former Dai Tu are listed now: see “Difficult areas”.",
    },
    state: "confirmed",
    legal: [{ law: "taxLaw" }],
    sources: ["alvarez"],
    checkedOn,
  },
  {
    id: "tax-rate",
    topic: {
      vi: "Thuế thu nhập doanh nghiệp: mức 10%",
      en: "Corporate income tax: the 10% rate",
    },
    brief: {
      vi: "10% trong 15 năm, cho ngành và địa bàn có trong danh mục.",
      en: "10% for 15 years, for listed sectors and listed areas.",
    },
    text: {
      vi: "Thuế suất 10% trong 15 năm được giữ cho các ngành và các địa bàn có trong danh mục.",
      en: "The rate of 10% for 15 years is kept for listed sectors and for listed areas.",
    },
    conditions: {
      vi: "Ngành hoặc địa bàn phải có trong danh mục của nghị định.",
      en: "The sector or the area must be on the decree’s lists.",
    },
    unknown: {
      vi: "Ngành của bạn và xã bạn chọn có trong danh mục không. Hỏi cơ quan thuế bằng văn bản trước khi tính vào phương án.",
      en: "Whether your sector and your commune are listed. Have the tax office confirm it in writing before you count on it.",
    },
    state: "confirmed",
    legal: [{ law: "decree320", at: { vi: "Điều 18–19", en: "Articles 18–19" } }],
    sources: ["phamConsult"],
    checkedOn,
  },
  {
    id: "investment-area",
    topic: { vi: "Cụm là địa bàn ưu đãi đầu tư", en: "A cluster as an incentive area" },
    brief: {
      vi: "Trước đây cụm đã thành lập được xếp vào địa bàn khó khăn; nay còn hay không thì chưa xác nhận.",
      en: "An established cluster used to count as a difficult area; whether it still does is not confirmed.",
    },
    text: {
      vi: "Theo Nghị định 31/2021, mọi khu công nghiệp, cụm công nghiệp thành lập theo quy định của Chính phủ đều được xếp vào địa bàn khó khăn, dù ở đâu. Điều này liên quan tới tiền thuê đất và ưu đãi ngoài thuế.",
      en: "Under Decree 31/2021 every industrial park and cluster set up under government rules was itself an area with difficult conditions, wherever it lay. This bears on land rent and other relief that is not tax.",
    },
    conditions: {
      vi: "Chỉ cho cụm đã có quyết định thành lập; cụm mới trong quy hoạch thì chưa.",
      en: "Only for an established cluster; one that is merely planned does not count.",
    },
    unknown: {
      vi: "Các quy định theo Luật Đầu tư 2025 có giữ điều này không: chưa tìm thấy.",
      en: "Whether the rules under the 2025 Law on Investment keep it was not found.",
    },
    state: "not_confirmed",
    legal: [{ law: "decree31" }, { law: "investmentLaw" }],
    sources: ["quangTri"],
    checkedOn,
    ask: {
      vi: "Theo Luật Đầu tư 143/2025/QH15 và các văn bản hướng dẫn, cụm công nghiệp đã thành lập có còn được coi là địa bàn ưu đãi đầu tư không? Căn cứ nào?",
      en: "Under the Law on Investment 143/2025 and its decrees, does an established cluster still count as an area with investment incentives? On what basis?",
    },
  },
  {
    id: "difficult-areas",
    topic: { vi: "Địa bàn khó khăn", en: "Difficult areas" },
    brief: {
      vi: "Xã nào của Đại Từ cũ có trong danh mục: câu hỏi còn bỏ ngỏ.",
      en: "Which communes of former Dai Tu are on the list is an open question.",
    },
    text: {
      vi: "Nghị định 239/2025 ngày 3/9/2025 thay đổi cách xác định địa bàn ưu đãi sau khi sáp nhập xã và bỏ cấp huyện; chính luật mà nghị định này hướng dẫn cũng đã được thay từ 1/3/2026.",
      en: "Decree 239/2025 of 3 September 2025 rewrote how incentive areas are determined after communes were merged and districts ended. The law that it serves was itself replaced on 1 March 2026.",
    },
    unknown: {
      vi: "Chúng tôi không tìm thấy nguồn nào cho mười xã của Đại Từ cũ. Câu trả lời phải do tỉnh đưa ra, cho từng xã, kèm căn cứ và ngày.",
      en: "We found no source for the ten communes of former Dai Tu. The answer must come from the province, commune by commune, with its basis and date.",
    },
    state: "open",
    legal: [{ law: "decree239" }, { law: "investmentLaw" }],
    sources: ["lawMagazine"],
    checkedOn,
    ask: {
      vi: "Trong mười xã thuộc huyện Đại Từ cũ, xã nào hiện có trong danh mục địa bàn có điều kiện kinh tế - xã hội khó khăn hoặc đặc biệt khó khăn? Xin cho biết văn bản và ngày áp dụng.",
      en: "Which of the ten communes of former Dai Tu district are on the list of areas with difficult or especially difficult conditions today? Please name the document and the date it applies from.",
    },
  },
  {
    id: "land-rent",
    topic: { vi: "Tiền thuê đất", en: "Land rent" },
    brief: {
      vi: "Áp dụng mức ưu đãi cao nhất theo luật đất đai, thuế, tín dụng; không có con số chung.",
      en: "The most favourable rule of land, tax and credit law applies; there is no one figure.",
    },
    text: {
      vi: "Nghị định 32/2024 dẫn chiếu luật đất đai, thuế và tín dụng, và cho áp dụng mức ưu đãi cao nhất.",
      en: "Decree 32/2024 points to land, tax and credit law and applies the most favourable rule.",
    },
    unknown: {
      vi: "Dự án của bạn, ở cụm bạn chọn, được miễn bao nhiêu năm: chưa có nguồn. Các con số 7 năm và 11 năm vẫn được nhắc lại, nhưng nghị định quy định chúng đã bị bãi bỏ.",
      en: "For how many years your project in your cluster would be exempt: no source. The figures of 7 and 11 years still circulate; the decree they stood in is repealed.",
    },
    state: "confirmed",
    legal: decree32(),
    sources: ["otis"],
    checkedOn,
    ask: {
      vi: "Dự án sản xuất trong cụm công nghiệp hiện được miễn, giảm tiền thuê đất thế nào, bao nhiêu năm, theo văn bản nào?",
      en: "What exemption or reduction of land rent does a factory in a cluster get today, for how many years, under which document?",
    },
  },
  {
    id: "infrastructure-support",
    topic: { vi: "Hỗ trợ hạ tầng cụm", en: "Support for a cluster’s infrastructure" },
    brief: {
      vi: "Ngân sách có thể hỗ trợ tới 30% chi phí hạ tầng; mỗi tỉnh tự quy định.",
      en: "Budgets may bear up to 30% of the infrastructure cost; each province sets its own rule.",
    },
    text: {
      vi: "Bản thân việc đầu tư hạ tầng cụm là ngành, nghề ưu đãi đầu tư. Ngân sách có thể hỗ trợ tới 30% chi phí hạ tầng, trước hết cho công trình môi trường và địa bàn khó khăn.",
      en: "Building a cluster’s infrastructure is itself a sector with investment incentives. Budgets may bear up to 30% of its cost, first of all for environmental works and in difficult areas.",
    },
    conditions: {
      vi: "Theo quy định riêng của từng tỉnh.",
      en: "Under each province’s own rule.",
    },
    unknown: {
      vi: "Quy định của Thái Nguyên: chưa tìm thấy.",
      en: "No rule of Thai Nguyen was found.",
    },
    state: "confirmed",
    legal: decree32(),
    sources: ["vietnamPlus"],
    checkedOn,
    ask: {
      vi: "Tỉnh Thái Nguyên có quy định hỗ trợ đầu tư hạ tầng cụm công nghiệp không? Mức bao nhiêu, cho hạng mục nào, theo văn bản nào?",
      en: "Does Thai Nguyen have its own rule on support for cluster infrastructure? How much, for which works, under which document?",
    },
  },
] as const satisfies readonly GuideRule[];

function decree32() {
  return [{ law: "decree32" }] as const;
}

/** The page on incentives, in the order in which it is read. */
export const incentives = {
  rules,
  oldFigures,
  provinceQuestions,
  questions: incentiveQuestions,
} as const;
