import { guidesCheckedOn as checkedOn } from "./checked";
import { clusterInLaw, lifeCycle } from "./cluster-law";
import { establishingConditions, establishingSteps, expandingConditions } from "./establishing";
import { reportRules, secondarySteps } from "./secondary";
import type { GuideQuestion } from "./types";

const decree32 = [{ law: "decree32" }] as const;

const questions = [
  {
    id: "park",
    question: {
      vi: "Cụm công nghiệp có phải là khu công nghiệp không?",
      en: "Is an industrial cluster the same as an industrial park?",
    },
    answer: {
      vi: "Không. Cụm công nghiệp theo Nghị định 32/2024/NĐ-CP, rộng từ 10 đến 75 ha. Khu công nghiệp theo một nghị định khác, lớn hơn và do cơ quan khác quản lý.",
      en: "No. A cluster falls under Decree 32/2024 and has 10 to 75 hectares. An industrial park falls under a different decree, is larger and has a different manager.",
    },
    legal: decree32,
    sources: ["luatVietnam", "allenGledhill"],
    checkedOn,
  },
  {
    id: "where-to-file",
    question: {
      vi: "Không còn cấp huyện, hồ sơ thành lập cụm nộp ở đâu?",
      en: "Districts are gone. Where is an application for a new cluster filed?",
    },
    answer: {
      vi: "Câu hỏi này còn bỏ ngỏ. Quy trình công bố năm 2024 ghi UBND cấp huyện là nơi nhận. Nghị định 139/2025/NĐ-CP đã phân định lại nhiệm vụ của huyện từ 1/7/2025, nhưng chúng tôi chưa xem được điều khoản về cụm công nghiệp. Hãy hỏi trước khi nộp.",
      en: "This is an open question. The procedure published in 2024 names the district People’s Committee. Decree 139/2025 redistributed the districts’ tasks from 1 July 2025, but we have not seen its article on clusters. Ask before you file.",
    },
    legal: [{ law: "decree32" }, { law: "decree139" }],
    sources: ["lawnetProcedure", "dongNai", "decree139Text"],
    checkedOn,
  },
  {
    id: "how-long",
    question: {
      vi: "Thành lập một cụm mất bao lâu?",
      en: "How long does it take to establish a cluster?",
    },
    answer: {
      vi: "Quy trình công bố năm 2024 cho 5 ngày làm việc để thông báo, 15 ngày cho nhà đầu tư khác, rồi 5 ngày làm việc để gửi hồ sơ lên Sở Công Thương. Chúng tôi chưa xác nhận được thời gian thẩm định và quyết định.",
      en: "The procedure published in 2024 gives 5 working days for the announcement, 15 days for other investors, then 5 working days to send the file to the Department of Industry and Trade. The time for appraisal and decision we could not confirm.",
    },
    legal: decree32,
    sources: ["lawnetProcedure"],
    checkedOn,
  },
  {
    id: "company-first",
    question: {
      vi: "Nhà đầu tư nước ngoài lập công ty trước hay xin giấy chứng nhận đăng ký đầu tư trước?",
      en: "Can a foreign investor set up the company before it has the investment certificate?",
    },
    answer: {
      vi: "Từ 1/3/2026, theo Luật Đầu tư 143/2025/QH15, nhà đầu tư nước ngoài được lập công ty trước khi có giấy chứng nhận đăng ký đầu tư.",
      en: "Yes. Since 1 March 2026 the Law on Investment 143/2025 lets foreign investors set up the company before the investment registration certificate.",
    },
    legal: [{ law: "investmentLaw" }],
    sources: ["frasers", "virInvestment"],
    checkedOn,
  },
  {
    id: "warehouse",
    question: {
      vi: "Có làm kho bãi trong cụm công nghiệp được không?",
      en: "May I put a warehouse in a cluster?",
    },
    answer: {
      vi: "Được, trong giới hạn: kho bãi, đóng gói, vận tải, sửa chữa và dịch vụ trực tiếp khác chiếm không quá 10% diện tích của cụm. Hỏi cơ quan phụ trách xem cụm còn chỗ trong phần này không.",
      en: "Within a limit: storage, packing, transport, repair and other direct services may take no more than 10% of the cluster’s area. Ask the office whether the cluster has room left in that share.",
    },
    legal: decree32,
    sources: ["vietAnLaw"],
    checkedOn,
  },
] as const satisfies readonly GuideQuestion[];

/** The page on procedures, in the order in which it is read. */
export const procedures = {
  establishing: establishingSteps,
  establishingConditions,
  expandingConditions,
  secondary: secondarySteps,
  reports: reportRules,
  inLaw: clusterInLaw,
  lifeCycle,
  questions,
} as const;
