import type { ClusterSource } from "@/lib/clusters/types";
import type { LawKey } from "./laws";
import type { SourceKey } from "./sources";

/** A text that every reader gets in their own language: both are written, none is a translation word for word. */
export type GuideText = { vi: string; en: string };

/**
 * confirmed: a source named beside it says so. not_confirmed: we did not find a source that is good enough to rely on.
 * open: the law has changed and who decides, or whether it still holds, only the authorities can say.
 */
export const ruleStates = ["confirmed", "not_confirmed", "open"] as const;
export type RuleState = (typeof ruleStates)[number];

export type LegalRef = { law: LawKey; at?: GuideText };

/** What carries a statement: the law that it rests on, who says so, and when we last looked. */
export type Backing = {
  state: RuleState;
  legal: readonly LegalRef[];
  sources: readonly SourceKey[];
  /** The day on which the text was last compared with its sources (ISO). */
  checkedOn: string;
};

export type GuideRule = Backing & {
  id: string;
  topic: GuideText;
  /** The rule in one sentence, for a table of rules. */
  brief?: GuideText;
  text: GuideText;
  conditions?: GuideText;
  unknown?: GuideText;
  /** The question that the enquiry form opens with; always there when the rule is not confirmed. */
  ask?: GuideText;
};

export type GuideStep = Backing & {
  id: string;
  title: GuideText;
  text: GuideText;
  /** Who acts; null where no source says. */
  body: GuideText | null;
  /** How long it may take; null where no source says. */
  days: { count: number; working: boolean } | null;
  prepare?: GuideText;
  unknown?: GuideText;
};

export type GuideBody = Backing & {
  id: string;
  name: GuideText;
  tasks: GuideText;
  unknown?: GuideText;
  ask?: GuideText;
};

/** A stage of a cluster's life in plain words; its status is a key of `choices.status`. */
export type LifeStage = Omit<Backing, "state"> & {
  status: "planned" | "established" | "under_construction" | "operating" | "extending" | "removed";
  text: GuideText;
};

export type GuideQuestion = Omit<Backing, "state"> & {
  id: string;
  question: GuideText;
  answer: GuideText;
};

/** A statement without a legal rule in it: what happened, how many, where. */
export type GuideFact = {
  id: string;
  title: GuideText;
  text: GuideText;
  sources: readonly SourceKey[];
  checkedOn: string;
};

export type LawStanding = "in_force" | "issued" | "replaced" | "unclear";

/** A law as a page shows it. */
export type LawView = {
  key: LawKey;
  label: string;
  about: string;
  issued: string | null;
  inForce: string | null;
  standing: LawStanding;
  note: string | null;
  sources: number[];
};

export type LegalView = { key: LawKey; label: string; standing: LawStanding };

/** Content in one language, with the sources as the numbers that the page prints and the laws by their names. */
export type Resolved<T> = T extends GuideText
  ? string
  : T extends readonly (infer One)[]
    ? Resolved<One>[]
    : T extends object
      ? {
          [Key in keyof T]: Key extends "sources"
            ? number[]
            : Key extends "legal"
              ? LegalView[]
              : Resolved<T[Key]>;
        }
      : T;

/** All that a guide page shows: its content, the laws it cites and its sources, numbered in order of first use. */
export type Guide<T> = { content: Resolved<T>; laws: LawView[]; sources: ClusterSource[] };

export type RuleView = Resolved<GuideRule>;
export type StepView = Resolved<GuideStep>;
export type BodyView = Resolved<GuideBody>;
export type StageTextView = Resolved<LifeStage>;
export type QuestionView = Resolved<GuideQuestion>;
export type FactView = Resolved<GuideFact>;
