import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { clusterFields, connectionKinds, type FieldKey } from "@/lib/clusters/fields";
import { lookUpCluster } from "@/lib/clusters/repo-detail";
import { keyFigures } from "@/lib/clusters/repo-figures";
import {
  listClusterNames,
  listClusterPlaces,
  listPublishedClusters,
  listRemovedClusters,
} from "@/lib/clusters/repo-lists";
import { removeSamples } from "@/lib/clusters/service";
import type { ClusterDetail } from "@/lib/clusters/types";
import { readPlaces } from "@/lib/places/service";
import { readConnectivity, roadCodes } from "../../../prisma/seed/destinations";
import { statusSupport } from "../../../prisma/seed/real/documents";
import { seedDatabase } from "../../../prisma/seed/seed";
import { readClusters, readCommunes } from "../../../prisma/seed/units";
import { db, emptyTables } from "../../setup/integration";

beforeAll(async () => {
  await emptyTables();
  await seedDatabase({ onlyIfEmpty: true });
});

const raws = readClusters();
const realDetails = new Map<string, { vi: ClusterDetail; en: ClusterDetail }>();

async function detailOf(code: string, locale: "vi" | "en"): Promise<ClusterDetail> {
  const text = await db.clusterText.findFirstOrThrow({ where: { locale, cluster: { code } } });
  const found = await lookUpCluster(db, locale, text.slug ?? "");
  if (found.outcome !== "found") throw new Error(`${code} is ${found.outcome} in ${locale}`);
  return found.cluster;
}

beforeAll(async () => {
  for (const { code } of raws) {
    realDetails.set(code, { vi: await detailOf(code, "vi"), en: await detailOf(code, "en") });
  }
});

function real(code: string, locale: "vi" | "en" = "vi"): ClusterDetail {
  const detail = realDetails.get(code)?.[locale];
  if (!detail) throw new Error(`${code} is not there`);
  return detail;
}

/** The fields that a real cluster may have a value in, and what the data file has there. */
const fromFile: Partial<Record<FieldKey, (raw: (typeof raws)[number]) => unknown>> = {
  status: (raw) => raw.status,
  totalAreaHa: (raw) => raw.areaHa,
  industrialAreaHa: (raw) => raw.industrialLandHa,
  infrastructureInvestor: (raw) => raw.infrastructureInvestor,
  infrastructureCapitalVnd: (raw) =>
    raw.capitalVndBillion === null ? null : (raw.capitalVndBillion * 1e9).toFixed(0),
  occupancyRate: (raw) => raw.occupancyPercent,
};

describe("the real clusters", () => {
  it("are all of the data file, and beside them two samples", async () => {
    expect(await db.cluster.count({ where: { isSample: false } })).toBe(29);
    expect(raws.map((raw) => raw.code).sort()).toEqual(
      (await db.cluster.findMany({ where: { isSample: false }, orderBy: { code: "asc" } }))
        .map((row) => row.code)
        .sort(),
    );
    expect(await db.cluster.count({ where: { isSample: true } })).toBe(2);
  });

  it.each(raws.map((raw) => [raw.code, raw] as const))(
    "%s has the figures of the file and no other",
    (code, raw) => {
      const { fields } = real(code);
      for (const [key, read] of Object.entries(fromFile)) {
        const expected = read(raw);
        expect(fields[key as FieldKey].value, key).toEqual(expected);
        expect(fields[key as FieldKey].state, key).toBe(
          expected === null ? "not_published" : "known",
        );
      }
      const mayHaveValue = new Set<string>([
        ...Object.keys(fromFile),
        "code",
        "clusterType",
        "establishDecision",
        "removalDecision",
        ...Object.keys(connectionKinds),
        "places",
        "location",
        "sectorsEncouraged",
        "sectorsPresent",
        "tenants",
      ]);
      for (const { key } of clusterFields) {
        if (!mayHaveValue.has(key)) expect(fields[key].state, key).toBe("not_published");
      }
      expect(fields.location.state).toBe(raw.approxLocation ? "known" : "not_published");
      expect([real(code).lat, real(code).lng]).toEqual([
        raw.approxLocation?.lat ?? null,
        raw.approxLocation?.lng ?? null,
      ]);
      expect(real(code).locationPrecision).toBe(raw.approxLocation ? "commune" : null);
      expect(
        fields.establishDecision.state === "known" || fields.removalDecision.state === "known",
      ).toBe(raw.decision !== null);
      expect(real(code).sectors.length > 0).toBe(raw.sectorsVi.length > 0);
      expect(
        real(code)
          .connections.filter((way) => way.method === "adjoins")
          .map((way) => way.code)
          .sort(),
      ).toEqual(raw.roads.map((road) => roadCodes[road]).sort());
      expect(real(code).name).toBe(raw.nameVi);
      expect(real(code, "en").name).toBe(raw.nameEn);
    },
  );

  it.each(raws.map((raw) => [raw.code, raw] as const))(
    "%s names for each figure the sources that support it, as of the newest",
    (code, raw) => {
      const { fields, sources } = real(code);
      const supports = {
        status: statusSupport(raw),
        totalAreaHa: ["areaHa"],
        infrastructureInvestor: ["infrastructureInvestor"],
        infrastructureCapitalVnd: ["capitalVndBillion"],
        location: ["approxLocation"],
      } as const;
      for (const [key, names] of Object.entries(supports)) {
        const reading = fields[key as FieldKey];
        if (reading.state !== "known") continue;
        const wanted = raw.sources.filter((source) =>
          source.supports.some((one) => (names as readonly string[]).includes(one)),
        );
        expect(wanted.length, key).toBeGreaterThan(0);
        const urls = reading.sources.map(
          (number) => sources.find((source) => source.number === number)?.url,
        );
        // What only the notes rest on may stand beside them.
        const noted = raw.sources.filter(({ supports }) => supports.includes("notes"));
        const extra = urls.filter((url) => !wanted.some((source) => source.url === url));
        expect(extra.filter((url) => !noted.some((source) => source.url === url))).toEqual([]);
        for (const { url } of wanted) expect(urls, key).toContain(url);
        const newest = wanted
          .flatMap((source) => source.date ?? [])
          .sort()
          .at(-1);
        expect(
          reading.asOf?.date.startsWith(newest ?? "none") ?? newest === undefined,
          `${key} as of ${newest}`,
        ).toBe(true);
      }
    },
  );

  it.each(raws.map((raw) => [raw.code, raw] as const))(
    "%s shows every source of its entry, those of its notes too",
    (code, raw) => {
      const urls = real(code).sources.map(({ url }) => url);
      expect(raw.sources.filter(({ url }) => !urls.includes(url))).toEqual([]);
    },
  );

  it("keep what was removed out of every list of offers, and say when", async () => {
    const removed = raws.filter((raw) => raw.status === "removed").map((raw) => raw.code);
    expect(removed.length).toBe(7);
    for (const locale of ["vi", "en"] as const) {
      const offered = (await listPublishedClusters(db, locale)).map((cluster) => cluster.code);
      const names = (await listClusterNames(db, locale)).map((cluster) => cluster.code);
      expect(offered.length).toBe(24);
      expect(names).toEqual(offered);
      expect(offered.filter((code) => removed.includes(code))).toEqual([]);
      expect((await listRemovedClusters(db, locale)).map((cluster) => cluster.code).sort()).toEqual(
        removed.sort(),
      );
    }
    expect(real("DT-PL1")).toMatchObject({ status: "removed", removedOn: "2021-03-29" });
    expect(real("DT-PL1").fields.removalDecision.value).toContain("29/3/2021");
    expect(real("PB-TDI").removedOn).toBeNull();
  });

  it("stand with former Đại Từ first and the samples last", async () => {
    const codes = (await listPublishedClusters(db, "vi")).map((cluster) => cluster.code);
    expect(codes.slice(0, 3)).toEqual(["DT-AK1", "DT-PL2", "DT-AK2"]);
    expect(codes.slice(-2)).toEqual(["MAU-CX1", "MAU-DC2"]);
  });

  it("have published distances only where the source measures from their former commune", () => {
    const measured = raws
      .filter((raw) => real(raw.code).connections.some((way) => way.method === "published"))
      .map((raw) => raw.code);
    expect(measured).toEqual(["DT-AK1", "DT-AK2"]);
    expect(
      real("DT-AK1")
        .connections.filter((way) => way.roadKm !== null)
        .map((way) => [way.code, way.roadKm]),
    ).toEqual([
      ["HANOI", 100],
      ["TNCITY", 13],
      ["DAITU", 16],
    ]);
  });

  it("publish no working note of the data file", () => {
    const notes = (
      JSON.parse(readFileSync("prisma/seed/data/clusters.json", "utf8")) as {
        code: string;
        notes: string;
      }[]
    ).map(({ code, notes: text }) => [code, text.slice(0, 60)] as const);
    for (const [code, start] of notes)
      expect(JSON.stringify(real(code, "en"))).not.toContain(start);
  });

  it("write each language in its own words", () => {
    for (const raw of raws) {
      expect(real(raw.code).summary, raw.code).toMatch(
        /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
      );
      expect(real(raw.code, "en").summary, raw.code).toMatch(/\b(the|in|of|with|no)\b/i);
      expect(real(raw.code).fields.establishDecision.lang).toBeNull();
      expect(real(raw.code, "en").fields.establishDecision.lang).toBeNull();
    }
  });
});

describe("the key figures", () => {
  it("count real offers, and sum what is published with how many that covers", async () => {
    const figures = await keyFigures(db, "vi");
    const offered = raws.filter((raw) => raw.status !== "removed");
    const areas = offered.flatMap((raw) => raw.areaHa ?? []);
    expect(figures.clusters).toMatchObject({ all: offered.length, formerDaiTu: 3 });
    expect(figures.clusters.byStatus.reduce((sum, one) => sum + one.all, 0)).toBe(offered.length);
    expect(figures.totalAreaHa).toMatchObject({
      state: "known",
      covers: areas.length,
      of: offered.length,
    });
    expect(figures.totalAreaHa.value).toBeCloseTo(
      areas.reduce((sum, area) => sum + area, 0),
      3,
    );
    expect(figures.freeHa).toEqual({
      state: "not_published",
      value: null,
      covers: 0,
      of: offered.length,
      asOf: null,
      oldest: null,
    });
    expect(figures.calling.value).toBeNull();
  });
});

describe("places", () => {
  it("know the ten communes of former Đại Từ with all that they were made from", async () => {
    const { tree, homeDistrictId } = await readPlaces(db);
    const communes = readCommunes();
    expect(communes.length).toBe(10);
    for (const commune of communes) {
      const unit = tree.findOn("2026-01-01", { level: "commune", code: commune.code });
      expect(unit?.name.vi).toBe(commune.nameVi);
      expect(
        tree
          .predecessorsOf(unit?.id ?? "")
          .map((one) => one.name.vi)
          .sort(),
      ).toEqual(commune.formedFrom.map((name) => name.replace(/ \(.*\)$/, "")).sort());
    }
    expect(tree.within(homeDistrictId ?? "").length).toBe(
      1 + communes.flatMap((commune) => commune.formedFrom).length - 3,
    );
  });

  it("say where their names and borders come from, and what a resolution says of Đại Phúc", async () => {
    expect(await db.administrativeUnit.count({ where: { sourceId: null } })).toBe(0);
    const sourcesOf = async (shortName: string) =>
      (
        await db.unitSuccession.findMany({
          where: { successor: { shortName, validTo: null, level: "commune" } },
          include: { source: true },
        })
      ).map(({ source }) => source?.number ?? source?.publisher);
    expect(new Set(await sourcesOf("Đại Phúc"))).toEqual(new Set(["1683/NQ-UBTVQH15"]));
    expect(new Set(await sourcesOf("An Khánh"))).toEqual(
      new Set(["Vietnamese Provinces Database"]),
    );
  });

  it("tell a code that was used twice apart by date", async () => {
    const { tree } = await readPlaces(db);
    const on = (day: string) => tree.findOn(day, { level: "commune", code: "05809" })?.shortName;
    expect([on("2025-06-30"), on("2025-07-01")]).toEqual(["Cù Vân", "An Khánh"]);
    expect(tree.findByKey("05809")?.shortName).toBe("An Khánh");
    expect(tree.findByKey("05824")?.validTo).toBe("2025-07-01");
  });

  it("offer as filters each place that an offer lies in, under a key of its own", async () => {
    const places = await listClusterPlaces(db, "vi");
    expect(new Set(places.map((place) => place.key)).size).toBe(places.length);
    expect(places.find((place) => place.key === "05809")).toMatchObject({
      isFormer: false,
      total: 3,
    });
    expect(places.find((place) => place.name.vi === "Huyện Phú Bình")).toMatchObject({
      isFormer: true,
      total: 8,
    });
  });
});

describe("the ways", () => {
  it("lead to every point of the data file with its sources, and with nothing that is only general knowledge", async () => {
    const { points } = readConnectivity();
    for (const { code, lat, lng, precision, sources } of points) {
      const row = await db.destination.findUniqueOrThrow({
        where: { code },
        include: { sources: { include: { source: true } } },
      });
      expect({ lat: row.lat, lng: row.lng, precision: row.precision }, code).toEqual({
        lat,
        lng,
        precision,
      });
      const note = row.note as Record<string, string> | null;
      if (note) expect(Object.keys(note).sort(), code).toEqual(["en", "vi"]);
      expect(JSON.stringify(note), code).not.toMatch(/hiểu biết chung|chưa kiểm chứng|general/);
      expect(row.sources.map(({ source }) => source.url).sort(), code).toEqual(
        sources.map(({ url }) => url).sort(),
      );
    }
  });
});

describe("the samples", () => {
  it.each(["MAU-CX1", "MAU-DC2"])(
    "%s fills every field of the catalogue in both languages",
    async (code) => {
      for (const locale of ["vi", "en"] as const) {
        const cluster = await detailOf(code, locale);
        expect(cluster.isSample).toBe(true);
        for (const { key } of clusterFields) {
          expect(cluster.fields[key].state, key).toBe(
            key === "removalDecision" ? "not_applicable" : "known",
          );
          expect(cluster.fields[key].lang, key).toBeNull();
          if (key !== "removalDecision" && key !== "code")
            expect(cluster.fields[key].sources.length, key).toBeGreaterThan(0);
        }
        expect(cluster.lots.length).toBe(12);
        expect(new Set(cluster.lots.map((lot) => lot.state))).toEqual(
          new Set(["available", "reserved", "coming", "leased"]),
        );
        expect(cluster.lots.every((lot) => lot.boundary)).toBe(true);
        expect(
          cluster.stages.some(
            (stage) => stage.original && stage.dated && stage.original.date < stage.dated.date,
          ),
        ).toBe(true);
        expect(cluster.office).toMatchObject({ code: "van-phong-mau", isSample: true });
        expect(cluster.contacts.length).toBeGreaterThan(0);
        for (const { alt } of cluster.images) expect(alt.en).toBeTruthy();
      }
    },
  );

  it("have files that are there, with their real size", async () => {
    for (const code of ["MAU-CX1", "MAU-DC2"]) {
      const { documents, images } = await detailOf(code, "vi");
      for (const { href, bytes } of documents)
        expect(statSync(path.join("public", href)).size).toBe(bytes);
      for (const { href } of images)
        expect(readFileSync(path.join("public", href), "utf8")).toContain("<svg");
    }
  });

  it("have land that adds up: the lots are the industrial land", async () => {
    for (const code of ["MAU-CX1", "MAU-DC2"]) {
      const { lots, industrialAreaHa, leasedAreaHa, availableNowHa } = await detailOf(code, "vi");
      const hectares = (state?: string) =>
        lots
          .filter((lot) => !state || lot.state === state)
          .reduce((sum, lot) => sum + lot.areaM2, 0) / 10_000;
      expect(hectares()).toBeCloseTo(industrialAreaHa ?? 0, 2);
      expect(hectares("leased")).toBeCloseTo(leasedAreaHa ?? 0, 2);
      expect(hectares("available")).toBeCloseTo(availableNowHa ?? 0, 2);
    }
  });

  it("go with one command, and the next start does not bring them back", async () => {
    expect((await removeSamples({ actor: "operator" })).sort()).toEqual(["MAU-CX1", "MAU-DC2"]);
    expect(await seedDatabase({ onlyIfEmpty: true })).toMatchObject({ seeded: false });
    expect(await db.cluster.count()).toBe(29);
    expect(await db.office.count({ where: { isSample: true } })).toBe(0);
    expect(await db.destination.count({ where: { isSample: true } })).toBe(0);
  });
});

describe("seeding", () => {
  it("takes up where it was stopped", async () => {
    await db.cluster.deleteMany({ where: { code: { in: ["DT-AK1", "DH-TD"] } } });
    await db.setting.update({ where: { key: "seed.state" }, data: { value: "started" } });
    expect(await seedDatabase({ onlyIfEmpty: true })).toMatchObject({ seeded: true, clusters: 4 });
    expect(await db.cluster.count()).toBe(31);
  });

  it("leaves a database alone that somebody else filled", async () => {
    await emptyTables();
    await db.cluster.create({ data: { code: "OTHER-1", status: "planned" } });
    expect(await seedDatabase({ onlyIfEmpty: true })).toMatchObject({ seeded: false });
    expect(await db.cluster.count()).toBe(1);
  });
});
