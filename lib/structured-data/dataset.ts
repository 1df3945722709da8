import type { DataCatalog, DataDownload, Dataset, Thing } from "schema-dts";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { wordsIn } from "@/lib/i18n/words";
import { dataSets, openAddresses } from "@/lib/open-data/catalogue";
import { licence } from "@/lib/open-data/record";
import { type Address, absolute, breadcrumbs, governmentOffice, officeId, siteId } from "./site";

/** The catalogue of open data with each data set and the ways to get it. `changedAt`: the last publication (ISO). */
export function catalogueThings(
  address: Address,
  {
    changedAt,
    contact,
  }: {
    changedAt: string | null;
    contact: { office: OfficeView; contacts: readonly ContactView[] } | null;
  },
): Thing[] {
  const { siteUrl, locale } = address;
  const words = wordsIn(locale);
  const path = pathTo(locale, { page: "/open-data" });
  const url = absolute(path, siteUrl);
  const office = contact && governmentOffice(address, contact);
  const creator = office
    ? { "@id": officeId(siteUrl) }
    : { "@type": "Organization" as const, name: words("site.name"), url: absolute("/", siteUrl) };
  const catalogueId = `${url}#catalogue`;
  const sets = dataSets.map(
    (set): Dataset => ({
      "@type": "Dataset",
      // The data are the same whatever the language of the page that tells of them.
      "@id": absolute(`/api/v1/${set}#dataset`, siteUrl),
      name: words(`openData.sets.${set}.name`),
      description: words(`openData.sets.${set}.description`),
      url,
      inLanguage: ["vi", "en"],
      isAccessibleForFree: true,
      license: { "@type": "CreativeWork", name: licence.name, url: `${url}#licence` },
      creator,
      includedInDataCatalog: { "@id": catalogueId },
      spatialCoverage: { "@type": "Place", name: words("openData.coverage") },
      ...(changedAt && (set === "clusters" || set === "lots") ? { dateModified: changedAt } : {}),
      distribution: openAddresses
        .filter((one) => one.set === set)
        .map(
          (one): DataDownload => ({
            "@type": "DataDownload",
            contentUrl: absolute(one.path, siteUrl),
            encodingFormat: one.type,
            name: words(`openData.addresses.${one.key}.name`),
          }),
        ),
    }),
  );
  const catalogue: DataCatalog = {
    "@type": "DataCatalog",
    "@id": catalogueId,
    url,
    name: words("openData.title"),
    description: words("openData.description"),
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
    creator,
    dataset: sets.map((set) => ({ "@id": String((set as { "@id": string })["@id"]) })),
  };
  return [
    catalogue,
    ...sets,
    ...(office ? [office] : []),
    breadcrumbs(address, [{ name: words("openData.title"), path }]),
  ];
}
