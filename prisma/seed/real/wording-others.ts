import type { Wording } from "./types";
import { removalOf2021, removedStage2021 } from "./wording-dai-tu";

const plan2021 = "so-cong-thuong-2021";
const inferred = {
  vi: "Tên xã được suy ra từ tên cụm.",
  en: "The commune is inferred from the name.",
};

const groundBroken2022 = {
  kind: "roads",
  state: "current",
  note: {
    vi: "Khởi công xây dựng hạ tầng ngày 2/11/2022; chưa tìm thấy tin về tiến độ sau đó.",
    en: "Infrastructure works began on 2 November 2022; no later progress report was found.",
  },
  source: "bnews-2022",
} as const;
const established2021 = {
  kind: "established",
  state: "done",
  dated: { date: "2021-01-01", precision: "year" },
  note: {
    vi: "Thành lập năm 2021, theo báo ngày 16/4/2021.",
    en: "Established in 2021, as reported on 16 April 2021.",
  },
  source: "thi-truong-hang-hoa-2021",
} as const;
const decision2021 = {
  vi: "Quyết định của UBND tỉnh Thái Nguyên, theo báo đưa tin tháng 4/2021 (chưa tìm thấy số hiệu)",
  en: "Decision of the Thai Nguyen People's Committee, reported in April 2021 (number not found)",
};

function tanPhu(area: { vi: string; en: string }, capital: { vi: string; en: string }): Wording {
  const differing = {
    vi: "Số liệu khi thành lập năm 2021. Tin khởi công năm 2022 ghi chung cho hai cụm Tân Phú 1 và 2: gần 75 ha và 486 tỷ đồng.",
    en: "Figure of the establishment in 2021. Reports of the 2022 ground-breaking give nearly 75 ha and VND 486 billion for Tan Phu 1 and 2 together.",
  };
  return {
    vi: {
      summary: `Được thành lập năm 2021 với ${area.vi} và ${capital.vi} tỷ đồng, do SAIGONTEL làm chủ đầu tư hạ tầng; khởi công ngày 2/11/2022. Chưa tìm thấy tin về tiến độ sau đó.`,
      body: `Cụm được bổ sung vào quy hoạch tháng 3/2021. ${differing.vi}`,
    },
    en: {
      summary: `Established in 2021 with ${area.en} and VND ${capital.en} billion, with SAIGONTEL as infrastructure investor; ground was broken on 2 November 2022. No later progress report was found.`,
      body: `It was added to the plan in March 2021. ${differing.en}`,
    },
    decision: decision2021,
    factNotes: { totalAreaHa: differing, infrastructureCapitalVnd: differing },
    stages: [
      {
        kind: "planned",
        state: "done",
        dated: { date: "2021-03-01", precision: "month" },
        source: plan2021,
      },
      established2021,
      groundBroken2022,
    ],
  };
}

function removedFromPlan(): Wording {
  return {
    ...removalOf2021,
    vi: {
      summary:
        "Đã được đưa ra khỏi quy hoạch cụm công nghiệp của tỉnh ngày 29/3/2021. Nguồn không nêu vị trí của cụm. Không còn đất để mời gọi đầu tư tại đây.",
    },
    en: {
      summary:
        "Taken out of the province's cluster plan on 29 March 2021. The source does not say where it lay. There is no land on offer here.",
    },
    stages: [removedStage2021],
  };
}

function keptSmaller(): Wording {
  return {
    vi: {
      summary:
        "Được giữ trong quy hoạch khi điều chỉnh năm 2021, với diện tích giảm (nguồn không nêu con số). Chưa tìm thấy thông tin về doanh nghiệp đang hoạt động.",
      body: inferred.vi,
    },
    en: {
      summary:
        "Kept in the plan when it was adjusted in 2021, with a smaller area (the figure was not given). Whether any firm operates there was not found.",
      body: inferred.en,
    },
    stages: [
      {
        kind: "planned",
        state: "current",
        note: {
          vi: "Được giữ lại khi điều chỉnh quy hoạch năm 2021.",
          en: "Kept when the plan was adjusted in 2021.",
        },
        source: plan2021,
      },
    ],
  };
}

export const others: Record<string, Wording> = {
  "PY-TP1": tanPhu({ vi: "74,5 ha", en: "74.5 ha" }, { vi: "496,016", en: "496.016" }),
  "PY-TP2": tanPhu({ vi: "56,5 ha", en: "56.5 ha" }, { vi: "403,383", en: "403.383" }),
  "PY-MD1": {
    vi: {
      summary:
        "Được bổ sung vào quy hoạch cụm công nghiệp năm 2021. Chưa tìm thấy thông tin mới hơn.",
      body: inferred.vi,
    },
    en: {
      summary: "Added to the cluster plan in 2021. Nothing later was found.",
      body: inferred.en,
    },
    stages: [
      {
        kind: "planned",
        state: "current",
        dated: { date: "2021-01-01", precision: "year" },
        source: plan2021,
      },
    ],
  },
  "TN-VT": removedFromPlan(),
  "TN-QTCS": removedFromPlan(),
  "TN-DK": removedFromPlan(),
  "SC-LS": {
    vi: {
      summary:
        "Được thành lập năm 2021 với 34,5 ha và 301,688 tỷ đồng, do SAIGONTEL làm chủ đầu tư hạ tầng; khởi công ngày 2/11/2022. Chưa tìm thấy tin về tiến độ sau đó.",
    },
    en: {
      summary:
        "Established in 2021 with 34.5 ha and VND 301.688 billion, with SAIGONTEL as infrastructure investor; ground was broken on 2 November 2022. No later progress report was found.",
    },
    decision: decision2021,
    factNotes: {
      totalAreaHa: {
        vi: "Số liệu khi thành lập năm 2021; tin khởi công năm 2022 ghi 35 ha.",
        en: "Figure of the establishment in 2021; reports of the 2022 ground-breaking give 35 ha.",
      },
      infrastructureCapitalVnd: {
        vi: "Số liệu khi thành lập năm 2021; tin khởi công năm 2022 ghi hơn 300 tỷ đồng.",
        en: "Figure of the establishment in 2021; reports of the 2022 ground-breaking give more than VND 300 billion.",
      },
    },
    stages: [established2021, groundBroken2022],
  },
  "PL-YL": {
    vi: {
      summary:
        "Cụm đầu tiên của huyện Phú Lương cũ, 25,6 ha, vốn khoảng 265 tỷ đồng, khởi công tháng 4/2025. Đã xong bồi thường giai đoạn 1 (110 hộ).",
      body: "Diện tích trong quy hoạch là 40 ha; diện tích thành lập là 25,6 ha, là con số dùng ở đây.",
    },
    en: {
      summary:
        "The first cluster of former Phu Luong district: 25.6 ha, about VND 265 billion, ground broken in April 2025. Compensation for phase 1 (110 households) is finished.",
      body: "The plan has 40 ha; the cluster was established with 25.6 ha, which is the figure used here.",
    },
    decision: {
      vi: "Quyết định số 1586 năm 2021, điều chỉnh bằng Quyết định số 2178 năm 2024 (UBND tỉnh Thái Nguyên)",
      en: "Decision 1586 of 2021, adjusted by Decision 2178 of 2024 (Thai Nguyen People's Committee)",
    },
    factNotes: {
      totalAreaHa: {
        vi: "Diện tích thành lập; trong quy hoạch là 40 ha.",
        en: "Area as established; the plan has 40 ha.",
      },
      infrastructureCapitalVnd: {
        vi: 'Nguồn ghi "khoảng 265 tỷ đồng".',
        en: 'The source says "about 265 billion".',
      },
    },
    stages: [
      {
        kind: "established",
        state: "done",
        dated: { date: "2021-01-01", precision: "year" },
        source: "thai-nguyen-tv-yen-lac",
      },
      {
        kind: "cleared",
        state: "current",
        note: {
          vi: "Đã bồi thường xong giai đoạn 1 (110 hộ).",
          en: "Compensation for phase 1 finished (110 households).",
        },
        source: "thai-nguyen-tv-yen-lac",
      },
      {
        kind: "roads",
        state: "current",
        note: { vi: "Khởi công tháng 4/2025.", en: "Ground broken in April 2025." },
        source: "bao-thai-nguyen-en-2025",
      },
    ],
  },
  "PL-YN": {
    vi: {
      summary:
        "Được bổ sung vào quy hoạch tháng 5/2017 với 28 ha, hướng tới chế biến nông sản, thực phẩm, đồ uống và tiểu thủ công nghiệp. Chưa tìm thấy thông tin mới hơn.",
      body: inferred.vi,
    },
    en: {
      summary:
        "Added to the plan in May 2017 with 28 ha, meant for farm produce, food and drink, and handicrafts. Nothing later was found.",
      body: inferred.en,
    },
    stages: [
      {
        kind: "planned",
        state: "current",
        dated: { date: "2017-05-01", precision: "month" },
        source: "bao-thai-nguyen-phu-luong",
      },
    ],
  },
  "PL-DDD": {
    vi: {
      summary:
        "Đã được đưa ra khỏi quy hoạch sau nhiều năm không có nhà đầu tư, theo Báo Thái Nguyên. Chưa rõ ngày và số quyết định. Không còn đất để mời gọi đầu tư tại đây.",
      body: inferred.vi,
    },
    en: {
      summary:
        "Taken out of the plan after years without investors, according to the Thai Nguyen newspaper. Date and decision were not found. There is no land on offer here.",
      body: inferred.en,
    },
    stages: [
      {
        kind: "removed",
        state: "done",
        note: { vi: "Chưa rõ ngày.", en: "Date not found." },
        source: "bao-thai-nguyen-phu-luong",
      },
    ],
  },
  "TN-SC1": {
    vi: {
      summary:
        "Được nêu là nơi đặt tổ hợp sợi, dệt và phụ kiện may. Tình trạng ghi ở đây là giai đoạn xa nhất mà nguồn xác nhận được; thực tế có thể đã đi xa hơn.",
      body: "Theo Báo Thái Nguyên, ba cụm trong quy hoạch nằm ở Sơn Cẩm, xã đã chuyển từ huyện Phú Lương về thành phố Thái Nguyên.",
    },
    en: {
      summary:
        "Reported as the site of a fibre, textile and garment-accessory complex. The status given here is the furthest stage that a source confirms; the cluster may be further on.",
      body: "According to the Thai Nguyen newspaper, three clusters of the plan lie in Son Cam, a commune that moved from Phu Luong district to Thai Nguyen city.",
    },
    factNotes: {
      status: {
        vi: "Giai đoạn xa nhất mà nguồn xác nhận được.",
        en: "The furthest stage that a source confirms.",
      },
    },
    stages: [{ kind: "planned", state: "current", source: "thai-nguyen-tv-may-mac" }],
  },
  "TN-SC3": {
    vi: {
      summary:
        "Đang hoạt động: tháng 5/2023 đoàn của Quốc hội đã đến nhà máy chế biến sâu kim loại đồng và xử lý chất thải công nghiệp của Công ty CP Vương Anh. Đoàn nêu những tồn tại về hạ tầng môi trường ở cụm Sơn Cẩm.",
      body: "Ngành ghi trên trang là ngành của doanh nghiệp đang hoạt động, không phải danh mục ngành được duyệt.",
    },
    en: {
      summary:
        "In operation: in May 2023 a National Assembly delegation visited the copper-processing and industrial-waste plant of Vuong Anh JSC. It noted shortcomings in environmental infrastructure at the Son Cam cluster.",
      body: "The sectors shown are those of the firm operating there, not an approved list.",
    },
    stages: [
      {
        kind: "operating",
        state: "done",
        note: {
          vi: "Có nhà máy đang hoạt động khi đoàn của Quốc hội đến, tháng 5/2023.",
          en: "A plant was at work when a National Assembly delegation came in May 2023.",
        },
        source: "quoc-hoi-2023",
      },
    ],
    tenants: [
      {
        name: { vi: "Công ty CP Vương Anh", en: "Vuong Anh JSC" },
        sector: "copper",
        note: {
          vi: "Nhà máy chế biến sâu kim loại đồng và xử lý chất thải công nghiệp.",
          en: "Plant for deep processing of copper and treatment of industrial waste.",
        },
        asOf: { date: "2023-05-17", precision: "day" },
        source: "quoc-hoi-2023",
      },
    ],
  },
  "DH-TD": {
    vi: {
      summary:
        "13 ha, vốn hơn 450 tỷ đồng, do CTCP Đầu tư Quốc tế Thagaco làm chủ đầu tư hạ tầng. Giữa tháng 6/2025 mặt bằng, đường nội bộ, thoát nước, chiếu sáng và nhà xưởng số 1 đã cơ bản xong, dự kiến hoạt động trong năm 2025. Chưa tìm thấy tin mới hơn.",
    },
    en: {
      summary:
        "13 ha, more than VND 450 billion, with Thagaco International Investment JSC as infrastructure investor. In mid-June 2025 the site, internal roads, drainage, lighting and factory no. 1 were basically finished, with operation expected in 2025. Nothing newer was found.",
    },
    factNotes: {
      infrastructureCapitalVnd: {
        vi: 'Nguồn ghi "hơn 450 tỷ đồng".',
        en: 'The source says "more than 450 billion".',
      },
    },
    stages: [
      {
        kind: "roads",
        state: "current",
        note: {
          vi: "Khởi công tháng 11/2022; đường nội bộ, thoát nước, chiếu sáng cơ bản xong giữa tháng 6/2025.",
          en: "Begun in November 2022; internal roads, drainage and lighting basically finished in mid-June 2025.",
        },
        source: "lao-dong-2025",
      },
      {
        kind: "operating",
        state: "expected",
        dated: { date: "2025-01-01", precision: "year" },
        note: {
          vi: "Dự kiến theo báo tháng 6/2025; chưa tìm thấy tin mới hơn.",
          en: "Expected, as reported in June 2025; no later report was found.",
        },
        source: "lao-dong-2025",
      },
    ],
  },
  "DY-NH": keptSmaller(),
  "DY-QS1": keptSmaller(),
};
