import { describe, expect, it } from "vitest";
import { withUnknownSteps } from "@/lib/clusters/format-stages";
import type { ClusterStageView } from "@/lib/clusters/types";

const told = (kind: ClusterStageView["kind"]): ClusterStageView => ({
  kind,
  state: "done",
  dated: null,
  original: null,
  percent: null,
  note: null,
  source: 1,
});
const stepsOf = (...kinds: ClusterStageView["kind"][]) =>
  withUnknownSteps(kinds.map(told)).map(({ kind, state }) =>
    state === "unknown" ? `${kind}?` : kind,
  );

describe("the steps of a cluster", () => {
  it("show what no source tells of before a single told one, and after it", () => {
    expect(stepsOf("operating")).toEqual(["planned?", "established?", "cleared?", "operating"]);
    expect(stepsOf("planned")).toEqual(["planned", "established?", "cleared?", "operating?"]);
    expect(stepsOf("established", "power")).toEqual([
      "planned?",
      "established",
      "cleared?",
      "power",
      "operating?",
    ]);
  });

  it("keep the order in which they are told", () => {
    expect(stepsOf("planned", "established", "operating", "cleared")).toEqual([
      "planned",
      "established",
      "operating",
      "cleared",
    ]);
  });

  it("guess nothing of a cluster that has left the plan", () => {
    expect(stepsOf("planned", "removed")).toEqual(["planned", "removed"]);
  });
});
