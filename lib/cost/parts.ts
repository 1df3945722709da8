import type { PriceFigure } from "@/lib/clusters/types";
import { choosePrice, listPublished } from "./choose";
import { Exact } from "./money";
import { bandShares, quantityOf } from "./quantity";
import {
  type CostAssumptions,
  type CostPart,
  type CostSubject,
  type OwnPrice,
  partFields,
} from "./schema";
import type { CostNote, Gap, LeftOut, PublishedPrice } from "./types";

/** A price that counts, and for which share of the quantity. */
export type Picked = {
  price: PriceFigure;
  /** Null for the visitor's own price. */
  from: PublishedPrice | null;
  share: Exact;
  notes: CostNote[];
};

export type PricePick = { picked: Picked[]; gaps: Gap[]; leftOut: LeftOut | null };

export type CostContext = {
  subject: CostSubject;
  assumptions: CostAssumptions;
  /** Decides which prices hold. */
  today: string;
};

const whole = new Exact(1);
const leave = (leftOut: LeftOut): PricePick => ({ picked: [], gaps: [], leftOut });
const lack = (gap: Gap): PricePick => ({ picked: [], gaps: [gap], leftOut: null });
const take = (picked: Picked[], gaps: Gap[] = []): PricePick => ({ picked, gaps, leftOut: null });

export const isPerArea = (unit: string) => unit.startsWith("m2_");
const rhythmOf = ({ unit }: PriceFigure) => (unit === "m2_term" ? "once" : "year");

/** The unit that a part may be charged in besides square metres. */
export function quantityUnit(part: CostPart): "kwh" | "m3" | null {
  if (part === "power") return "kwh";
  return part === "water" || part === "wastewater" ? "m3" : null;
}

/** Whether a part is in the question at all: a ready-built factory comes with its land unless one says otherwise. */
function isAsked(part: CostPart, { premises, countsLandToo }: CostAssumptions): boolean {
  if (part === "factoryRent") return premises === "factory";
  if (part === "landRent" || part === "infraFee") return premises === "land" || countsLandToo;
  return true;
}

/** Which prices count for a part of the cost, and what is missing of it. */
export function pickPrices(part: CostPart, context: CostContext): PricePick {
  const { subject, assumptions } = context;
  if (!isAsked(part, assumptions)) {
    return leave(part === "factoryRent" ? "not_applicable" : "in_factory_rent");
  }
  const unit = quantityUnit(part);
  const hasQuantity = unit === null || quantityOf(part, assumptions) !== null;
  const own = assumptions.own[subject.code]?.[part];
  if (own) return isPerArea(own.unit) || hasQuantity ? takeOwn(own, context) : leave("no_quantity");

  const published = listPublished(subject, partFields[part]);
  const usable = published.filter(
    ({ price }) => price.currency !== null && (isPerArea(price.unit) || price.unit === unit),
  );
  const countable = hasQuantity ? usable : usable.filter(({ price }) => isPerArea(price.unit));
  if (countable.length > 0) {
    if (part === "power") return pickBands(countable, context);
    return part === "wastewater" ? pickClass(countable, context) : pickOne(countable, context);
  }
  const states = partFields[part].map((field) => subject.published[field].state);
  if (states.every((state) => state === "not_applicable")) return leave("not_applicable");
  if (!hasQuantity) return leave("no_quantity");
  if (published.length > 0) return lack({ reason: "unusable" });
  return lack({ reason: states.includes("on_request") ? "on_request" : "not_published" });
}

function takeOwn(own: OwnPrice, { assumptions }: CostContext): PricePick {
  const price: PriceFigure = {
    ...own,
    vat: "unknown",
    termYears: own.unit === "m2_term" ? assumptions.years : null,
    voltageKv: null,
    band: null,
    rhythm: null,
    adjustment: null,
    validFrom: null,
    validUntil: null,
    source: null,
  };
  return take([{ price, from: null, share: whole, notes: [] }]);
}

/** The one price that counts, of the rhythm that is wished for where there is one. */
function pickOne(published: readonly PublishedPrice[], context: CostContext): PricePick {
  const wished = context.assumptions.rhythm;
  const fitting = published.filter(({ price }) => rhythmOf(price) === wished);
  const chosen = choosePrice(fitting.length > 0 ? fitting : published, context);
  if (!chosen) return take([]);
  const { price, field } = chosen.published;
  const isRent = field === "landRentAnnual" || field === "landRentOnce";
  const notes: CostNote[] =
    isRent && fitting.length === 0
      ? [{ kind: "otherRhythm", rhythm: rhythmOf(price) }, ...chosen.notes]
      : chosen.notes;
  return take([{ price, from: chosen.published, share: whole, notes }]);
}

/** Each band of the day at its own price; one price without bands serves all of them. */
function pickBands(published: readonly PublishedPrice[], context: CostContext): PricePick {
  const shares = bandShares(context.assumptions);
  const ofBand = (band: string | null) => published.filter(({ price }) => price.band === band);
  const flat = ofBand(null);
  if (flat.length > 0 && shares.every(({ band }) => ofBand(band).length === 0)) {
    const chosen = choosePrice(flat, context);
    const notes: CostNote[] = [{ kind: "flatBand" }, ...(chosen?.notes ?? [])];
    return chosen
      ? take([{ price: chosen.published.price, from: chosen.published, share: whole, notes }])
      : take([]);
  }
  const picked: Picked[] = [];
  const gaps: Gap[] = [];
  for (const { band, percent } of shares) {
    const own = ofBand(band);
    const chosen = choosePrice(own.length > 0 ? own : flat, context);
    if (!chosen) gaps.push({ reason: "band", band, percent: percent.toString() });
    else {
      const { published: from, notes } = chosen;
      picked.push({ price: from.price, from, share: percent.div(100), notes });
    }
  }
  return take(picked, gaps);
}

/** The class that is asked for; without one the highest price, so that the sum is not too small. */
function pickClass(published: readonly PublishedPrice[], context: CostContext): PricePick {
  const wished = context.assumptions.wastewaterClass;
  const ofClass = (band: string | null) => published.filter(({ price }) => price.band === band);
  if (wished) {
    const own = ofClass(wished);
    const fitting = own.length > 0 ? own : ofClass(null);
    return fitting.length > 0 ? pickOne(fitting, context) : lack({ reason: "class", band: wished });
  }
  const classes = [...new Set(published.map(({ price }) => price.band))];
  const dearest = classes
    .flatMap((band) => pickOne(ofClass(band), context).picked)
    .sort(({ price: a }, { price: b }) => {
      return (
        (b.currency ?? "").localeCompare(a.currency ?? "") ||
        new Exact(b.amount).comparedTo(a.amount) ||
        (a.band ?? "").localeCompare(b.band ?? "")
      );
    })[0];
  if (!dearest) return take([]);
  const { band } = dearest.price;
  if (classes.length === 1 || band === null) return take([dearest]);
  return take([{ ...dearest, notes: [{ kind: "highestClass", band }, ...dearest.notes] }]);
}
