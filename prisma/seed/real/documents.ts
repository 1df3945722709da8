import type { FieldKey } from "@/lib/clusters/fields";
import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import { slugify } from "@/lib/clusters/search-text";
import type { LocalizedText } from "@/lib/i18n/localized";
import { readConnectivity, roadCodes } from "../destinations";
import { sectorCodesOf } from "../sectors";
import { BEFORE_REFORM, REFORM } from "../units";
import { describeSource, toDatedDay } from "./sources";
import type { RawCluster, Wording } from "./types";
import { daiTu } from "./wording-dai-tu";
import { others } from "./wording-others";
import { phuBinh } from "./wording-phu-binh";

const wordings: Record<string, Wording> = { ...daiTu, ...phuBinh, ...others };

/** Clusters whose sectors in the sources are those of the firms at work there, not an approved list. */
const sectorsOfTenants = new Set(["DT-AK1", "DT-PL2", "TN-SC3"]);

/** Where the published distances begin, and the former commune that this is. */
const distanceOrigin = { from: "Former An Khánh commune", commune: "An Khánh", district: "Đại Từ" };
const distanceTargets: Record<string, string> = {
  "Đại Từ district centre": "DAITU",
  "Thái Nguyên city": "TNCITY",
  "Hà Nội": "HANOI",
};

type Fact = NonNullable<NonNullable<ClusterDocumentInput["facts"]>[FieldKey]>;

/** A fact with every source that supports one of these fields of the data file, as of the newest of them. */
function factFrom(raw: RawCluster, supports: readonly string[], note?: LocalizedText): Fact {
  const sources = raw.sources.filter((source) =>
    source.supports.some((one) => supports.includes(one)),
  );
  const newest = sources
    .flatMap((source) => source.date ?? [])
    .map(toDatedDay)
    .sort((a, b) => b.date.localeCompare(a.date))[0];
  return {
    sources: sources.map((source) => describeSource(source).key),
    ...(newest ? { asOf: newest } : {}),
    ...(note ? { note } : {}),
  };
}

/** What only the notes rest on is cited beside the figure that they speak of; its date stays that of the figure. */
function citeNotes(raw: RawCluster, { stages }: Wording, fact: Fact | undefined): void {
  const keys = raw.sources
    .filter(({ supports }) => supports.includes("notes"))
    .map((source) => describeSource(source).key)
    .filter((key) => !stages.some(({ source }) => source === key));
  if (fact) fact.sources = [...new Set([...(fact.sources ?? []), ...keys])];
}

/** Where no source speaks of the status, the one that names the cluster at all proves the lowest. */
export function statusSupport(raw: RawCluster): string[] {
  const isStated = raw.sources.some((source) => source.supports.includes("status"));
  return isStated ? ["status"] : ["nameVi"];
}

function connectionsOf(raw: RawCluster, sources: NonNullable<ClusterDocumentInput["sources"]>) {
  const roadSource = raw.sources.find((source) => source.supports.includes("roads"));
  const connections: NonNullable<ClusterDocumentInput["connections"]> = raw.roads.map((road) => {
    const to = roadCodes[road];
    if (!to) throw new Error(`No destination for the road "${road}"`);
    const note =
      to === "CT07"
        ? {
            vi: "Tuyến mà nguồn nêu cho cụm; chưa có khoảng cách tới nút giao.",
            en: "The road that the source names for the cluster; no distance to an interchange was found.",
          }
        : raw.code === "DT-AK1"
          ? {
              vi: "Theo trích luận văn; cần xác nhận số hiệu đường tại địa phương.",
              en: "According to a thesis extract; the road number should be confirmed locally.",
            }
          : undefined;
    return {
      to,
      method: "adjoins",
      ...(note ? { note } : {}),
      ...(roadSource ? { source: describeSource(roadSource).key } : {}),
      ...(roadSource?.date ? { asOf: toDatedDay(roadSource.date) } : {}),
    };
  });
  if (raw.district !== distanceOrigin.district || raw.formerCommune !== distanceOrigin.commune)
    return connections;
  for (const distance of readConnectivity().publishedDistances) {
    const to = distanceTargets[distance.to];
    if (distance.from !== distanceOrigin.from || !to) continue;
    const { key, source } = describeSource({ url: distance.source, title: "", date: null });
    sources[key] = source;
    connections.push({
      to,
      roadKm: distance.km,
      method: "published",
      note: {
        vi: "Tính từ xã An Khánh cũ, không phải từ cổng cụm.",
        en: "From former An Khanh commune, not from the gate of the cluster.",
      },
      source: key,
    });
  }
  return connections;
}

function placesOf(raw: RawCluster): NonNullable<ClusterDocumentInput["places"]> {
  const shortName = raw.currentCommune?.replace(/^(Xã|Phường) /, "");
  const within = raw.district?.replace(/^Thành phố /, "");
  const former = (raw.formerCommune?.split("; ") ?? []).map((name) => ({
    level: "commune" as const,
    name,
    on: BEFORE_REFORM,
    ...(within ? { within } : {}),
  }));
  const present = shortName
    ? { level: "commune" as const, name: shortName, on: REFORM }
    : { level: "province" as const, name: "Thái Nguyên", on: REFORM };
  const province = { level: "province" as const, name: "Thái Nguyên", on: BEFORE_REFORM };
  return [present, ...(former.length ? former : [province])];
}

/** Whole đồng, without the rounding of a decimal fraction. */
export function billionsToVnd(billions: number): string {
  return (BigInt(Math.round(billions * 1e6)) * 1000n).toString();
}

/** The document of a real cluster: what the data file holds and nothing else; null there is nothing here. */
export function toDocument(raw: RawCluster): ClusterDocumentInput {
  const wording = wordings[raw.code];
  if (!wording) throw new Error(`${raw.code} has no wording`);
  const sources: NonNullable<ClusterDocumentInput["sources"]> = {};
  for (const one of raw.sources) {
    const { key, source } = describeSource(one);
    sources[key] = source;
  }
  const note = (key: FieldKey) => wording.factNotes?.[key];
  const decisionKey = raw.status === "removed" ? "removalDecision" : "establishDecision";
  const stance = sectorsOfTenants.has(raw.code) ? ("present" as const) : ("encouraged" as const);
  const facts: NonNullable<ClusterDocumentInput["facts"]> = {
    clusterType: factFrom(raw, ["nameVi"]),
    status: factFrom(raw, statusSupport(raw), note("status")),
    places: factFrom(
      raw,
      raw.district ? ["district", "formerCommune", "currentCommune"] : ["nameVi"],
    ),
  };
  const values: NonNullable<ClusterDocumentInput["values"]> = {
    clusterType: "industrial",
    status: raw.status,
  };
  if (raw.areaHa !== null) {
    values.totalAreaHa = raw.areaHa;
    facts.totalAreaHa = factFrom(raw, ["areaHa"], note("totalAreaHa"));
  }
  if (raw.infrastructureInvestor !== null) {
    values.infrastructureInvestor = raw.infrastructureInvestor;
    facts.infrastructureInvestor = factFrom(raw, ["infrastructureInvestor"]);
  }
  if (raw.capitalVndBillion !== null) {
    values.infrastructureCapitalVnd = billionsToVnd(raw.capitalVndBillion);
    facts.infrastructureCapitalVnd = factFrom(
      raw,
      ["capitalVndBillion"],
      note("infrastructureCapitalVnd"),
    );
  }
  if (raw.decision !== null) facts[decisionKey] = factFrom(raw, ["decision"], note(decisionKey));
  if (raw.sectorsVi.length) {
    facts[stance === "present" ? "sectorsPresent" : "sectorsEncouraged"] = factFrom(raw, [
      "sectorsVi",
      "sectorsEn",
    ]);
  }
  if (raw.approxLocation) facts.location = factFrom(raw, ["approxLocation"]);
  citeNotes(raw, wording, facts[wording.notesOn ?? "status"]);

  const textIn = (locale: "vi" | "en", name: string, slug: string) => ({
    state: "published" as const,
    name,
    slug,
    ...wording[locale],
    details:
      raw.decision !== null && wording.decision ? { [decisionKey]: wording.decision[locale] } : {},
  });
  return {
    code: raw.code,
    values,
    facts,
    texts: {
      vi: textIn("vi", raw.nameVi, slugify(raw.nameVi.replace(/^Cụm công nghiệp /, ""))),
      en: textIn("en", raw.nameEn, slugify(raw.nameEn.replace(/ Industrial Cluster$/, ""))),
    },
    places: placesOf(raw),
    sectors: [...new Set(raw.sectorsVi.flatMap(sectorCodesOf))].map((code) => ({ code, stance })),
    stages: wording.stages,
    tenants: wording.tenants ?? [],
    connections: connectionsOf(raw, sources),
    sources,
    ...(wording.removedOn ? { removedOn: wording.removedOn } : {}),
    ...(raw.approxLocation
      ? {
          point: {
            lat: raw.approxLocation.lat,
            lng: raw.approxLocation.lng,
            precision: "commune" as const,
          },
        }
      : {}),
  };
}
