import type { FieldKey } from "@/lib/clusters/fields";

type Details = Partial<Record<FieldKey, { vi: string; en: string }>>;

/** Incentives are worded without rates even here: a figure without its legal basis must not be copied from a sample. */
const incentives: Details = {
  citIncentive: {
    vi: "Xét theo ngành của dự án, không có mức chung cho cả cụm. Cơ quan thuế trả lời từng dự án; kiểm tra ngày 14/6/2026 (minh hoạ).",
    en: "Depends on the sector of the project; there is no rate for the whole cluster. The tax office answers project by project; checked on 14 June 2026 (sample).",
  },
  landRentExemption: {
    vi: "Xét theo địa bàn và ngành tại thời điểm ký hợp đồng; hỏi cơ quan phụ trách để có văn bản căn cứ (minh hoạ).",
    en: "Depends on place and sector at the time of signing; ask the office for the legal basis (sample).",
  },
  importDuty: {
    vi: "Xét theo danh mục hàng nhập khẩu tạo tài sản cố định của dự án (minh hoạ).",
    en: "Depends on the project's list of goods imported as fixed assets (sample).",
  },
  procedure: {
    vi: "1. Gửi nhu cầu, văn phòng trả lời trong 1 ngày làm việc. 2. Thăm lô đất, chọn lô: 5 ngày. 3. Biên bản ghi nhớ và đặt cọc. 4. Đăng ký đầu tư: 15 ngày. 5. Hợp đồng thuê lại đất. 6. Môi trường, phòng cháy, giấy phép xây dựng. (minh hoạ)",
    en: "1. Send your needs; the office answers in 1 business day. 2. Visit and choose a plot: 5 days. 3. Memorandum and deposit. 4. Investment registration: 15 days. 5. Land sub-lease. 6. Environment, fire safety, building permit. (sample)",
  },
};

export const teaDetails: Details = {
  ...incentives,
  establishDecision: {
    vi: "Quyết định mẫu số 01/QĐ-MAU ngày 7/9/2023",
    en: "Sample decision 01/QD-MAU of 7 September 2023",
  },
  detailPlan: {
    vi: "Quy hoạch chi tiết 1/500, Quyết định mẫu số 15/QĐ-MAU ngày 20/2/2024",
    en: "Detailed plan 1:500, sample decision 15/QD-MAU of 20 February 2024",
  },
  managingBody: { vi: "Cơ quan quản lý mẫu", en: "Sample managing authority" },
  floodHistory: {
    vi: "Không ngập trong 20 năm qua; cốt nền cao hơn mức nước lớn nhất năm 2024 là 1,8 m.",
    en: "Not flooded in the last 20 years; the ground lies 1.8 m above the highest water of 2024.",
  },
  paymentSchedule: {
    vi: "Đặt cọc 5%; 45% khi ký hợp đồng; phần còn lại trong 6 tháng hoặc trả hằng năm.",
    en: "5% deposit; 45% on signing; the rest within 6 months, or paid yearly.",
  },
  powerSubstation: {
    vi: "Trạm 110/22 kV, 2 máy biến áp 25 MVA, cách cổng 600 m; hai lộ 22 kV độc lập.",
    en: "110/22 kV substation with two 25 MVA transformers, 600 m from the gate; two independent 22 kV feeders.",
  },
  telecom: {
    vi: "Cáp quang của hai nhà mạng tới từng lô; phủ sóng 5G.",
    en: "Fibre of two providers to each plot; 5G coverage.",
  },
  gas: {
    vi: "LPG và CNG giao bằng xe bồn; có bãi đặt bồn chung.",
    en: "LPG and CNG by tanker; shared tank yard.",
  },
  steam: {
    vi: "Hơi 8 bar từ lò sinh khối của một doanh nghiệp trong cụm.",
    en: "8 bar steam from the biomass boiler of a tenant.",
  },
  fireSystem: {
    vi: "Giai đoạn 1 đã nghiệm thu; trụ nước cách nhau 120 m, bể 1.200 m³.",
    en: "Phase 1 accepted; hydrants every 120 m, tank of 1,200 m³.",
  },
  wastewaterAccepted: {
    vi: "Đầu vào theo QCVN 40 cột B; COD không quá 400 mg/l.",
    en: "Inflow to QCVN 40 column B; COD at most 400 mg/l.",
  },
  solidWaste: {
    vi: "Công ty môi trường mẫu thu gom hằng ngày; chất thải nguy hại giao đơn vị có phép.",
    en: "Collected daily by a sample company; hazardous waste goes to a licensed firm.",
  },
  eiaApproval: {
    vi: "Giấy phép môi trường mẫu số 08/GPMT-MAU ngày 11/11/2024",
    en: "Sample environmental permit 08/GPMT-MAU of 11 November 2024",
  },
  renewables: {
    vi: "Điện mặt trời mái nhà 6 MWp; đang làm hồ sơ cụm công nghiệp sinh thái.",
    en: "6 MWp of rooftop solar; application as an eco-industrial cluster under way.",
  },
  vocationalSchools: {
    vi: "Hai trường nghề trong 20 km, 900 học viên tốt nghiệp mỗi năm (cơ khí, điện, may).",
    en: "Two vocational schools within 20 km, 900 graduates a year (mechanics, electrics, sewing).",
  },
  bus: {
    vi: "Xe buýt tuyến mẫu 30 phút một chuyến; xe đưa đón công nhân theo ca.",
    en: "Sample bus line every 30 minutes; shift buses for workers.",
  },
};

export const palmDetails: Details = {
  ...incentives,
  establishDecision: {
    vi: "Quyết định mẫu số 44/QĐ-MAU ngày 3/4/2026",
    en: "Sample decision 44/QD-MAU of 3 April 2026",
  },
  detailPlan: {
    vi: "Quy hoạch chi tiết 1/500 đang lấy ý kiến, hồ sơ mẫu số 9/2026",
    en: "Detailed plan 1:500 in consultation, sample file 9/2026",
  },
  managingBody: { vi: "Cơ quan quản lý mẫu", en: "Sample managing authority" },
  floodHistory: {
    vi: "Phần thấp phía nam ngập 0,3 m năm 2024 trong 6 giờ; sẽ nâng nền 0,8 m.",
    en: "The low southern part stood under 0.3 m for 6 hours in 2024; it will be raised by 0.8 m.",
  },
  paymentSchedule: {
    vi: "Trả một lần bằng USD quy đổi theo ngày thanh toán: 30% - 40% - 30%.",
    en: "One-off in USD at the rate of the day of payment: 30% - 40% - 30%.",
  },
  powerSubstation: {
    vi: "Lộ 35 kV hiện có; trạm 110 kV dự kiến năm 2028.",
    en: "Existing 35 kV feeder; a 110 kV substation is planned for 2028.",
  },
  telecom: { vi: "Cáp quang tới cổng cụm; 4G.", en: "Fibre to the gate; 4G." },
  gas: { vi: "Chưa có mạng; LPG giao bằng xe bồn.", en: "No network yet; LPG by tanker." },
  steam: {
    vi: "Chưa có; khuyến khích lò hơi sinh khối dùng chung.",
    en: "None yet; a shared biomass boiler is welcome.",
  },
  fireSystem: {
    vi: "Thiết kế đã thẩm định; giai đoạn 1 nghiệm thu cho lô B1.",
    en: "Design appraised; phase 1 accepted for plot B1.",
  },
  wastewaterAccepted: {
    vi: "Đầu vào loại A, B hoặc C, phí khác nhau; COD không quá 600 mg/l.",
    en: "Inflow of class A, B or C at different fees; COD at most 600 mg/l.",
  },
  solidWaste: {
    vi: "Hợp đồng với đơn vị thu gom của xã, ba lần mỗi tuần.",
    en: "Contract with the commune's collector, three times a week.",
  },
  eiaApproval: {
    vi: "Quyết định phê duyệt ĐTM mẫu số 21/QĐ-MAU ngày 15/5/2026",
    en: "Sample EIA approval 21/QD-MAU of 15 May 2026",
  },
  renewables: {
    vi: "Mái nhà xưởng dành cho điện mặt trời theo quy hoạch chi tiết.",
    en: "Roofs are reserved for solar in the detailed plan.",
  },
  vocationalSchools: {
    vi: "Một trường nghề cách 9 km, 350 học viên tốt nghiệp mỗi năm.",
    en: "One vocational school 9 km away, 350 graduates a year.",
  },
  bus: {
    vi: "Chưa có tuyến cố định; xe đưa đón theo yêu cầu.",
    en: "No fixed line yet; buses on request.",
  },
};

export function detailsIn(
  details: Details,
  locale: "vi" | "en",
): Partial<Record<FieldKey, string>> {
  return Object.fromEntries(Object.entries(details).map(([key, text]) => [key, text[locale]]));
}
