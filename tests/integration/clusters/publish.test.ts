import { beforeEach, describe, expect, it } from "vitest";
import { lookUpCluster } from "@/lib/clusters/repo-detail";
import { publishCluster, removeSamples } from "@/lib/clusters/service";
import { findAnsweringOffice } from "@/lib/offices/service";
import {
  clusterDocument,
  editor,
  fact,
  makeDestination,
  makeNamedOffice,
  makePlace,
  makeSector,
  publishNew,
  refusalOf,
} from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

beforeEach(emptyTables);

async function found(locale: "vi" | "en", slug: string) {
  const answer = await lookUpCluster(db, locale, slug);
  if (answer.outcome !== "found") throw new Error(`${slug} is ${answer.outcome}`);
  return answer.cluster;
}

describe("publishing a new cluster", () => {
  it("puts it on the page of each language, with dates and numbered sources", async () => {
    await makeSector("electronics");
    await makeDestination("HAN");
    const commune = await makePlace("An Khánh", { from: "2025-07-01", code: "05809" });
    await publishNew({
      code: "DT-T1",
      values: {
        status: "operating",
        totalAreaHa: 40.5,
        industrialAreaHa: 30,
        leasedAreaHa: 12,
        powerVoltageKv: [22],
        infrastructureCapitalVnd: "496016000000",
        registeredCapitalUsdCents: "150",
        wwtpExists: false,
      },
      facts: {
        places: fact,
        sectorsEncouraged: fact,
        landRentAnnual: { ...fact, sources: ["prices"] },
        deposit: { state: "on_request" },
        floodHistory: fact,
      },
      texts: {
        vi: {
          state: "published",
          name: "Cụm Một",
          slug: "mot",
          details: { floodHistory: "Không ngập." },
        },
        en: { state: "published", name: "Cluster One", slug: "one" },
      },
      sources: {
        report: { kind: "report", title: { vi: "Báo cáo" } },
        prices: { kind: "report", title: { vi: "Bảng giá" } },
      },
      places: [{ level: "commune", code: "05809", on: "2026-01-01" }],
      sectors: [{ code: "electronics", stance: "encouraged" }],
      prices: [
        {
          field: "landRentAnnual",
          amount: "13000",
          currency: "VND",
          unit: "m2_year",
          source: "prices",
        },
      ],
      connections: [{ to: "HAN", method: "published", roadKm: 58.5, source: "report" }],
      stages: [
        {
          kind: "wastewater",
          state: "expected",
          dated: { date: "2027-02-01", precision: "month" },
          original: { date: "2026-10-01", precision: "month" },
        },
      ],
      lots: [
        { code: "A10", areaM2: 100, state: "leased" },
        {
          code: "A2",
          areaM2: 200.5,
          state: "available",
          rent: { amount: "1.5", currency: "USD", unit: "m2_month" },
        },
      ],
    });
    const vi = await found("vi", "mot");
    expect(vi.fields.totalAreaHa).toMatchObject({
      state: "known",
      value: 40.5,
      asOf: { date: "2026-06-14", precision: "day" },
      sources: [1],
    });
    expect(vi.fields.occupancyRate).toMatchObject({ state: "known", value: 40 });
    expect(vi.fields.infrastructureCapitalVnd.value).toBe("496016000000");
    expect(vi.fields.registeredCapitalUsdCents.value).toBe("1.50");
    expect(vi.fields.powerVoltageKv.value).toEqual([22]);
    expect(vi.fields.wwtpExists).toMatchObject({ state: "known", value: false });
    expect(vi.fields.deposit).toMatchObject({ state: "on_request", value: null });
    expect(vi.fields.maxFloors).toMatchObject({
      state: "not_published",
      value: null,
      asOf: null,
      sources: [],
    });
    expect(vi.fields.airports).toMatchObject({ state: "known", sources: [1] });
    expect(vi.fields.landRentAnnual.value).toEqual([
      expect.objectContaining({ amount: "13000", source: 2 }),
    ]);
    expect(vi.sources.map(({ number, title }) => [number, title.vi])).toEqual([
      [1, "Báo cáo"],
      [2, "Bảng giá"],
    ]);
    expect(vi.lots.map((lot) => lot.code)).toEqual(["A2", "A10"]);
    expect(vi.lots[0]?.rent).toMatchObject({ amount: "1.5", currency: "USD" });
    expect(vi.connections).toEqual([
      expect.objectContaining({ code: "HAN", roadKm: 58.5, minutes: null }),
    ]);
    expect(vi.stages[0]).toMatchObject({ original: { date: "2026-10-01", precision: "month" } });
    expect(vi.places.communes[0]).toMatchObject({ code: "05809", shortName: "An Khánh" });
    expect(vi.fields.floodHistory).toMatchObject({ value: "Không ngập.", lang: null });
    expect(vi.slugs).toEqual({ vi: "mot", en: "one" });
    expect(vi.knownFields).toBe(
      Object.values(vi.fields).filter((field) => field.state === "known").length,
    );

    const en = await found("en", "one");
    expect(en.name).toBe("Cluster One");
    expect(en.fields.floodHistory).toMatchObject({ value: "Không ngập.", lang: "vi" });
    expect(commune).toBeTruthy();
  });

  it("keeps the revision, who did it, and which fields it brought", async () => {
    const { id, publication } = await publishNew({
      code: "DT-T1",
      values: { status: "planned", maxFloors: 3 },
    });
    expect(publication).toEqual({
      code: "DT-T1",
      revision: 1,
      changes: ["code", "status", "maxFloors"],
    });
    const [revision] = await db.clusterRevision.findMany({ where: { clusterId: id } });
    expect(revision).toMatchObject({
      number: 1,
      publishedBy: "an-editor",
      changes: ["code", "status", "maxFloors"],
    });
    expect(await db.auditEntry.findMany({ where: { subject: "cluster:DT-T1" } })).toEqual([
      expect.objectContaining({ actor: "an-editor", automated: false, action: "cluster.publish" }),
    ]);
  });

  it("refuses what is wrong, with paths, and leaves nothing behind", async () => {
    const document = clusterDocument({
      values: { status: "planned", totalAreaHa: 80 },
      places: [{ level: "commune", name: "Không Có", on: "2026-01-01" }],
    });
    expect(await refusalOf(publishCluster(editor, document))).toMatchObject({
      code: "INVALID",
      paths: expect.arrayContaining(["values.totalAreaHa"]),
    });
    const unknown = clusterDocument({
      places: [{ level: "commune", name: "Không Có", on: "2026-01-01" }],
      facts: { places: fact },
      connections: [{ to: "NOWHERE", method: "adjoins" }],
      contacts: [{ office: "none", name: "Nobody" }],
    });
    expect(await refusalOf(publishCluster(editor, unknown))).toMatchObject({
      code: "INVALID",
      paths: ["places.0", "connections.0.to", "contacts.0"],
    });
    expect(
      await refusalOf(publishCluster(editor, clusterDocument({ office: "none" }))),
    ).toMatchObject({ paths: ["office"] });
    expect(await refusalOf(publishCluster(editor, "not a document"))).toMatchObject({
      code: "INVALID",
    });
    expect([
      await db.cluster.count(),
      await db.source.count(),
      await db.auditEntry.count(),
    ]).toEqual([0, 0, 0]);
  });

  it("does not guess between two units of one name", async () => {
    for (const name of ["Phú Bình", "Phổ Yên"])
      await makePlace("Tân Phú", { parentId: await makePlace(name, { level: "district" }) });
    const document = clusterDocument({
      places: [{ level: "commune", name: "Tân Phú", on: "2026-01-01" }],
      facts: { places: fact },
    });
    expect(await refusalOf(publishCluster(editor, document))).toMatchObject({
      paths: ["places.0"],
    });
  });

  it("turns a slug that is taken into a sentence", async () => {
    await publishNew({ texts: { vi: { state: "published", name: "Một", slug: "mot" } } });
    const again = clusterDocument({
      texts: { vi: { state: "published", name: "Hai", slug: "mot" } },
    });
    expect(await refusalOf(publishCluster(editor, again))).toMatchObject({
      code: "INVALID",
      message: "This slug is already used by another cluster.",
    });
  });
});

describe("publishing again", () => {
  it("replaces what was there, and what is left out is unknown again", async () => {
    const { id, document } = await publishNew({
      values: { status: "operating", totalAreaHa: 30, maxFloors: 4 },
    });
    const { maxFloors: _, ...facts } = document.facts ?? {};
    const publication = await publishCluster(
      editor,
      { ...document, values: { status: "operating", totalAreaHa: 31 }, facts },
      { expectedRevision: 1 },
    );
    expect(publication).toMatchObject({ revision: 2, changes: ["totalAreaHa", "maxFloors"] });
    const row = await db.cluster.findUniqueOrThrow({ where: { id } });
    expect([Number(row.totalAreaHa), row.maxFloors, row.revision]).toEqual([31, null, 2]);
    expect(await db.clusterRevision.count({ where: { clusterId: id } })).toBe(2);
    expect(await db.source.count()).toBe(1);
  });

  it("refuses a document made from an older revision", async () => {
    const { document } = await publishNew();
    await publishCluster(editor, document, { expectedRevision: 1 });
    expect(
      await refusalOf(publishCluster(editor, document, { expectedRevision: 1 })),
    ).toMatchObject({ code: "CONFLICT" });
  });

  it("lets one of two at the same time through", async () => {
    const { document } = await publishNew();
    const both = await Promise.all(
      [1, 2].map(() => refusalOf(publishCluster(editor, document, { expectedRevision: 1 }))),
    );
    expect(both.map((refusal) => refusal?.code ?? "published").sort()).toEqual([
      "CONFLICT",
      "published",
    ]);
  });
});

describe("who answers for a cluster", () => {
  it("is its own office, else that of its commune, else the fallback", async () => {
    await makeNamedOffice("fallback", [], "2025-07-01");
    await makeNamedOffice("own", ["Nguyễn Thử"]);
    await makeNamedOffice("commune");
    const unitId = await makePlace("An Khánh", { from: "2025-07-01" });
    const place = {
      places: [{ level: "commune" as const, name: "An Khánh", on: "2026-01-01" }],
      facts: { places: fact },
    };
    const { id, document } = await publishNew(place);
    const answering = async () => (await findAnsweringOffice(db, { clusterId: id }))?.code;
    expect(await answering()).toBe("fallback");
    const office = await db.office.findUniqueOrThrow({ where: { code: "commune" } });
    await db.officeAssignment.create({
      data: { officeId: office.id, unitId, validFrom: new Date("2025-07-01") },
    });
    expect(await answering()).toBe("commune");
    await publishCluster(editor, {
      ...document,
      office: "own",
      contacts: [{ office: "own", name: "Nguyễn Thử" }],
    });
    expect(await answering()).toBe("own");
    expect(
      (await found("vi", document.texts?.vi?.slug ?? "")).contacts.map((contact) => contact.name),
    ).toEqual(["Nguyễn Thử"]);
    await publishCluster(editor, document);
    expect(await answering()).toBe("commune");
  });
});

describe("removing the samples", () => {
  it("takes all of them and nothing else", async () => {
    await publishNew({ code: "DT-REAL" });
    await publishNew({ code: "MAU-1", isSample: true });
    expect(await removeSamples(editor)).toEqual(["MAU-1"]);
    expect(await db.cluster.findMany({ select: { code: true } })).toEqual([{ code: "DT-REAL" }]);
    expect(await db.source.count({ where: { isSample: true } })).toBe(0);
    expect(await db.source.count()).toBe(1);
    expect(await removeSamples(editor)).toEqual([]);
  });
});
