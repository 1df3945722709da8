import { bodies } from "./bodies";
import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideFact } from "./types";

const meanings = [
  {
    id: "former-district",
    title: { vi: "Huyện Đại Từ cũ", en: "Former Dai Tu district" },
    text: {
      vi: "Không còn từ 1/7/2025. Đây là địa bàn mà trang này nói tới: 27 xã, thị trấn cũ, nay thuộc mười xã.",
      en: "Ended on 1 July 2025. This is what the site is about: 27 former communes and towns, now in ten communes.",
    },
    sources: ["presentUnits", "formerUnits"],
    checkedOn,
  },
  {
    id: "present-commune",
    title: { vi: "Xã Đại Từ hiện nay", en: "The present commune of Dai Tu" },
    text: {
      vi: "Lập từ các xã Bình Thuận, Khôi Kỳ, Mỹ Yên, Lục Ba. Chưa có nguồn nào nêu cụm công nghiệp ở xã này. Thị trấn Hùng Sơn, huyện lỵ cũ, thuộc xã Đại Phúc chứ không thuộc xã Đại Từ.",
      en: "Made from Binh Thuan, Khoi Ky, My Yen and Luc Ba. No source names a cluster in it. Hung Son, the former district town, is in Dai Phuc commune, not here.",
    },
    sources: ["presentUnits"],
    checkedOn,
  },
  {
    id: "loosely",
    title: { vi: "Vùng Đại Từ nói chung", en: "Dai Tu, loosely" },
    text: {
      vi: "Tên quen dùng cho cả vùng. Khi ghi địa chỉ dự án hay nộp hồ sơ, hãy dùng tên xã hiện nay.",
      en: "The everyday name of the area. In a project’s address or an application, use the name of today’s commune.",
    },
    sources: [],
    checkedOn,
  },
] as const satisfies readonly GuideFact[];

const reform = [
  {
    id: "reform-province",
    title: { vi: "Tỉnh", en: "The province" },
    text: {
      vi: "Thái Nguyên và Bắc Kạn hợp nhất thành một tỉnh Thái Nguyên (Nghị quyết 202/2025/QH15).",
      en: "Thai Nguyen and Bac Kan became one province, Thai Nguyen (Resolution 202/2025/QH15).",
    },
    sources: ["virProvince", "resolution1683"],
    checkedOn,
  },
  {
    id: "reform-districts",
    title: { vi: "Huyện", en: "Districts" },
    text: {
      vi: "Từ 1/7/2025 không còn cấp huyện. Chính quyền địa phương có hai cấp: tỉnh và xã.",
      en: "Districts ended on 1 July 2025. Local government now has two levels: province and commune.",
    },
    sources: ["dongNai"],
    checkedOn,
  },
  {
    id: "reform-communes",
    title: { vi: "Xã, phường", en: "Communes and wards" },
    text: {
      vi: "Tỉnh mới có 92 xã, phường (Nghị quyết 1683/NQ-UBTVQH15 ngày 16/6/2025). Một đợt sáp nhập trước đó có hiệu lực từ 1/12/2024 (Nghị quyết 1240).",
      en: "The new province has 92 communes and wards (Resolution 1683/NQ-UBTVQH15 of 16 June 2025). An earlier round of mergers took effect on 1 December 2024 (Resolution 1240).",
    },
    sources: ["resolution1683", "findLaw", "resolution1240"],
    checkedOn,
  },
  {
    id: "reform-codes",
    title: { vi: "Tên và mã dùng lại", en: "Names and codes are re-used" },
    text: {
      vi: "Xã Phú Lạc hiện nay mang mã 05788, trước là mã của Tân Linh; xã An Khánh mang mã 05809, trước là mã của Cù Vân. Khi đọc văn bản cũ, hãy xem ngày ban hành.",
      en: "Present Phu Lac carries code 05788, once Tan Linh’s; present An Khanh carries 05809, once Cu Van’s. Check the date of any older document.",
    },
    sources: ["presentUnits", "formerUnits"],
    checkedOn,
  },
] as const satisfies readonly GuideFact[];

const history = [
  {
    id: "plan-2018",
    title: { vi: "2018", en: "2018" },
    text: {
      vi: "Quy hoạch của tỉnh có 35 cụm, 1.259 ha; 18 cụm hoạt động, tỷ lệ lấp đầy bình quân 39,32%; 80 dự án, trong đó 51 đang hoạt động (theo báo tháng 5/2018). Những vướng mắc được nêu: hạ tầng yếu, giải phóng mặt bằng chậm và công trình môi trường.",
      en: "The province’s plan had 35 clusters on 1,259 ha; 18 in operation, 39.32% let on average; 80 projects, 51 of them running (reported in May 2018). Weak infrastructure, slow clearance and environmental works were named as the obstacles.",
    },
    sources: ["ven2018", "thaiNguyenTv"],
    checkedOn,
  },
  {
    id: "plan-2021",
    title: { vi: "Tháng 3/2021", en: "March 2021" },
    text: {
      vi: "Điều chỉnh quy hoạch: năm cụm bị đưa ra (202 ha), ba cụm giảm diện tích, năm cụm được bổ sung.",
      en: "The plan was adjusted: five clusters were taken out (202 ha), three reduced in area, five added.",
    },
    sources: ["adjustment2021"],
    checkedOn,
  },
  {
    id: "plan-2023",
    title: { vi: "Tháng 3/2023", en: "March 2023" },
    text: {
      vi: "Quy hoạch tỉnh 2021–2030 (Quyết định 222/QĐ-TTg ngày 14/3/2023): 41 cụm, 2.067 ha, trong đó 12 cụm mới. Chưa tìm thấy danh mục theo tên.",
      en: "The provincial plan for 2021–2030 (Decision 222/QĐ-TTg of 14 March 2023): 41 clusters on 2,067 ha, 12 of them new. The list by name was not found.",
    },
    sources: ["decision222", "vns2023"],
    checkedOn,
  },
] as const satisfies readonly GuideFact[];

const priorities = {
  text: {
    vi: "Khi báo cáo năm 2021 của tỉnh còn là dự thảo, một bài báo nêu bốn ưu tiên của huyện Đại Từ khi mời gọi dự án vào cụm công nghiệp:",
    en: "While the province’s report on 2021 was still a draft, a newspaper named four priorities of Dai Tu district for projects in its clusters:",
  },
  list: [
    { vi: "sử dụng công nghệ cao", en: "high technology" },
    { vi: "giá trị sản xuất lớn", en: "a large value of production" },
    { vi: "sử dụng nhiều lao động", en: "many jobs" },
    { vi: "không gây ô nhiễm môi trường", en: "no pollution of the environment" },
  ],
  unknown: {
    vi: "Huyện nay không còn. Các xã và tỉnh có giữ bốn ưu tiên này hay không thì chưa có nguồn xác nhận.",
    en: "The district has ended. Whether its communes and the province keep these priorities, no source confirms.",
  },
  ask: {
    vi: "Hiện nay tỉnh và các xã thuộc huyện Đại Từ cũ ưu tiên những dự án nào vào cụm công nghiệp?",
    en: "Which projects do the province and the communes of former Dai Tu district want most in the clusters today?",
  },
  sources: ["article2021"],
  checkedOn,
} as const;

/** Distances that were published from other places than a cluster: they tell how far the area lies, not a site. */
const distances = [
  {
    id: "distance-province",
    title: { vi: "Trung tâm tỉnh Thái Nguyên", en: "The centre of Thai Nguyen province" },
    text: {
      vi: "Hà Nội 75 km, sân bay Nội Bài 50 km, cảng Hải Phòng 200 km. Số công bố năm 2018, tính từ trung tâm tỉnh khi đó.",
      en: "Hanoi 75 km, Noi Bai airport 50 km, Hai Phong port 200 km. Published in 2018, from the centre of the province as it was then.",
    },
    sources: ["vcci2018"],
    checkedOn,
  },
  {
    id: "distance-dai-tu",
    title: { vi: "Huyện Đại Từ cũ", en: "Former Dai Tu district" },
    text: {
      vi: "Thành phố Thái Nguyên (cũ) 25 km.",
      en: "The former city of Thai Nguyen 25 km.",
    },
    sources: ["wikiDaiTu"],
    checkedOn,
  },
  {
    id: "distance-phu-thinh",
    title: { vi: "Xã Phú Thịnh cũ", en: "Former Phu Thinh commune" },
    text: {
      vi: "Thành phố Thái Nguyên (cũ) 33 km, thị trấn Hùng Sơn 7 km.",
      en: "The former city of Thai Nguyen 33 km, Hung Son town 7 km.",
    },
    sources: ["wikiPhuThinh"],
    checkedOn,
  },
] as const satisfies readonly GuideFact[];

/** The page about the area, in the order in which it is read. */
export const area = { meanings, reform, distances, history, priorities, bodies } as const;
