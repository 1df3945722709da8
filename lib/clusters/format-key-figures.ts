import { dayOf } from "@/lib/calendar/business-days";
import type { FieldKey } from "./fields";
import { chooseRentOn, rentFields, type Validity } from "./format-validity";
import type { ClusterDetail, ConnectionView, FactState, FieldReading, PriceFigure } from "./types";

/** A figure that decides first. `label` is its name among the messages `cluster.key`. */
export type KeyFigure =
  | { kind: "quantity"; label: string; reading: FieldReading; unit: "ha" | "MVA" }
  | {
      kind: "rent";
      label: string;
      reading: FieldReading;
      price: PriceFigure | null;
      /** Null without a price. */
      validity: Validity | null;
    }
  | { kind: "way"; label: string; state: FactState; way: ConnectionView | null };

/**
 * What decides first, in its order: land, rent, power, the way to the airport. Where the figure itself is not published,
 * a known one stands in for it under its own name; the total area only stands before the available land, for how much
 * of it is free is what is asked. Page, PDF and workbook show the same ones.
 * @param options.day ISO day on which the rent should hold; today unless it is given
 */
export function chooseKeyFigures(
  cluster: ClusterDetail,
  { day = dayOf(new Date()) }: { day?: string } = {},
): KeyFigure[] {
  const { fields } = cluster;
  const isKnown = (key: FieldKey) => fields[key].state === "known";
  const quantity = (key: FieldKey, unit: "ha" | "MVA"): KeyFigure => ({
    kind: "quantity",
    label: key,
    reading: fields[key],
    unit,
  });
  const hasOnlyTotal = !isKnown("availableNowHa") && isKnown("totalAreaHa");
  const hasOnlyCapacity = !isKnown("powerSpareMva") && isKnown("powerCapacityMva");
  return [
    ...(hasOnlyTotal ? [quantity("totalAreaHa", "ha")] : []),
    quantity("availableNowHa", "ha"),
    rentOf(cluster, day),
    quantity(hasOnlyCapacity ? "powerCapacityMva" : "powerSpareMva", "MVA"),
    wayOf(cluster),
  ];
}

function rentOf({ fields }: ClusterDetail, day: string): KeyFigure {
  const rents = rentFields.flatMap((field) =>
    ((fields[field].value ?? []) as PriceFigure[]).map((figure) => ({ ...figure, field, figure })),
  );
  const choice = chooseRentOn(rents, day);
  const field = choice?.price.field ?? "landRentAnnual";
  return {
    kind: "rent",
    label: field === "landRentOnce" ? "rentOnce" : "rent",
    reading: fields[field],
    price: choice?.price.figure ?? null,
    validity: choice?.validity ?? null,
  };
}

/** The way to the airport; where only the way to the capital is published, that one. */
function wayOf({ connections, fields: { airports } }: ClusterDetail): KeyFigure {
  const wayTo = (place: string) =>
    connections.find(({ code, roadKm }) => code === place && roadKm !== null) ?? null;
  const toAirport = wayTo("HAN");
  const way = toAirport ?? wayTo("HANOI");
  // That another airport is known says nothing of this one.
  const unsaid = airports.state === "known" ? "not_published" : airports.state;
  return {
    kind: "way",
    label: way && !toAirport ? "hanoi" : "noiBai",
    state: way ? "known" : unsaid,
    way,
  };
}
