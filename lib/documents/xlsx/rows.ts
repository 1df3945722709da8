import { clusterFields } from "@/lib/clusters/fields";
import { countryName } from "@/lib/clusters/format-names";
import { inAskedOrder } from "@/lib/clusters/format-outline";
import type { ClusterSource, ConnectionView, PriceFigure, TenantView } from "@/lib/clusters/types";
import { bandName } from "../describe";
import {
  dateCell,
  type MadeSheet,
  numberCell,
  plainNumberCell,
  say,
  sayLocalized,
  textCell,
} from "./cells";
import { type Book, rowsSheet, sourceColumns } from "./table-of-rows";

type Priced = { price: PriceFigure; label: string };

export function pricesSheet({ entries, voices }: Book): MadeSheet | null {
  const priceFields = clusterFields.filter(({ kind }) => kind === "price");
  return rowsSheet<Priced>("prices", {
    entries,
    voices,
    rows: ({ cluster }) =>
      priceFields.flatMap(({ key }) => {
        const label = say(voices, ({ fields }) => fields(`${key}.label`));
        const prices = (cluster.fields[key].value as PriceFigure[] | null) ?? [];
        return prices.map((price) => ({ price, label }));
      }),
    columns: [
      { title: "figure", width: 34, cell: ({ label }) => textCell(label, { isStrong: true }) },
      {
        title: "band",
        width: 24,
        cell: ({ price: { band } }) =>
          textCell(band && say(voices, (words) => bandName(band, words))),
      },
      { title: "amount", width: 14, cell: ({ price }) => numberCell(price.amount) },
      { title: "currency", width: 9, cell: ({ price }) => textCell(price.currency) },
      {
        title: "per",
        width: 18,
        cell: ({ price }) =>
          textCell(say(voices, ({ choices }) => choices(`priceUnit.${price.unit}`))),
      },
      {
        title: "vat",
        width: 18,
        cell: ({ price }) =>
          textCell(
            price.unit === "percent"
              ? null
              : say(voices, ({ choices }) => choices(`vat.${price.vat}`)),
          ),
      },
      { title: "voltageKv", width: 10, cell: ({ price }) => plainNumberCell(price.voltageKv) },
      { title: "termYears", width: 10, cell: ({ price }) => plainNumberCell(price.termYears) },
      {
        title: "payment",
        width: 32,
        cell: ({ price }) => textCell(sayLocalized(voices, price.rhythm)),
      },
      {
        title: "adjustment",
        width: 32,
        cell: ({ price }) => textCell(sayLocalized(voices, price.adjustment)),
      },
      { title: "validFrom", width: 12, cell: ({ price }) => dateCell(price.validFrom) },
      { title: "validUntil", width: 12, cell: ({ price }) => dateCell(price.validUntil) },
      { title: "source", width: 9, cell: ({ price }) => plainNumberCell(price.source) },
    ],
  });
}

export function connectionsSheet({ entries, voices }: Book): MadeSheet | null {
  return rowsSheet<ConnectionView>("connections", {
    entries,
    voices,
    rows: ({ cluster }) => inAskedOrder(cluster.connections),
    columns: [
      {
        title: "destination",
        width: 38,
        cell: ({ name }) => textCell(sayLocalized(voices, name), { isStrong: true }),
      },
      {
        title: "kind",
        width: 22,
        cell: ({ kind }) =>
          textCell(say(voices, ({ choices }) => choices(`destinationKind.${kind}`))),
      },
      { title: "roadKm", width: 10, cell: ({ roadKm }) => numberCell(roadKm) },
      { title: "minutes", width: 10, cell: ({ minutes }) => numberCell(minutes) },
      {
        title: "method",
        width: 26,
        cell: ({ method }) => textCell(say(voices, ({ choices }) => choices(`method.${method}`))),
      },
      { title: "note", width: 40, cell: ({ note }) => textCell(sayLocalized(voices, note)) },
      ...sourceColumns<ConnectionView>(),
    ],
  });
}

export function tenantsSheet({ entries, voices }: Book): MadeSheet | null {
  return rowsSheet<TenantView>("tenants", {
    entries,
    voices,
    rows: ({ cluster }) => cluster.tenants,
    columns: [
      {
        title: "company",
        width: 40,
        cell: ({ name }) => textCell(sayLocalized(voices, name), { isStrong: true }),
      },
      {
        title: "sector",
        width: 28,
        cell: ({ sector }) => textCell(sayLocalized(voices, sector?.name ?? null)),
      },
      {
        title: "country",
        width: 18,
        cell: ({ country }) =>
          textCell(country && say(voices, ({ locale }) => countryName(country, locale))),
      },
      { title: "since", width: 8, cell: ({ sinceYear }) => plainNumberCell(sinceYear) },
      { title: "note", width: 40, cell: ({ note }) => textCell(sayLocalized(voices, note)) },
      ...sourceColumns<TenantView>(),
    ],
  });
}

export function sourcesSheet({ entries, voices }: Book): MadeSheet | null {
  return rowsSheet<ClusterSource>("sources", {
    entries,
    voices,
    rows: ({ cluster }) => cluster.sources,
    columns: [
      { title: "number", width: 8, cell: ({ number }) => plainNumberCell(number) },
      {
        title: "title",
        width: 60,
        cell: ({ title }) => textCell(sayLocalized(voices, title), { isStrong: true }),
      },
      {
        title: "kind",
        width: 18,
        cell: ({ kind }) => textCell(say(voices, ({ choices }) => choices(`sourceKind.${kind}`))),
      },
      {
        title: "documentNumber",
        width: 18,
        cell: ({ documentNumber }) => textCell(documentNumber),
      },
      { title: "publisher", width: 28, cell: ({ publisher }) => textCell(publisher) },
      { title: "date", width: 12, cell: ({ dated }) => dateCell(dated) },
      { title: "link", width: 60, cell: ({ url }) => textCell(url) },
    ],
  });
}
