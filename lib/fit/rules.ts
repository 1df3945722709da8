import type { FieldKey } from "@/lib/clusters/fields";
import { budgetRule } from "./rules-budget";
import { areaRule, startRule, yearsRule } from "./rules-land";
import {
  type Assessment,
  type Candidate,
  type FitContext,
  type NeedKey,
  type NeedResult,
  type Needs,
  needKeys,
  type Outcome,
} from "./types";

/**
 * Whether a project fits a cluster, told from published figures alone. Each condition fits, fails, or is not decided by
 * what is published; a cluster fits when all of them do, is out when one fails, and might fit otherwise. Asking for more
 * never makes a cluster fit better, and no condition looks at another but for the dates and years that it is made of.
 */

type Rule = (candidate: Candidate, needs: Needs, context: FitContext) => Omit<NeedResult, "need">;

const value = (field: FieldKey, figure: number | number[]) =>
  ({ kind: "value", field, value: figure }) as const;

/** What is spare decides. A whole capacity can rule out, and cannot prove: others draw on it too. */
function supplyRule(
  need: number,
  spare: { field: FieldKey; value: number | null },
  capacity: { field: FieldKey; value: number | null },
): Omit<NeedResult, "need"> {
  if (spare.value !== null) {
    const isEnough = spare.value >= need;
    return {
      outcome: isEnough ? "fits" : "fails",
      reason: isEnough ? "spare" : "less",
      field: spare.field,
      figure: value(spare.field, spare.value),
    };
  }
  if (capacity.value === null) {
    return { outcome: "unknown", reason: "unpublished", field: spare.field, figure: null };
  }
  const figure = value(capacity.field, capacity.value);
  return capacity.value < need
    ? { outcome: "fails", reason: "capacity", field: capacity.field, figure }
    : { outcome: "unknown", reason: "capacityOnly", field: spare.field, figure };
}

const sectorRule: Rule = ({ sectors }, { sector }) => {
  const has = (stance: string) =>
    sectors.some((one) => one.code === sector && one.stance === stance);
  const lists = (stance: string) => sectors.some((one) => one.stance === stance);
  if (has("refused")) {
    return { outcome: "fails", reason: "refused", field: "sectorsRefused", figure: null };
  }
  if (has("encouraged")) {
    return { outcome: "fits", reason: "encouraged", field: "sectorsEncouraged", figure: null };
  }
  const reason = has("present") ? "present" : lists("encouraged") ? "notNamed" : "unpublished";
  return { outcome: "unknown", reason, field: "sectorsEncouraged", figure: null };
};

const voltageRule: Rule = ({ powerVoltageKv }, { voltage = 0 }) => {
  const field = "powerVoltageKv";
  if (powerVoltageKv.length === 0) {
    return { outcome: "unknown", reason: "unpublished", field, figure: null };
  }
  const isThere = powerVoltageKv.includes(voltage);
  return {
    outcome: isThere ? "fits" : "fails",
    reason: isThere ? "supplied" : "other",
    field,
    figure: value(field, powerVoltageKv),
  };
};

/** The plant's capacity can rule out; how much of it is taken is in no published figure. */
const wastewaterRule: Rule = ({ wwtpExists, wwtpCapacityM3Day }, { wastewater = 0 }) => {
  if (wwtpExists === false) {
    return { outcome: "fails", reason: "none", field: "wwtpExists", figure: null };
  }
  if (wwtpCapacityM3Day === null) {
    const field = wwtpExists === null ? "wwtpExists" : "wwtpCapacityM3Day";
    const reason = wwtpExists === null ? "unpublished" : "sizeUnknown";
    return { outcome: "unknown", reason, field, figure: null };
  }
  const field = "wwtpCapacityM3Day";
  const figure = value(field, wwtpCapacityM3Day);
  return wwtpCapacityM3Day < wastewater
    ? { outcome: "fails", reason: "capacity", field, figure }
    : { outcome: "unknown", reason: "capacityOnly", field, figure };
};

const nearRule: Rule = ({ way }, { near }, { nearField: field }) => {
  const km = way?.roadKm ?? (way?.adjoins ? 0 : null);
  const minutes = way?.minutes ?? (way?.adjoins ? 0 : null);
  const parts = (
    [
      ["km", near?.km, km],
      ["minutes", near?.minutes, minutes],
    ] as const
  ).flatMap(([kind, limit, found]): Omit<NeedResult, "need">[] => {
    if (limit === undefined) return [];
    if (found === null) return [{ outcome: "unknown", reason: kind, field, figure: null }];
    const isNear = found <= limit;
    const reason = isNear ? `${kind}Near` : `${kind}Far`;
    return [{ outcome: isNear ? "fits" : "fails", reason, field, figure: { kind, value: found } }];
  });
  const worst = outcomeOf(parts);
  return (
    parts.find(({ outcome }) => outcome === worst) ?? {
      outcome: "fits",
      reason: "told",
      field,
      figure: null,
    }
  );
};

const rules: Record<NeedKey, Rule> = {
  sector: sectorRule,
  area: areaRule,
  start: startRule,
  power: ({ powerSpareMva, powerCapacityMva }, { power = 0 }) =>
    supplyRule(
      power,
      { field: "powerSpareMva", value: powerSpareMva },
      { field: "powerCapacityMva", value: powerCapacityMva },
    ),
  voltage: voltageRule,
  water: ({ waterSpareM3Day, waterCapacityM3Day }, { water = 0 }) =>
    supplyRule(
      water,
      { field: "waterSpareM3Day", value: waterSpareM3Day },
      { field: "waterCapacityM3Day", value: waterCapacityM3Day },
    ),
  wastewater: wastewaterRule,
  near: nearRule,
  years: yearsRule,
  budget: budgetRule,
};

/** True when there is something to check: nothing is asked of a cluster by 0 m³, or by a destination without a limit. */
export function isAsked(needs: Needs, key: NeedKey): boolean {
  if (key === "near") return needs.near?.km !== undefined || needs.near?.minutes !== undefined;
  return needs[key] !== undefined && needs[key] !== 0;
}

export function askedNeeds(needs: Needs): NeedKey[] {
  return needKeys.filter((key) => isAsked(needs, key));
}

/** fails before unknown before fits; nothing asked is nothing against it. */
export function outcomeOf(results: readonly Pick<NeedResult, "outcome">[]): Outcome {
  if (results.some(({ outcome }) => outcome === "fails")) return "fails";
  return results.some(({ outcome }) => outcome === "unknown") ? "unknown" : "fits";
}

/** Holds a project's needs against one cluster. Pure: the same figures give the same answer on the same day. */
export function assess(candidate: Candidate, needs: Needs, context: FitContext): Assessment {
  const results = askedNeeds(needs).map((need): NeedResult => {
    return { need, ...rules[need](candidate, needs, context) };
  });
  return { outcome: outcomeOf(results), results };
}

/** The fields whose figures would decide, each once. */
export function decidingFields({ results }: Pick<Assessment, "results">): FieldKey[] {
  const open = results.filter(({ outcome }) => outcome === "unknown");
  return [...new Set(open.map(({ field }) => field))];
}

/** What has to be asked, as one word to group clusters by. */
export function openQuestions({ results }: Pick<Assessment, "results">): string {
  return results
    .filter(({ outcome }) => outcome === "unknown")
    .map(({ need, reason, field }) => `${need}.${reason}.${field}`)
    .join(" ");
}
