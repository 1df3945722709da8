import type { SourceKey } from "./sources";
import type { GuideText, LawStanding } from "./types";

export type Law = {
  /** As it is cited: "Decree 32/2024/NĐ-CP". */
  name: GuideText;
  about: GuideText;
  /** ISO days; null where our sources do not say. */
  issued: string | null;
  inForce: string | null;
  standing: LawStanding;
  note?: GuideText;
  sources: readonly SourceKey[];
};

/** Every law that the guide pages cite, with what our sources say of its standing. */
export const laws = {
  decree32: {
    name: { vi: "Nghị định 32/2024/NĐ-CP", en: "Decree 32/2024/NĐ-CP" },
    about: {
      vi: "Quản lý, phát triển cụm công nghiệp",
      en: "Management and development of industrial clusters",
    },
    issued: "2024-03-15",
    inForce: "2024-05-01",
    standing: "in_force",
    note: {
      vi: "Thay thế Nghị định 68/2017 và 66/2020.",
      en: "Replaced Decrees 68/2017 and 66/2020.",
    },
    sources: ["luatVietnam"],
  },
  decree68: {
    name: { vi: "Nghị định 68/2017/NĐ-CP", en: "Decree 68/2017/NĐ-CP" },
    about: {
      vi: "Quản lý, phát triển cụm công nghiệp (trước tháng 5/2024)",
      en: "Management and development of industrial clusters (until May 2024)",
    },
    issued: null,
    inForce: null,
    standing: "replaced",
    note: {
      vi: "Nghị định 32/2024 thay thế từ 1/5/2024.",
      en: "Replaced by Decree 32/2024 on 1 May 2024.",
    },
    sources: ["luatVietnam", "nhanDan"],
  },
  circular14: {
    name: { vi: "Thông tư 14/2024/TT-BCT", en: "Circular 14/2024/TT-BCT" },
    about: {
      vi: "Báo cáo định kỳ, cơ sở dữ liệu và mẫu văn bản về cụm công nghiệp",
      en: "Regular reports, database and forms for industrial clusters",
    },
    issued: null,
    inForce: "2024-10-01",
    standing: "in_force",
    note: {
      vi: "Đã sửa đổi bởi Thông tư 38/2025; bản hợp nhất: 55/VBHN-BCT ngày 24/10/2025.",
      en: "Amended by Circular 38/2025; consolidated as 55/VBHN-BCT of 24 October 2025.",
    },
    sources: ["lawnetLatest", "consolidated55"],
  },
  decree139: {
    name: { vi: "Nghị định 139/2025/NĐ-CP", en: "Decree 139/2025/NĐ-CP" },
    about: {
      vi: "Phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Công Thương; nhiều việc của huyện chuyển về xã",
      en: "Divides powers between the two levels of local government in industry and trade; many district tasks went to communes",
    },
    issued: "2025-06-12",
    inForce: "2025-07-01",
    standing: "in_force",
    note: {
      vi: "Chúng tôi chưa xem được điều khoản riêng về cụm công nghiệp.",
      en: "We have not seen its article on clusters.",
    },
    sources: ["dongNai", "decree139Text"],
  },
  decision222: {
    name: { vi: "Quyết định 222/QĐ-TTg", en: "Decision 222/QĐ-TTg" },
    about: {
      vi: "Quy hoạch tỉnh Thái Nguyên thời kỳ 2021–2030",
      en: "Plan of Thai Nguyen province for 2021–2030",
    },
    issued: "2023-03-14",
    inForce: null,
    standing: "issued",
    sources: ["decision222"],
  },
  investmentLaw: {
    name: { vi: "Luật Đầu tư 143/2025/QH15", en: "Law on Investment 143/2025/QH15" },
    about: {
      vi: "Thủ tục đầu tư; thay luật trước đó",
      en: "Investment procedures; replaced the earlier law",
    },
    issued: null,
    inForce: "2026-03-01",
    standing: "in_force",
    sources: ["frasers", "virInvestment"],
  },
  resolution66: {
    name: { vi: "Nghị quyết 66.18/2026/NQ-CP", en: "Resolution 66.18/2026/NQ-CP" },
    about: {
      vi: "Rút ngắn thủ tục xây dựng, phòng cháy và môi trường",
      en: "Shortens building, fire-safety and environmental procedures",
    },
    issued: "2026-05-18",
    inForce: null,
    standing: "issued",
    sources: ["factoryChecklist"],
  },
  taxLaw: {
    name: {
      vi: "Luật Thuế thu nhập doanh nghiệp mới",
      en: "New Law on Corporate Income Tax",
    },
    about: {
      vi: "Thuế thu nhập doanh nghiệp và ưu đãi thuế",
      en: "Corporate income tax and its incentives",
    },
    issued: null,
    inForce: "2025-10-01",
    standing: "in_force",
    note: {
      vi: "Xem qua bài tóm tắt, không đọc toàn văn.",
      en: "Read through a summary, not in full.",
    },
    sources: ["alvarez"],
  },
  decree320: {
    name: { vi: "Nghị định 320/2025/NĐ-CP", en: "Decree 320/2025/NĐ-CP" },
    about: {
      vi: "Thuế suất ưu đãi thuế thu nhập doanh nghiệp",
      en: "Preferential rates of corporate income tax",
    },
    issued: null,
    inForce: null,
    standing: "issued",
    sources: ["phamConsult"],
  },
  decree31: {
    name: { vi: "Nghị định 31/2021/NĐ-CP", en: "Decree 31/2021/NĐ-CP" },
    about: {
      vi: "Ưu đãi đầu tư theo luật đầu tư trước",
      en: "Investment incentives under the earlier investment law",
    },
    issued: null,
    inForce: null,
    standing: "unclear",
    note: {
      vi: "Luật Đầu tư mới có hiệu lực từ 1/3/2026; chưa tìm thấy văn bản nào nói phần về cụm còn được giữ.",
      en: "A new Law on Investment came into force on 1 March 2026; we found nothing that says its part on clusters was kept.",
    },
    sources: ["quangTri"],
  },
  decree239: {
    name: { vi: "Nghị định 239/2025/NĐ-CP", en: "Decree 239/2025/NĐ-CP" },
    about: {
      vi: "Xác định địa bàn ưu đãi đầu tư sau khi sáp nhập xã và bỏ cấp huyện",
      en: "How incentive areas are determined after communes were merged and districts ended",
    },
    issued: "2025-09-03",
    inForce: null,
    standing: "unclear",
    note: {
      vi: "Luật mà nghị định này hướng dẫn đã được thay từ 1/3/2026.",
      en: "The law that it serves was replaced on 1 March 2026.",
    },
    sources: ["lawMagazine"],
  },
  resolution202: {
    name: { vi: "Nghị quyết 202/2025/QH15", en: "Resolution 202/2025/QH15" },
    about: {
      vi: "Hợp nhất tỉnh Thái Nguyên và tỉnh Bắc Kạn",
      en: "Joins Thai Nguyen and Bac Kan in one province",
    },
    issued: null,
    inForce: null,
    standing: "issued",
    sources: ["virProvince", "resolution1683"],
  },
  resolution1683: {
    name: { vi: "Nghị quyết 1683/NQ-UBTVQH15", en: "Resolution 1683/NQ-UBTVQH15" },
    about: {
      vi: "Sắp xếp xã, phường của tỉnh Thái Nguyên",
      en: "The communes and wards of Thai Nguyen",
    },
    issued: "2025-06-16",
    inForce: null,
    standing: "issued",
    sources: ["resolution1683"],
  },
  decree42: {
    name: { vi: "Nghị định 42/2022/NĐ-CP", en: "Decree 42/2022/NĐ-CP" },
    about: {
      vi: "Thông tin và dịch vụ công trực tuyến của cơ quan nhà nước",
      en: "Information and online services of state agencies",
    },
    issued: null,
    inForce: "2022-08-15",
    standing: "in_force",
    sources: ["decree42Summary", "decree42Article14"],
  },
  circular26: {
    name: { vi: "Thông tư 26/2020/TT-BTTTT", en: "Circular 26/2020/TT-BTTTT" },
    about: {
      vi: "Tiêu chuẩn, công nghệ hỗ trợ người khuyết tật tiếp cận thông tin",
      en: "Accessibility standards for state agencies",
    },
    issued: "2020-09-23",
    inForce: null,
    standing: "issued",
    sources: ["circular26"],
  },
} as const satisfies Record<string, Law>;

export type LawKey = keyof typeof laws;
