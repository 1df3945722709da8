import { beforeEach, describe, expect, it } from "vitest";
import { toConstraintRefusal } from "@/lib/db/constraint-errors";
import { db, emptyTables } from "../../setup/integration";

beforeEach(emptyTables);

/** What the database itself says, whoever writes: the code, the path and the sentence that it is turned into. */
async function refused(work: Promise<unknown>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => {
      const refusal = toConstraintRefusal(error);
      if (!refusal) throw error;
      expect(refusal.code).toBe("INVALID");
      return refusal.message;
    },
  );
}

const cluster = (data: object = {}) =>
  db.cluster.create({ data: { code: "DT-X1", status: "planned", ...data } });
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe("the database refuses of a cluster", () => {
  it.each<[object, RegExp]>([
    [{ totalAreaHa: 0 }, /negative/],
    [{ totalAreaHa: 75.001 }, /75 ha/],
    [{ totalAreaHa: 10, industrialAreaHa: 11 }, /industrial land/],
    [{ industrialAreaHa: 10, leasedAreaHa: 6, availableNowHa: 5 }, /more than the land/],
    [{ totalAreaHa: 10, leasedAreaHa: 11 }, /more than the land/],
    [{ leasedAreaHa: -1 }, /negative/],
    [{ clearancePercent: 101 }, /percentage/],
    [{ plotMinM2: 500, plotMaxM2: 400 }, /largest plot/],
    [{ powerCapacityMva: 10, powerSpareMva: 11 }, /Spare/],
    [{ minWageRegion: 5 }, /1 to 4/],
    [{ lat: 21.6 }, /both coordinates/],
    [{ lat: 51.5, lng: 105 }, /Việt Nam/],
    [{ code: "dt-x1" }, /capitals/],
    [{ removedOn: day("2021-03-29") }, /removed cluster/],
    [{ powerCapacityMva: -1 }, /figure must not be negative/],
    [{ wwtpCapacityM3Day: -1 }, /figure must not be negative/],
    [{ registeredCapitalVnd: -1n }, /figure must not be negative/],
    [{ workersInCluster: -1 }, /figure must not be negative/],
    [{ powerVoltageKv: [22, 0] }, /figure must not be negative/],
    [{ minWageVnd: 0n }, /minimum wage/],
    [{ lat: 21.6, lng: 105.7 }, /how exact/],
    [{ lat: 21.6, lng: 105.7, locationPrecision: "boundary" }, /boundary is a polygon/],
    [
      {
        lat: 21.6,
        lng: 105.7,
        locationPrecision: "boundary",
        boundary: { type: "Point", coordinates: [105.7, 21.6] },
      },
      /boundary is a polygon/,
    ],
  ])("%o", async (data, sentence) => {
    expect(await refused(cluster(data))).toMatch(sentence);
    expect(await db.cluster.count()).toBe(0);
  });

  it("no area that adds up", async () => {
    await cluster({ totalAreaHa: 75, industrialAreaHa: 60, leasedAreaHa: 40, availableNowHa: 20 });
    expect(await db.cluster.count()).toBe(1);
  });
});

describe("the database refuses of a text", () => {
  const text = (clusterId: string, data: object) =>
    db.clusterText.create({
      data: { clusterId, locale: "vi", state: "published", name: "Cụm", slug: "cum", ...data },
    });

  it("a published one without a name or slug", async () => {
    const { id } = await cluster();
    expect(await refused(text(id, { name: null }))).toMatch(/name and a slug/);
    expect(await refused(text(id, { name: "  " }))).toMatch(/name and a slug/);
    expect(await refused(text(id, { slug: null }))).toMatch(/name and a slug/);
    expect(await refused(text(id, { name: null, slug: null, state: "draft" }))).toBeNull();
  });

  it("a slug that is not words and hyphens", async () => {
    const { id } = await cluster();
    for (const slug of ["An", "an_khanh", "-an", "a b", "x".repeat(101)]) {
      expect(await refused(text(id, { slug }))).toMatch(/slug/);
    }
  });

  it("two slugs alike in a language", async () => {
    const one = await cluster();
    const other = await cluster({ code: "DT-X2" });
    await text(one.id, {});
    expect(await refused(text(other.id, {}))).toMatch(/already used/);
    expect(await refused(text(other.id, { locale: "en" }))).toBeNull();
  });

  it("a slug that still leads to another cluster", async () => {
    const one = await cluster();
    const other = await cluster({ code: "DT-X2" });
    await db.slugRedirect.create({ data: { locale: "vi", slug: "cum", clusterId: one.id } });
    expect(await refused(text(other.id, {}))).toMatch(/once led/);
    expect(await refused(text(one.id, {}))).toBeNull();
  });

  it("a redirect from a slug that another cluster has", async () => {
    const one = await cluster();
    const other = await cluster({ code: "DT-X2" });
    await text(one.id, {});
    const redirect = (clusterId: string, locale = "vi") =>
      db.slugRedirect.create({ data: { locale, slug: "cum", clusterId } });
    expect(await refused(redirect(other.id))).toMatch(/already used/);
    expect(await refused(redirect(other.id, "en"))).toBeNull();
  });
});

describe("the database refuses of an article", () => {
  it("a redirect from a slug that another article has", async () => {
    const article = (code: string) => db.article.create({ data: { code } });
    const [one, other] = [await article("one"), await article("other")];
    await db.articleText.create({ data: { articleId: one.id, locale: "vi", slug: "tin" } });
    const redirect = (articleId: string) =>
      db.articleRedirect.create({ data: { locale: "vi", slug: "tin", articleId } });
    expect(await refused(redirect(other.id))).toMatch(/already used by another article/);
    expect(await refused(redirect(one.id))).toBeNull();
  });
});

describe("the database refuses of lots", () => {
  it("more than the land there is, when they come and when the land shrinks", async () => {
    const { id } = await cluster({ totalAreaHa: 2, industrialAreaHa: 1 });
    const lot = (code: string, areaM2: number) =>
      db.lot.create({ data: { clusterId: id, code, areaM2, state: "available" } });
    await lot("A1", 6_000);
    expect(await refused(lot("A2", 5_000))).toMatch(/lots sum/);
    expect(await refused(lot("A2", 4_000))).toBeNull();
    expect(
      await refused(db.cluster.update({ where: { id }, data: { industrialAreaHa: 0.9 } })),
    ).toMatch(/lots sum/);
  });

  it("more than the land there is, of two that write at once", async () => {
    const { id } = await cluster({ industrialAreaHa: 1 });
    const lot = (code: string) =>
      db.lot.create({ data: { clusterId: id, code, areaM2: 6_000, state: "available" } });
    const outcomes = await Promise.all([refused(lot("A1")), refused(lot("A2"))]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome !== null)).toEqual([
      expect.stringMatching(/lots sum/),
    ]);
    expect(await db.lot.count()).toBe(1);
  });

  it("land that comes beyond what is leased and free", async () => {
    const { id } = await cluster({ industrialAreaHa: 10, leasedAreaHa: 5, availableNowHa: 2 });
    const coming = (data: object) =>
      db.comingArea.create({ data: { clusterId: id, areaHa: 2, year: 2027, ...data } });
    await coming({});
    expect(await refused(coming({}))).toMatch(/coming land together/);
    expect(await refused(coming({ areaHa: 1, quarter: 4 }))).toBeNull();
    expect(await refused(db.cluster.update({ where: { id }, data: { leasedAreaHa: 6 } }))).toMatch(
      /coming land together/,
    );
    for (const data of [{ areaHa: 0 }, { quarter: 5 }, { year: 19 }])
      expect(await refused(coming(data))).toMatch(/quarter from 1 to 4/);
  });

  it("no area, half a rent, the same code twice", async () => {
    const { id } = await cluster();
    const lot = (data: object) =>
      db.lot.create({
        data: { clusterId: id, code: "A1", areaM2: 100, state: "available", ...data },
      });
    expect(await refused(lot({ areaM2: 0 }))).toMatch(/more than zero/);
    expect(await refused(lot({ rentAmount: 5 }))).toMatch(/currency and a unit/);
    const rent = { rentCurrency: "VND", rentUnit: "m2_year" };
    expect(await refused(lot({ ...rent, rentAmount: -1 }))).toMatch(/must not be negative/);
    await lot({});
    await expect(lot({})).rejects.toThrow(/Unique constraint/);
  });
});

describe("the database refuses of what belongs to a cluster", () => {
  const sectorId = async () =>
    (
      await db.sector.upsert({
        where: { code: "tea" },
        create: { code: "tea", name: {} },
        update: {},
      })
    ).id;
  const destinationId = async () =>
    (
      await db.destination.upsert({
        where: { code: "HAN" },
        create: { code: "HAN", kind: "airport", name: {} },
        update: {},
      })
    ).id;
  const building = { code: "N1", areaM2: 100, state: "available" } as const;
  const title = { vi: "Tệp" };

  it.each<[string, (clusterId: string) => Promise<unknown>, RegExp]>([
    [
      "a building without height",
      (clusterId) => db.building.create({ data: { ...building, clusterId, clearHeightM: 0 } }),
      /more than zero/,
    ],
    [
      "half a rent of a building",
      (clusterId) => db.building.create({ data: { ...building, clusterId, rentAmount: 5 } }),
      /currency and a unit/,
    ],
    [
      "a way of no length",
      async (clusterId) =>
        db.connection.create({
          data: {
            clusterId,
            destinationId: await destinationId(),
            method: "truck_route",
            roadKm: 0,
          },
        }),
      /more than zero/,
    ],
    [
      "a way that nobody measured",
      async (clusterId) =>
        db.connection.create({
          data: { clusterId, destinationId: await destinationId(), method: "published" },
        }),
      /needs its kilometres/,
    ],
    [
      "a step that is more than done",
      (clusterId) =>
        db.clusterStage.create({
          data: { clusterId, kind: "roads", state: "current", percent: 101 },
        }),
      /0 to 100/,
    ],
    [
      "a day of no precision",
      (clusterId) =>
        db.clusterFact.create({
          data: { clusterId, fieldKey: "status", state: "known", asOf: day("2026-01-01") },
        }),
      /precision/,
    ],
    [
      "a firm of the year 20",
      (clusterId) => db.tenant.create({ data: { clusterId, name: title, sinceYear: 20 } }),
      /1900 to 2100/,
    ],
    [
      "an empty file",
      (clusterId) =>
        db.document.create({
          data: { clusterId, title, href: "/a.pdf", mimeType: "application/pdf", bytes: 0 },
        }),
      /more than zero/,
    ],
    [
      "an image without size",
      (clusterId) =>
        db.image.create({ data: { clusterId, alt: title, href: "/a.svg", width: 0, height: 9 } }),
      /more than zero/,
    ],
    [
      "a sector that is wanted and refused",
      async (clusterId) =>
        db.clusterSector.createMany({
          data: [
            { clusterId, sectorId: await sectorId(), stance: "encouraged" },
            { clusterId, sectorId: await sectorId(), stance: "refused" },
          ],
        }),
      /not both/,
    ],
  ])("%s", async (_, write, sentence) => {
    const { id } = await cluster();
    expect(await refused(write(id))).toMatch(sentence);
  });

  it("no sector that is wanted and there already", async () => {
    const { id: clusterId } = await cluster();
    const rows = (["encouraged", "present"] as const).map(async (stance) => ({
      clusterId,
      sectorId: await sectorId(),
      stance,
    }));
    const data = [await rows[0], await rows[1]].filter((row) => row !== undefined);
    expect(await refused(db.clusterSector.createMany({ data }))).toBeNull();
  });
});

describe("the database refuses of people and offices", () => {
  it("a face without the day of its consent", async () => {
    const { id: officeId } = await db.office.create({ data: { code: "one", name: {} } });
    const person = (data: object) =>
      db.contact.create({ data: { officeId, name: "A", title: {}, ...data } });
    const photo = { photoHref: "/a.svg", photoWidth: 160, photoHeight: 160 };
    expect(await refused(person(photo))).toMatch(/agreed/);
    expect(await refused(person({ ...photo, photoConsentOn: day("2026-06-14") }))).toBeNull();
  });

  it("a promise to answer within no day", async () => {
    const office = { code: "one", name: {}, replyBusinessDays: 0 };
    expect(await refused(db.office.create({ data: office }))).toMatch(/one day or more/);
  });
});

describe("the database refuses of prices", () => {
  const price = async (data: object) => {
    const { id } = await db.cluster.upsert({
      where: { code: "DT-X1" },
      create: { code: "DT-X1", status: "planned" },
      update: {},
    });
    return db.clusterPrice.create({
      data: {
        clusterId: id,
        fieldKey: "landRentAnnual",
        amount: 1,
        unit: "m2_year",
        currency: "VND",
        ...data,
      },
    });
  };
  it.each([
    [{ amount: -1 }, /negative/],
    [{ currency: null }, /currency/],
    [{ fieldKey: "deposit", unit: "percent" }, /currency/],
    [{ fieldKey: "landRentOnce", unit: "m2_term" }, /years/],
    [{ validFrom: day("2026-02-01"), validUntil: day("2026-01-01") }, /before it begins/],
    [{ unit: "kwh" }, /unit that its kind cannot have/],
    [{ fieldKey: "powerTariff" }, /unit that its kind cannot have/],
    [{ fieldKey: "noSuchPrice" }, /unit that its kind cannot have/],
    [{ fieldKey: "deposit", unit: "percent", currency: null, amount: 101 }, /0 to 100/],
    [{ termYears: 0 }, /more than zero/],
    [{ voltageKv: 22 }, /tariff of power/],
  ])("%j", async (data, sentence) => {
    expect(await refused(price(data))).toMatch(sentence);
  });
});

describe("the database refuses of periods", () => {
  const unit = (from: string | null, to: string | null, data: object = {}) =>
    db.administrativeUnit.create({
      data: {
        level: "commune",
        code: "05809",
        shortName: "An Khánh",
        name: { vi: "Xã An Khánh" },
        validFrom: from ? day(from) : null,
        validTo: to ? day(to) : null,
        ...data,
      },
    });

  it("one code for two units at the same time, and allows it one after the other", async () => {
    await unit(null, "2025-07-01", { shortName: "Cù Vân" });
    expect(await refused(unit("2025-06-30", null))).toMatch(/same time/);
    expect(await refused(unit("2025-07-01", null))).toBeNull();
    expect(await refused(unit("2030-01-01", "2031-01-01"))).toMatch(/same time/);
    expect(await refused(unit("2030-01-01", null, { level: "district" }))).toBeNull();
  });

  it("two units of one name side by side at the same time, also without a code", async () => {
    await unit(null, "2025-07-01", { code: null });
    expect(await refused(unit(null, null, { code: null }))).toMatch(/same time/);
    expect(await refused(unit("2025-07-01", null, { code: null }))).toBeNull();
    const town = { code: null, name: { vi: "Thị trấn An Khánh" } };
    expect(await refused(unit(null, "2025-07-01", town))).toBeNull();
  });

  it("a unit and its successor at the same time", async () => {
    const old = await unit(null, "2025-07-01", { code: "1" });
    const open = await unit("2020-01-01", null, { code: "2", name: { vi: "Xã Còn" } });
    const next = await unit("2025-07-01", null, { code: "3", name: { vi: "Xã Mới" } });
    const follow = (predecessorId: string, successorId: string, on = "2025-07-01") =>
      db.unitSuccession.create({ data: { predecessorId, successorId, on: day(on) } });
    expect(await refused(follow(open.id, next.id))).toMatch(/successor begins/);
    expect(await refused(follow(old.id, open.id))).toMatch(/successor begins/);
    expect(await refused(follow(old.id, next.id, "2025-06-01"))).toMatch(/successor begins/);
    expect(await refused(follow(old.id, old.id))).toMatch(/follow itself/);
    expect(await refused(follow(old.id, next.id))).toBeNull();
    const longer = { where: { id: old.id }, data: { validTo: day("2025-12-31") } };
    expect(await refused(db.administrativeUnit.update(longer))).toMatch(/successor begins/);
  });

  it("a period that ends before it begins", async () => {
    expect(await refused(unit("2025-07-01", "2025-01-01"))).toMatch(/after it begins/);
  });

  it("two offices for the same unit, cluster or fallback at the same time", async () => {
    const office = (code: string) => db.office.create({ data: { code, name: { vi: code } } });
    const [one, other] = [await office("one"), await office("other")];
    const { id: clusterId } = await cluster();
    const { id: unitId } = await unit(null, null);
    const assign = (officeId: string, subject: object, from: string, to?: string) =>
      db.officeAssignment.create({
        data: { officeId, ...subject, validFrom: day(from), validTo: to ? day(to) : null },
      });
    for (const subject of [{ clusterId }, { unitId }, {}]) {
      await assign(one.id, subject, "2025-07-01", "2026-07-01");
      expect(await refused(assign(other.id, subject, "2026-06-30"))).toMatch(/same time/);
      expect(await refused(assign(other.id, subject, "2026-07-01"))).toBeNull();
    }
    expect(await refused(assign(one.id, { clusterId, unitId }, "2030-01-01"))).toMatch(
      /not for both/,
    );
  });
});
