import { guidesCheckedOn as checkedOn } from "./checked";
import type { SourceKey } from "./sources";
import type { GuideText } from "./types";

/** A decision on the whole plan. Which clusters it took out or added is read from the database; sources rarely name all. */
export type PlanDecision = {
  id: string;
  /** ISO day of the decision: it stands under this year. */
  on: string;
  title: GuideText;
  text: GuideText;
  unknown?: GuideText;
  /** Codes of clusters whose area was cut: no stage of a cluster's life holds this. */
  cut: readonly string[];
  sources: readonly SourceKey[];
  checkedOn: string;
};

export const planDecisions = [
  {
    id: "plan-2023",
    on: "2023-03-14",
    title: {
      vi: "Quyết định 222/QĐ-TTg ngày 14/3/2023: Quy hoạch tỉnh 2021–2030",
      en: "Decision 222/QĐ-TTg of 14 March 2023: the provincial plan for 2021–2030",
    },
    text: {
      vi: "41 cụm, tổng 2.067 ha, trong đó 12 cụm mới.",
      en: "41 clusters on 2,067 ha, 12 of them new.",
    },
    unknown: {
      vi: "Chúng tôi chưa tìm thấy danh mục theo tên, nên không ghi được cụm nào mới thêm, cụm nào bị loại.",
      en: "The list by name was not found, so we cannot say which clusters were added or left out.",
    },
    cut: [],
    sources: ["decision222", "vns2023"],
    checkedOn,
  },
  {
    id: "adjustment-2021",
    on: "2021-03-29",
    title: {
      vi: "Quyết định của UBND tỉnh ngày 29/3/2021: điều chỉnh quy hoạch cụm công nghiệp",
      en: "Decision of the provincial People’s Committee of 29 March 2021: adjustment of the cluster plan",
    },
    text: {
      vi: "Năm cụm bị đưa ra khỏi quy hoạch (tổng 202 ha), ba cụm giảm diện tích, năm cụm được bổ sung.",
      en: "Five clusters taken out (202 ha together), three cut in area, five added.",
    },
    unknown: {
      vi: "Chưa tìm thấy số quyết định và diện tích của ba cụm sau khi giảm. Trang nguồn in năm 2020; quyết định dựa trên kết luận ngày 19/3/2021 nên được hiểu là năm 2021.",
      en: "The decision’s number and the reduced areas were not found. The source prints 2020; the decision rests on a conclusion of 19 March 2021, so 2021 is meant.",
    },
    cut: ["PB-DTH", "DY-NH", "DY-QS1"],
    sources: ["adjustment2021"],
    checkedOn,
  },
] as const satisfies readonly PlanDecision[];
