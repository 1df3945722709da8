import { beforeEach, describe, expect, it, vi } from "vitest";
import { GET as readFeed } from "@/app/feeds/[locale]/clusters/[file]/route";
import { readChangesPage } from "@/lib/clusters/repo-changes";
import { publishCluster } from "@/lib/clusters/service";
import { clusterDocument, editor, publishNew } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

beforeEach(emptyTables);

const texts = {
  vi: { state: "published" as const, name: "Cụm An", slug: "an" },
  en: { state: "draft" as const, name: "An cluster", slug: "an" },
};
const publish = (totalAreaHa: number) =>
  publishCluster(
    editor,
    clusterDocument({ code: "DT-T1", values: { status: "operating", totalAreaHa }, texts }),
  );

describe("what was published", () => {
  it("can be turned back to the first of all, without doubles or gaps", async () => {
    for (const area of [10, 11, 12, 13, 14]) await publish(area);
    await publishNew({ isSample: true });
    const numbers: number[] = [];
    for (const page of [1, 2, 3]) {
      const { changes, total } = await readChangesPage(db, "vi", { page, size: 2 });
      expect(total).toBe(5);
      numbers.push(...changes.map(({ number }) => number));
    }
    expect(numbers).toEqual([5, 4, 3, 2, 1]);
    expect(await readChangesPage(db, "vi", { page: 4, size: 2 })).toEqual({
      changes: [],
      total: 5,
    });
    // What a language does not show is not counted in it either.
    expect(await readChangesPage(db, "en", { page: 1, size: 2 })).toEqual({
      changes: [],
      total: 0,
    });
  });
});

describe("the feed of one cluster", () => {
  const feedOf = (code: string) =>
    readFeed(new Request("http://localhost/"), {
      params: Promise.resolve({ locale: "vi", file: `${code}.xml` }),
    });

  it("is there for a real cluster, and never with what was made up for a sample", async () => {
    await publish(10);
    const { document } = await publishNew({
      code: "MAU-T1",
      isSample: true,
      texts: { vi: { ...texts.vi, slug: "mau" } },
    });
    const real = await feedOf("DT-T1");
    expect(real.status).toBe(200);
    expect(await real.text()).toContain("Cụm An");
    expect((await feedOf(document.code)).status).toBe(404);
    expect((await feedOf("DT-NONE")).status).toBe(404);
  });
});
