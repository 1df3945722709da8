import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideQuestion, GuideRule, GuideText } from "./types";

/** What still circulates and no longer holds. */
export const oldFigures = [
  {
    id: "old-7",
    topic: {
      vi: "“Miễn tiền thuê đất 7 năm” cho nhà máy trong cụm",
      en: "“7 years free of land rent” for factories in clusters",
    },
    text: {
      vi: "Con số này nằm trong Nghị định 68/2017, đã bị thay thế từ 1/5/2024.",
      en: "This stood in Decree 68/2017, which was replaced on 1 May 2024.",
    },
    state: "confirmed",
    legal: [{ law: "decree68" }, { law: "decree32" }],
    sources: ["nhanDan", "luatVietnam"],
    checkedOn,
  },
  {
    id: "old-11",
    topic: {
      vi: "“Miễn tiền thuê đất 11 năm” cho dự án hạ tầng",
      en: "“11 years free of land rent” for infrastructure projects",
    },
    text: {
      vi: "Cũng trong nghị định đã bị thay thế ấy. Nghị định 32/2024 dẫn chiếu luật đất đai, thuế, tín dụng.",
      en: "From the same replaced decree. Decree 32/2024 points to land, tax and credit law.",
    },
    state: "confirmed",
    legal: [{ law: "decree68" }, { law: "decree32" }],
    sources: ["nhanDan", "otis"],
    checkedOn,
  },
  {
    id: "old-park",
    topic: {
      vi: "“Vào khu, cụm là được giảm thuế”",
      en: "“A park or cluster means tax relief”",
    },
    text: {
      vi: "Với dự án mới từ 1/10/2025, khu công nghiệp không còn là địa bàn ưu đãi thuế thu nhập doanh nghiệp. Không thể hứa chung cho cụm.",
      en: "For new projects since 1 October 2025 industrial parks are no longer a location with corporate tax incentives. No general promise can be made for clusters.",
    },
    state: "confirmed",
    legal: [{ law: "taxLaw" }],
    sources: ["alvarez"],
    checkedOn,
  },
] as const satisfies readonly GuideRule[];

/** What an investor should have in writing from the province, for one commune and one cluster. */
export const provinceQuestions = [
  {
    vi: "Xã này có trong danh mục địa bàn khó khăn hoặc đặc biệt khó khăn không? Theo văn bản nào, áp dụng từ ngày nào?",
    en: "Is this commune on the list of difficult or especially difficult areas? By which document, from which day?",
  },
  {
    vi: "Cụm đã có quyết định thành lập chưa? Số, ngày?",
    en: "Has the cluster been established? Number and date of the decision?",
  },
  {
    vi: "Cụm đã thành lập có còn được coi là địa bàn ưu đãi theo Luật Đầu tư 2025 không?",
    en: "Does an established cluster still count as an incentive area under the 2025 Law on Investment?",
  },
  {
    vi: "Tiền thuê đất được miễn, giảm bao nhiêu năm, tính từ khi nào, theo văn bản nào?",
    en: "For how many years is land rent waived or reduced, counted from when, under which document?",
  },
  {
    vi: "Ngành của tôi có trong danh mục được thuế suất 10% không?",
    en: "Is my sector on the list for the 10% rate?",
  },
  {
    vi: "Tỉnh có hỗ trợ hạ tầng cho cụm này không? Bao nhiêu, cho hạng mục nào?",
    en: "Does the province support this cluster’s infrastructure? How much, for which works?",
  },
] as const satisfies readonly GuideText[];

export const incentiveQuestions = [
  {
    id: "tax-because-cluster",
    question: {
      vi: "Đặt nhà máy trong cụm công nghiệp có được giảm thuế thu nhập doanh nghiệp không?",
      en: "Does a factory pay less corporate income tax because it is in a cluster?",
    },
    answer: {
      vi: "Không thể nói chung như vậy. Từ 1/10/2025, với dự án mới, điều quyết định là ngành và việc địa bàn có trong danh mục khó khăn hay không. Thuế suất 10% trong 15 năm dành cho ngành và địa bàn có trong danh mục (Nghị định 320/2025/NĐ-CP, Điều 18–19).",
      en: "That cannot be said in general. Since 1 October 2025 what counts for a new project is its sector and whether the area is officially difficult. The rate of 10% for 15 years is for listed sectors and listed areas (Decree 320/2025, Articles 18–19).",
    },
    legal: [
      { law: "taxLaw" },
      { law: "decree320", at: { vi: "Điều 18–19", en: "Articles 18–19" } },
    ],
    sources: ["alvarez", "phamConsult"],
    checkedOn,
  },
  {
    id: "seven-eleven",
    question: {
      vi: "Còn được miễn tiền thuê đất 7 năm hay 11 năm không?",
      en: "Is land in a cluster still free of rent for 7 or 11 years?",
    },
    answer: {
      vi: "Hai con số này vẫn được nhắc lại, nhưng nghị định quy định chúng (68/2017) đã bị thay thế từ 1/5/2024. Nghị định 32/2024/NĐ-CP dẫn chiếu luật đất đai, thuế, tín dụng và cho áp dụng mức ưu đãi cao nhất. Số năm cho dự án của bạn phải hỏi cơ quan có thẩm quyền.",
      en: "The figures of 7 and 11 years still circulate, but the decree they stood in (68/2017) was replaced on 1 May 2024. Decree 32/2024 points to land, tax and credit law and applies the most favourable rule. How many years your project gets, only the authorities can say.",
    },
    legal: [{ law: "decree68" }, { law: "decree32" }],
    sources: ["nhanDan", "luatVietnam", "otis"],
    checkedOn,
  },
  {
    id: "is-dai-tu-difficult",
    question: {
      vi: "Đại Từ có thuộc địa bàn kinh tế - xã hội khó khăn không?",
      en: "Is Dai Tu on the list of difficult areas?",
    },
    answer: {
      vi: "Chúng tôi chưa tìm thấy nguồn nào trả lời cho hiện nay. Từ 1/7/2025 không còn cấp huyện, cách xác định địa bàn đã đổi, luật cũng đã thay. Phải hỏi tỉnh, cho từng xã.",
      en: "We found no source that answers this today. The district ended on 1 July 2025, the way areas are determined has changed, and so has the law. Ask the province, commune by commune.",
    },
    legal: [{ law: "decree239" }, { law: "investmentLaw" }],
    sources: ["lawMagazine"],
    checkedOn,
  },
  {
    id: "state-pays",
    question: {
      vi: "Nhà nước có góp tiền làm hạ tầng cụm không?",
      en: "Does the state pay towards a cluster’s infrastructure?",
    },
    answer: {
      vi: "Có thể: ngân sách có thể hỗ trợ tới 30% chi phí hạ tầng, ưu tiên công trình môi trường và địa bàn khó khăn, theo quy định riêng của từng tỉnh. Chúng tôi chưa tìm thấy quy định của Thái Nguyên.",
      en: "It may: budgets can bear up to 30% of the cost, first of all for environmental works and in difficult areas, under each province’s own rule. We found no rule of Thai Nguyen.",
    },
    legal: [{ law: "decree32" }],
    sources: ["vietnamPlus"],
    checkedOn,
  },
] as const satisfies readonly GuideQuestion[];
