import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideBody } from "./types";

/** Who does what for clusters, and what nobody has told us since districts ended. */
export const bodies = [
  {
    id: "province",
    name: { vi: "UBND tỉnh Thái Nguyên", en: "Provincial People’s Committee" },
    tasks: {
      vi: "Quyết định thành lập, mở rộng cụm và việc hỗ trợ hạ tầng. Nghị định 32/2024 giao toàn bộ các thẩm quyền chính cho tỉnh.",
      en: "Decides on establishing and expanding clusters and on support for infrastructure. Decree 32/2024 moved the main powers wholly to the provinces.",
    },
    state: "confirmed",
    legal: [{ law: "decree32" }],
    sources: ["vnEconomy"],
    checkedOn,
  },
  {
    id: "department",
    name: { vi: "Sở Công Thương", en: "Department of Industry and Trade" },
    tasks: {
      vi: "Chủ trì thẩm định hồ sơ, giữ số liệu về cụm, báo cáo Bộ Công Thương.",
      en: "Leads the appraisal of dossiers, keeps the data on clusters, reports to the ministry.",
    },
    state: "confirmed",
    legal: [{ law: "decree32" }, { law: "circular14" }],
    sources: ["lawnetProcedure", "reporting"],
    checkedOn,
  },
  {
    id: "district",
    name: {
      vi: "UBND cấp huyện (đến 30/6/2025)",
      en: "District People’s Committee (until 30 June 2025)",
    },
    tasks: {
      vi: "Nhận hồ sơ, thông báo công khai, tổng hợp hồ sơ gửi Sở. Nay không còn cấp huyện.",
      en: "Received applications, announced them, compiled the dossier. There are no districts any more.",
    },
    state: "confirmed",
    legal: [{ law: "decree32" }],
    sources: ["lawnetProcedure"],
    checkedOn,
  },
  {
    id: "commune",
    name: { vi: "UBND cấp xã", en: "Commune People’s Committee" },
    tasks: {
      vi: "Nghị định 139/2025 phân định thẩm quyền của chính quyền hai cấp; nhiều việc của huyện chuyển về xã.",
      en: "Decree 139/2025 divides powers between the two levels of local government; many district tasks went to communes.",
    },
    unknown: {
      vi: "Riêng về cụm công nghiệp, việc nào nay thuộc xã, việc nào thuộc tỉnh: chúng tôi chưa xem được điều khoản nên không trả lời thay.",
      en: "For clusters, which tasks are now the commune’s and which the province’s: we have not seen the article, so we do not answer in its place.",
    },
    state: "open",
    legal: [{ law: "decree139" }],
    sources: ["dongNai", "decree139Text"],
    checkedOn,
    ask: {
      vi: "Từ 1/7/2025, cơ quan nào nhận hồ sơ đề nghị thành lập, mở rộng cụm công nghiệp ở địa bàn huyện Đại Từ cũ? Căn cứ điều nào của Nghị định 139/2025/NĐ-CP?",
      en: "Since 1 July 2025, which body receives applications to establish or expand a cluster in former Dai Tu district? Under which article of Decree 139/2025?",
    },
  },
  {
    id: "infrastructure",
    name: { vi: "Chủ đầu tư hạ tầng", en: "Infrastructure investor" },
    tasks: {
      vi: "Xây dựng hạ tầng, cho thuê đất, duy trì công trình chung, báo cáo mỗi năm hai lần.",
      en: "Builds the site, lets the land, maintains the shared infrastructure, reports twice a year.",
    },
    state: "confirmed",
    legal: [{ law: "circular14" }],
    sources: ["reporting"],
    checkedOn,
  },
  {
    id: "firms",
    name: {
      vi: "Nhà đầu tư thứ cấp (doanh nghiệp thuê đất)",
      en: "Secondary investor (a firm that takes a plot)",
    },
    tasks: {
      vi: "Xây dựng và vận hành nhà máy, báo cáo mỗi năm hai lần.",
      en: "Builds and runs a factory, reports twice a year.",
    },
    state: "confirmed",
    legal: [{ law: "circular14" }],
    sources: ["reporting"],
    checkedOn,
  },
  {
    id: "promotion",
    name: { vi: "Xúc tiến đầu tư", en: "Investment promotion" },
    tasks: {
      vi: "Sau khi hợp nhất tỉnh, Sở Tài chính là cơ quan cung cấp thông tin cho báo chí về phát triển doanh nghiệp ở Thái Nguyên.",
      en: "After the merger it was the Department of Finance that spoke to the press on business development in Thai Nguyen.",
    },
    unknown: {
      vi: "Tên, địa chỉ và điện thoại của trung tâm xúc tiến hiện nay: chưa tìm thấy. Trang liên hệ ghi cơ quan đầu mối khi có.",
      en: "Name, address and telephone of the present promotion centre were not found. The contact page names the office once it is known.",
    },
    state: "open",
    legal: [],
    sources: ["virProvince"],
    checkedOn,
    ask: {
      vi: "Hiện nay cơ quan, trung tâm nào của tỉnh làm đầu mối xúc tiến đầu tư vào cụm công nghiệp? Xin cho biết địa chỉ và điện thoại.",
      en: "Which office or centre of the province promotes investment in clusters today? Please give its address and telephone.",
    },
  },
] as const satisfies readonly GuideBody[];
