import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Checkbox, ChoicesField } from "@/components/ui/choice-field";
import { type Option, type OptionGroup, SelectField, TextField } from "@/components/ui/field";
import { offeredStatuses } from "@/lib/clusters/fields";
import { type ClusterFilters, sortOrders } from "@/lib/clusters/filters";
import { formatWantedArea } from "@/lib/clusters/format-filters";
import type { SectorName } from "@/lib/clusters/types";
import { formatNumber } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";
import { placeOptions } from "./place-options";

/** Voltages that clusters are usually supplied with, kV. */
const usualVoltages = [22, 35, 110, 220];

/** The list and the map ask the same questions, each at its own address. */
export type DirectoryPage = "/clusters" | "/map";

type Props = {
  locale: Locale;
  filters: ClusterFilters;
  sectors: readonly SectorName[];
  places: readonly PlaceOption[];
  /** How many conditions are set. */
  active: number;
  page?: DirectoryPage;
  /** What else the page's address says and a new question leaves as it is; scripts find an empty one to fill in. */
  kept?: Readonly<Record<string, string>>;
};

/**
 * The question to the directory: one GET form. Beside the list its filters are folded away on a phone; above the map
 * everywhere.
 */
export async function DirectoryForm({
  locale,
  filters,
  sectors,
  places,
  active,
  page = "/clusters",
  kept = {},
}: Props) {
  const t = await getTranslations({ locale, namespace: "filters" });
  const isBeside = page === "/clusters";
  return (
    <form
      method="get"
      action={pathTo(locale, { page })}
      data-island="directory"
      className={isBeside ? "space-y-4" : "filters-above"}
    >
      <search className="block">
        <TextField
          id="q"
          name="q"
          type="search"
          label={t("q")}
          hint={t("qHint")}
          defaultValue={filters.q}
          maxLength={200}
          autoComplete="off"
        />
      </search>
      <details className={isBeside ? "fold fold-narrow" : "fold"} id="filters">
        <summary className="min-h-11 border border-line-strong bg-card px-4 py-2 font-semibold">
          {active > 0 ? t("openCount", { count: active }) : t("open")}
        </summary>
        <div className={isBeside ? "space-y-5 pt-5 lg:pt-0" : "filters-columns"}>
          <Conditions locale={locale} filters={filters} sectors={sectors} places={places} />
        </div>
      </details>
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button wide={isBeside}>{t("submit")}</Button>
    </form>
  );
}

async function Conditions({ locale, filters, sectors, places }: Omit<Props, "active">) {
  const t = await getTranslations({ locale, namespace: "filters" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const voltages = [...new Set([...usualVoltages, filters.kv ?? 22])].sort((a, b) => a - b);
  const option = (value: string, label: string): Option => ({ value, label });
  const placeGroups: (Option | OptionGroup)[] = placeOptions(places, { locale, t });
  return (
    <>
      <SelectField
        id="place"
        name="place"
        label={t("place")}
        empty={t("placeAny")}
        defaultValue={filters.place ?? ""}
        options={placeGroups}
      />
      <SelectField
        id="sector"
        name="sector"
        label={t("sector")}
        empty={t("sectorAny")}
        defaultValue={filters.sector[0] ?? ""}
        options={sectors.map(({ code, name }) => {
          const { text, lang } = inLanguage(name, locale);
          return { value: code, label: text, lang: lang === locale ? undefined : lang };
        })}
      />
      {filters.sector.slice(1).map((code) => (
        <input key={code} type="hidden" name="sector" value={code} />
      ))}
      <ChoicesField
        kind="checkbox"
        id="status"
        name="status"
        label={t("status")}
        selected={filters.status}
        options={offeredStatuses.map((one) => option(one, choices(`status.${one}`)))}
      />
      <TextField
        id="free"
        name="free"
        label={t("free")}
        suffix="ha"
        inputMode="decimal"
        autoComplete="off"
        maxLength={12}
        defaultValue={filters.free ? formatWantedArea(locale, filters.free) : ""}
      />
      <TextField
        id="rent"
        name="rent"
        label={t("rent")}
        suffix={t("rentUnit")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={12}
        defaultValue={filters.rent ? formatNumber(locale, filters.rent) : ""}
      />
      <SelectField
        id="kv"
        name="kv"
        label={t("kv")}
        empty={t("kvAny")}
        defaultValue={filters.kv ? String(filters.kv) : ""}
        options={voltages.map((kv) => option(String(kv), t("kvValue", { kv })))}
      />
      <div className="space-y-2.5">
        <Checkbox id="ww" name="ww" value="1" label={t("ww")} defaultChecked={filters.ww} />
        <Checkbox
          id="calls"
          name="calls"
          value="1"
          label={t("calls")}
          defaultChecked={filters.calls}
        />
        <Checkbox
          id="known"
          name="known"
          value="1"
          label={t("known")}
          hint={t("unknownNote")}
          defaultChecked={filters.known}
        />
      </div>
      <SelectField
        id="sort"
        name="sort"
        label={t("sort")}
        defaultValue={filters.sort}
        options={sortOrders.map((order) => option(order, t(`sorts.${order}`)))}
      />
    </>
  );
}
