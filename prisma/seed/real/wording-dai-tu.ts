import type { Wording } from "./types";

const report = "bao-thai-nguyen-2015";
const june2015 = { date: "2015-06-01", precision: "month" } as const;

/** A page of the Department of Industry and Trade prints the year 2020 for the decision of 2021. */
export const removalOf2021 = {
  decision: {
    vi: "Quyết định của UBND tỉnh Thái Nguyên ngày 29/3/2021 điều chỉnh quy hoạch cụm công nghiệp (chưa tìm thấy số hiệu)",
    en: "Decision of the Thai Nguyen People's Committee of 29 March 2021 adjusting the cluster plan (number not found)",
  },
  removedOn: "2021-03-29",
  factNotes: {
    removalDecision: {
      vi: "Trang nguồn in ngày 29/3/2020, nhưng quyết định dựa trên kết luận ngày 19/3/2021, nên được hiểu là năm 2021.",
      en: "The source prints 29 March 2020, but the decision rests on a conclusion of 19 March 2021, so 2021 is meant.",
    },
  },
} satisfies Partial<Wording>;

export const removedStage2021 = {
  kind: "removed",
  state: "done",
  dated: { date: "2021-03-29", precision: "day" },
  source: "so-cong-thuong-2021",
} as const;

export const daiTu: Record<string, Wording> = {
  "DT-AK1": {
    vi: {
      summary:
        "Cụm công nghiệp hình thành đầu tiên ở huyện Đại Từ cũ, đang có nhà máy xi măng Quán Triều và nhà máy nhiệt điện An Khánh I. Số liệu mới nhất tìm được là theo báo tháng 6/2015; diện tích, đất còn trống và giá thuê của riêng cụm chưa được công bố.",
      body: "Theo Báo Thái Nguyên tháng 6/2015, cụm gần như chưa có hạ tầng dùng chung và chưa có đường vào riêng; xe tải đi nhờ đường liên xã. Bốn cụm của huyện khi đó được quy hoạch hơn 180 ha, mới dùng 53 ha (dưới 30%); không có số riêng cho cụm này.\n\nMột luận văn mô tả cụm ở cuối xã An Khánh cũ, giữa các xóm Tân Tiến, Chàm Hồng, Bãi Chè và Cửa Nghè.\n\nNgành ghi trên trang là ngành của doanh nghiệp đang hoạt động, không phải danh mục ngành được duyệt.",
    },
    en: {
      summary:
        "The first cluster formed in former Dai Tu district, home to the Quan Trieu cement works and the An Khanh I thermal power plant. The newest figures found were reported in June 2015; the cluster's own area, available land and rent have not been published.",
      body: "According to the Thai Nguyen newspaper of June 2015, the cluster had almost no shared infrastructure and no access road of its own; trucks used the inter-commune road. The district's four clusters were then planned at more than 180 ha, of which 53 ha (under 30%) was in use; there is no figure for this cluster alone.\n\nA thesis places it at the end of former An Khanh commune, between the hamlets Tan Tien, Cham Hong, Bai Che and Cua Nghe.\n\nThe sectors shown are those of the firms operating there, not an approved list.",
    },
    stages: [
      {
        kind: "operating",
        state: "done",
        dated: { date: "2011-07-01", precision: "quarter" },
        note: {
          vi: "Nhà máy xi măng Quán Triều hoạt động ổn định từ quý III/2011, theo báo tháng 6/2015.",
          en: "The Quan Trieu cement works has run steadily since the third quarter of 2011, as reported in June 2015.",
        },
        source: report,
      },
    ],
    tenants: [
      {
        name: { vi: "Nhà máy xi măng Quán Triều", en: "Quan Trieu cement works" },
        sector: "cement",
        sinceYear: 2011,
        note: {
          vi: "Hoạt động ổn định từ quý III/2011; 395 lao động năm 2014.",
          en: "In steady operation since the third quarter of 2011; 395 workers in 2014.",
        },
        asOf: june2015,
        source: report,
      },
      {
        name: { vi: "Nhà máy nhiệt điện An Khánh I", en: "An Khanh I thermal power plant" },
        sector: "thermal-power",
        sinceYear: 2015,
        note: {
          vi: "120 MW trên 25,39 ha; phát điện thương mại từ tháng 4/2015; khoảng 450 lao động.",
          en: "120 MW on 25.39 ha; commercial generation since April 2015; about 450 jobs.",
        },
        asOf: june2015,
        source: report,
      },
    ],
  },
  "DT-AK2": {
    vi: {
      summary:
        "Có trong quy hoạch của huyện Đại Từ cũ theo báo tháng 6/2015, khi đó chưa có hoạt động đầu tư. Không nằm trong năm cụm bị đưa ra khỏi quy hoạch năm 2021. Chưa rõ có trong danh mục 41 cụm giai đoạn 2021-2030 hay không.",
      body: "Tên xã được suy ra từ tên cụm. Diện tích, ranh giới, chủ đầu tư hạ tầng và thời điểm có đất chưa được công bố.",
    },
    en: {
      summary:
        "In the plan of former Dai Tu district according to a report of June 2015, when nothing had been invested there yet. Not among the five clusters taken out of the plan in 2021. Whether it is on the 2021-2030 list of 41 clusters was not found.",
      body: "The commune is inferred from the name. Area, boundary, infrastructure investor and the time when land will be ready have not been published.",
    },
    stages: [
      {
        kind: "planned",
        state: "current",
        note: {
          vi: "Có trong quy hoạch theo báo tháng 6/2015; không bị đưa ra khi điều chỉnh năm 2021.",
          en: "In the plan as reported in June 2015; not taken out by the adjustment of 2021.",
        },
        source: report,
      },
    ],
  },
  "DT-PL1": {
    ...removalOf2021,
    vi: {
      summary:
        "Đã được đưa ra khỏi quy hoạch cụm công nghiệp của tỉnh ngày 29/3/2021. Trước đó cụm nằm trong quy hoạch của huyện Đại Từ cũ và chưa có hoạt động đầu tư tính đến năm 2015. Không còn đất để mời gọi đầu tư tại đây.",
      body: "Đây là một trong năm cụm (tổng cộng 202 ha) được đưa ra khỏi quy hoạch trong lần điều chỉnh tháng 3/2021. Tên xã được suy ra từ tên cụm.",
    },
    en: {
      summary:
        "Taken out of the province's cluster plan on 29 March 2021. Before that it stood in the plan of former Dai Tu district, with no investment by 2015. There is no land on offer here.",
      body: "It was one of five clusters (202 ha together) removed by the adjustment of March 2021. The commune is inferred from the name.",
    },
    stages: [
      {
        kind: "planned",
        state: "done",
        note: {
          vi: "Có trong quy hoạch theo báo tháng 6/2015.",
          en: "In the plan as reported in June 2015.",
        },
        source: report,
      },
      removedStage2021,
    ],
  },
  "DT-PL2": {
    notesOn: "places",
    vi: {
      summary:
        "Đang hoạt động, với nhà máy may TNG vừa đi vào sản xuất theo báo tháng 6/2015. Không tìm được nguồn nào mới hơn về diện tích, chủ đầu tư hạ tầng hay tỷ lệ lấp đầy.",
      body: 'Một bài bách khoa về xã Phú Thịnh cũ cũng nhắc tới cụm "Phú Thịnh, Phú Lạc", nên khu đất có thể nằm gần hoặc vắt qua ranh giới hai xã; cần xác nhận với cơ quan phụ trách.\n\nNgành ghi trên trang là ngành của doanh nghiệp đang hoạt động, không phải danh mục ngành được duyệt.',
    },
    en: {
      summary:
        "In operation, with a TNG garment factory that had just started according to a report of June 2015. No newer source was found on its area, infrastructure investor or occupancy.",
      body: 'An encyclopedia article on former Phu Thinh commune also mentions a "Phu Thinh, Phu Lac" cluster, so the site may lie near or across that boundary; please confirm with the office.\n\nThe sector shown is that of the firm operating there, not an approved list.',
    },
    stages: [
      {
        kind: "operating",
        state: "done",
        dated: { date: "2015-01-01", precision: "year" },
        note: {
          vi: "Nhà máy may TNG mới đi vào hoạt động, theo báo tháng 6/2015.",
          en: "The TNG garment factory had newly started, as reported in June 2015.",
        },
        source: report,
      },
    ],
    tenants: [
      {
        name: { vi: "Nhà máy may TNG", en: "TNG garment factory" },
        sector: "garments",
        note: {
          vi: "Mới đi vào hoạt động theo báo tháng 6/2015.",
          en: "Newly in operation as reported in June 2015.",
        },
        asOf: june2015,
        source: report,
      },
    ],
  },
};
