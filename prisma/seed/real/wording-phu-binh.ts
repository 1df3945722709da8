import type { Wording } from "./types";
import { removalOf2021, removedStage2021 } from "./wording-dai-tu";

const news2024 = "viet-nam-moi-2024";
const plan2021 = "so-cong-thuong-2021";

const inferred = {
  vi: "Tên xã được suy ra từ tên cụm.",
  en: "The commune is inferred from the name.",
};
const nearly = (vi: string, en: string) => ({
  totalAreaHa: { vi: `Nguồn ghi "${vi}".`, en: `The source says "${en}".` },
});

const fourTogether = {
  vi: `Bốn cụm của huyện Phú Bình cũ được thành lập cùng đợt đầu năm 2024 với tổng vốn hơn 2.700 tỷ đồng; vốn của từng cụm không được nêu. ${inferred.vi}`,
  en: `Four clusters of former Phu Binh district were established together at the start of 2024 with more than VND 2,700 billion in all; the amount for each was not given. ${inferred.en}`,
};
const established2024 = {
  decision: {
    vi: "Quyết định của UBND tỉnh Thái Nguyên, theo báo đưa tin tháng 2/2024 (chưa tìm thấy số hiệu)",
    en: "Decision of the Thai Nguyen People's Committee, reported in February 2024 (number not found)",
  },
  stages: [
    {
      kind: "established",
      state: "done",
      dated: { date: "2024-01-01", precision: "year" },
      note: {
        vi: "Thành lập đầu năm 2024, theo báo ngày 6/2/2024.",
        en: "Established at the start of 2024, as reported on 6 February 2024.",
      },
      source: news2024,
    },
  ],
} satisfies Partial<Wording>;

function newCluster(
  vi: { area: string; by: string },
  en: { area: string; by: string },
  areaNote?: Wording["factNotes"],
): Wording {
  return {
    ...established2024,
    ...(areaNote ? { factNotes: areaNote } : {}),
    vi: {
      summary: `Được thành lập đầu năm 2024, diện tích ${vi.area}, do ${vi.by} làm chủ đầu tư hạ tầng, theo báo tháng 2/2024. Tiến độ giải phóng mặt bằng, hạ tầng và giá thuê chưa được công bố.`,
      body: fourTogether.vi,
    },
    en: {
      summary: `Established at the start of 2024 on ${en.area}, with ${en.by} as infrastructure investor, as reported in February 2024. Site clearance, infrastructure and rents have not been published.`,
      body: fourTogether.en,
    },
  };
}

function namedAsEstablished(more?: { vi: string; en: string; stages: Wording["stages"] }): Wording {
  return {
    vi: {
      summary: `Được nêu là đã thành lập trước năm 2024, theo báo tháng 2/2024.${more ? ` ${more.vi}` : ""} Chưa tìm thấy diện tích, chủ đầu tư hạ tầng và quyết định thành lập.`,
      body: inferred.vi,
    },
    en: {
      summary: `Named as established before 2024 in a report of February 2024.${more ? ` ${more.en}` : ""} No area, infrastructure investor or decision was found.`,
      body: inferred.en,
    },
    stages: [
      ...(more?.stages ?? []),
      {
        kind: "established",
        state: "done",
        note: {
          vi: "Đã thành lập trước năm 2024, theo báo ngày 6/2/2024.",
          en: "Established before 2024, as reported on 6 February 2024.",
        },
        source: news2024,
      },
    ],
  };
}

const addedIn2021 = {
  kind: "planned",
  state: "done",
  dated: { date: "2021-01-01", precision: "year" },
  note: { vi: "Bổ sung vào quy hoạch năm 2021.", en: "Added to the plan in 2021." },
  source: plan2021,
} as const;

export const phuBinh: Record<string, Wording> = {
  "PB-HC1": newCluster(
    { area: "48 ha", by: "CTCP Đầu tư và Phát triển Thượng Đình Group" },
    { area: "48 ha", by: "Thượng Đình Group Investment and Development JSC" },
  ),
  "PB-HC2": newCluster(
    { area: "gần 45 ha", by: "CTCP Đầu tư Minh Đức Group" },
    { area: "nearly 45 ha", by: "Minh Đức Group Investment JSC" },
    nearly("gần 45 ha", "nearly 45 ha"),
  ),
  "PB-TD": newCluster(
    { area: "khoảng 74 ha", by: "Công ty TNHH Đầu tư và Xây dựng hạ tầng Phú Bình" },
    { area: "about 74 ha", by: "Phú Bình Infrastructure Investment and Construction Co., Ltd" },
    nearly("khoảng 74 ha", "about 74 ha"),
  ),
  "PB-LPTD": newCluster(
    { area: "khoảng 74 ha", by: "Công ty TNHH Đầu tư và Xây dựng hạ tầng Phú Bình" },
    { area: "about 74 ha", by: "Phú Bình Infrastructure Investment and Construction Co., Ltd" },
    nearly("khoảng 74 ha", "about 74 ha"),
  ),
  "PB-DTH": {
    vi: {
      summary:
        "Được thành lập tháng 11/2023, diện tích 44 ha, vốn hơn 526 tỷ đồng, do CTCP Đầu tư và Phát triển Quốc tế Việt Á làm chủ đầu tư hạ tầng, theo báo tháng 2/2024. Đây là cụm công nghiệp, khác với khu công nghiệp Điềm Thụy.",
      body: `Diện tích đã được giảm trong lần điều chỉnh quy hoạch năm 2021, trước khi cụm được thành lập. ${inferred.vi}`,
    },
    en: {
      summary:
        "Established in November 2023 on 44 ha with more than VND 526 billion, with Viet A International Investment and Development JSC as infrastructure investor, as reported in February 2024. This is a cluster, not the Diem Thuy industrial park.",
      body: `Its area was cut when the plan was adjusted in 2021, before the cluster was established. ${inferred.en}`,
    },
    decision: {
      vi: "Quyết định của UBND tỉnh Thái Nguyên, tháng 11/2023 (chưa tìm thấy số hiệu)",
      en: "Decision of the Thai Nguyen People's Committee, November 2023 (number not found)",
    },
    factNotes: {
      infrastructureCapitalVnd: {
        vi: 'Nguồn ghi "hơn 526 tỷ đồng".',
        en: 'The source says "more than 526 billion".',
      },
    },
    stages: [
      {
        kind: "planned",
        state: "done",
        note: {
          vi: "Diện tích được giảm khi điều chỉnh quy hoạch năm 2021.",
          en: "Area cut by the plan adjustment of 2021.",
        },
        source: plan2021,
      },
      {
        kind: "established",
        state: "done",
        dated: { date: "2023-11-01", precision: "month" },
        source: news2024,
      },
    ],
  },
  "PB-KS": namedAsEstablished(),
  "PB-BLXP": namedAsEstablished(),
  "PB-HPXP": namedAsEstablished({
    vi: "Cụm được bổ sung vào quy hoạch năm 2021.",
    en: "It was added to the plan in 2021.",
    stages: [addedIn2021],
  }),
  "PB-TDI": {
    vi: {
      summary:
        "Được bổ sung vào quy hoạch năm 2021 nhưng không có tên trong tám cụm của huyện Phú Bình cũ mà báo nêu tháng 2/2024. Việc cụm không còn trong quy hoạch là suy luận từ đó; chưa tìm thấy văn bản nào nói rõ.",
      body: `Quy hoạch tỉnh năm 2023 có khu công nghiệp Thượng Đình. ${inferred.vi} Xã Thượng Đình cũ nay thuộc cả xã Phú Bình và xã Điềm Thụy, nên chưa xác định được xã hiện nay.`,
    },
    en: {
      summary:
        "Added to the plan in 2021, but not among the eight clusters of former Phu Binh district named in February 2024. That it has left the plan is inferred from this; no document that says so was found.",
      body: `The provincial plan of 2023 has a Thuong Dinh industrial park. ${inferred.en} Former Thuong Dinh was divided between present Phu Binh and Diem Thuy communes, so the present commune is left open.`,
    },
    factNotes: {
      status: {
        vi: "Suy luận: không có tên trong danh sách tám cụm của Phú Bình tháng 2/2024. Chưa có văn bản xác nhận.",
        en: "Inferred: not on the list of Phu Binh's eight clusters of February 2024. No document confirms it.",
      },
    },
    stages: [
      addedIn2021,
      {
        kind: "removed",
        state: "done",
        note: {
          vi: "Suy luận từ danh sách tháng 2/2024; chưa rõ ngày và quyết định.",
          en: "Inferred from the list of February 2024; no date or decision found.",
        },
        source: news2024,
      },
    ],
  },
  "PB-BD": {
    ...removalOf2021,
    vi: {
      summary:
        "Đã được đưa ra khỏi quy hoạch cụm công nghiệp của tỉnh ngày 29/3/2021. Không còn đất để mời gọi đầu tư tại đây.",
      body: inferred.vi,
    },
    en: {
      summary:
        "Taken out of the province's cluster plan on 29 March 2021. There is no land on offer here.",
      body: inferred.en,
    },
    stages: [removedStage2021],
  },
};
