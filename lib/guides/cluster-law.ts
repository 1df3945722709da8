import { guidesCheckedOn as checkedOn } from "./checked";
import type { GuideRule, LifeStage } from "./types";

const decree32 = [{ law: "decree32" }] as const;

/** What a cluster is in law (Decree 32/2024, as summarised by the law firms named). */
export const clusterInLaw = [
  {
    id: "definition",
    topic: { vi: "Cụm công nghiệp là gì", en: "What a cluster is" },
    text: {
      vi: "Nơi sản xuất công nghiệp, tiểu thủ công nghiệp và thực hiện các dịch vụ phục vụ sản xuất; có ranh giới xác định, không có dân cư sinh sống.",
      en: "A place for industrial and craft production and the services that support it. It has a fixed boundary and nobody lives inside.",
    },
    state: "confirmed",
    legal: decree32,
    sources: ["allenGledhill"],
    checkedOn,
  },
  {
    id: "size",
    topic: { vi: "Diện tích", en: "Area" },
    text: { vi: "Từ 10 đến 75 ha.", en: "From 10 to 75 hectares." },
    state: "confirmed",
    legal: decree32,
    sources: ["allenGledhill"],
    checkedOn,
  },
  {
    id: "size-small",
    topic: { vi: "Cụm nhỏ hơn 10 ha", en: "Clusters under 10 ha" },
    text: {
      vi: "Nghị định trước cho cụm ở huyện miền núi và cụm làng nghề bắt đầu từ 5 ha. Mức này nay còn áp dụng hay không, chúng tôi chưa xác nhận được.",
      en: "The earlier decree let clusters in mountain districts and craft villages start at 5 ha. Whether that still holds, we could not confirm.",
    },
    state: "not_confirmed",
    legal: [{ law: "decree68" }],
    sources: ["lawnetPlan"],
    checkedOn,
    ask: {
      vi: "Cụm công nghiệp ở miền núi hoặc làng nghề hiện nay có được nhỏ hơn 10 ha không? Xin cho biết văn bản quy định.",
      en: "May a cluster in a mountain area or a craft village be smaller than 10 ha today? Please name the document that says so.",
    },
  },
  {
    id: "for-whom",
    topic: { vi: "Dành cho ai", en: "Whom it is for" },
    text: {
      vi: "Chủ yếu cho doanh nghiệp nhỏ và vừa, hợp tác xã và các tổ chức tương tự.",
      en: "Chiefly small and medium firms, cooperatives and similar bodies.",
    },
    state: "confirmed",
    legal: decree32,
    sources: ["allenGledhill"],
    checkedOn,
  },
  {
    id: "lines",
    topic: { vi: "Ngành được khuyến khích", en: "Encouraged sectors" },
    text: {
      vi: "Chế biến nông sản; cơ khí, công nghiệp hỗ trợ, dệt may, da giày; điện tử, công nghệ thông tin, viễn thông; năng lượng thông minh, công nghệ số, tự động hoá, vật liệu mới, công nghệ sinh học; nghề thủ công địa phương; công nghiệp sạch, giá trị cao; và việc di dời cơ sở sản xuất gây ô nhiễm ra khỏi làng nghề, khu dân cư.",
      en: "Farm-produce processing; mechanical, supporting, textile, leather and footwear industries; electronics, IT and telecoms; smart energy, digital technology, automation, new materials, biotechnology; local crafts; clean, high-value industry; and the moving of polluting workshops out of craft villages and residential areas.",
    },
    unknown: {
      vi: "Ngành được duyệt của từng cụm. Xem trang của cụm, hoặc hỏi nếu chưa công bố.",
      en: "The approved sectors of each cluster. See its page, or ask where none are published.",
    },
    state: "confirmed",
    legal: decree32,
    sources: ["vietAnLaw"],
    checkedOn,
  },
  {
    id: "services",
    topic: { vi: "Kho bãi và dịch vụ", en: "Storage and services" },
    text: {
      vi: "Kho bãi, đóng gói, vận tải, sửa chữa và dịch vụ trực tiếp khác chiếm không quá 10% diện tích của cụm.",
      en: "Storage, packing, transport, repair and other direct services may take no more than 10% of the cluster’s area.",
    },
    state: "confirmed",
    legal: decree32,
    sources: ["vietAnLaw"],
    checkedOn,
  },
] as const satisfies readonly GuideRule[];

/** From the plan to the last day: what each status on this site stands for. */
export const lifeCycle = [
  {
    status: "planned",
    text: {
      vi: "Có tên trong quy hoạch tỉnh, chưa có quyết định thành lập. Quy hoạch 2021–2030 có 41 cụm, tổng 2.067 ha, trong đó 12 cụm mới; danh mục theo tên chúng tôi chưa tìm thấy.",
      en: "On the list in the provincial plan, not yet established. The plan for 2021–2030 has 41 clusters on 2,067 ha, 12 of them new; the list by name was not found.",
    },
    legal: [{ law: "decision222" }],
    sources: ["decision222", "vns2023"],
    checkedOn,
  },
  {
    status: "established",
    text: {
      vi: "Tỉnh đã quyết định thành lập: diện tích, ngành nghề, chủ đầu tư hạ tầng, vốn và tiến độ.",
      en: "The province has decided: area, sectors, infrastructure investor, capital and timetable.",
    },
    legal: decree32,
    sources: ["sbLaw"],
    checkedOn,
  },
  {
    status: "under_construction",
    text: {
      vi: "Đang bồi thường, giải phóng mặt bằng, làm đường, nước, xử lý nước thải.",
      en: "Compensation, site clearance, roads, water and waste-water works are under way.",
    },
    legal: [],
    sources: [],
    checkedOn,
  },
  {
    status: "operating",
    text: {
      vi: "Đã có nhà máy hoạt động. Điều này chưa nói gì về hạ tầng: năm 2015, An Khánh số 1 có hai nhà máy lớn mà gần như chưa có hạ tầng dùng chung.",
      en: "Factories are running. That says nothing of the infrastructure: in 2015 An Khanh No. 1 had two large plants and hardly any shared infrastructure.",
    },
    legal: [],
    sources: ["newspaper2015"],
    checkedOn,
  },
  {
    status: "extending",
    text: {
      vi: "Được mở rộng khi cụm hiện có gần đầy và hạ tầng đã đưa vào sử dụng; tổng cộng không quá 75 ha.",
      en: "Allowed when the present site is filling up and its works are in use; 75 ha at most in all.",
    },
    legal: decree32,
    sources: ["sbLaw"],
    checkedOn,
  },
  {
    status: "removed",
    text: {
      vi: "Cụm có thể bị đưa ra khỏi quy hoạch. Tháng 3/2021, năm cụm (202 ha) bị đưa ra, trong đó có Phú Lạc 1 ở Đại Từ.",
      en: "Clusters do leave the plan. In March 2021 five were taken out (202 ha), among them Phu Lac 1 in Dai Tu.",
    },
    legal: [],
    sources: ["adjustment2021"],
    checkedOn,
  },
] as const satisfies readonly LifeStage[];
