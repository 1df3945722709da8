import { beforeEach, describe, expect, it } from "vitest";
import { lookUpCluster } from "@/lib/clusters/repo-detail";
import { getPublishedDocument, publishCluster, withdrawText } from "@/lib/clusters/service";
import { clusterDocument, editor, fact, publishNew, refusalOf } from "../../factories/clusters";
import { db, emptyTables } from "../../setup/integration";

beforeEach(emptyTables);

async function found(locale: "vi" | "en", slug: string) {
  const answer = await lookUpCluster(db, locale, slug);
  if (answer.outcome !== "found") throw new Error(`${slug} is ${answer.outcome}`);
  return answer.cluster;
}

describe("a slug that changes", () => {
  const renamed = (slug: string) => ({ vi: { state: "published" as const, name: "Một", slug } });

  it("redirects for ever, through several changes, and back", async () => {
    const { document } = await publishNew({ texts: renamed("mot") });
    await publishCluster(editor, { ...document, texts: renamed("hai") });
    await publishCluster(editor, { ...document, texts: renamed("ba") });
    for (const slug of ["mot", "hai"]) {
      expect(await lookUpCluster(db, "vi", slug)).toEqual({ outcome: "moved", slug: "ba" });
    }
    await publishCluster(editor, { ...document, texts: renamed("mot") });
    expect((await lookUpCluster(db, "vi", "mot")).outcome).toBe("found");
    expect(await lookUpCluster(db, "vi", "ba")).toEqual({ outcome: "moved", slug: "mot" });
  });

  it("is not given to another cluster", async () => {
    const { document } = await publishNew({ texts: renamed("mot") });
    await publishCluster(editor, { ...document, texts: renamed("hai") });
    expect(
      await refusalOf(publishCluster(editor, clusterDocument({ texts: renamed("mot") }))),
    ).toMatchObject({ code: "INVALID" });
  });

  it("leads nowhere when it was never public", async () => {
    const { document } = await publishNew({
      texts: { vi: { state: "draft", name: "Một", slug: "nhap" } },
    });
    await publishCluster(editor, { ...document, texts: renamed("mot") });
    expect(await lookUpCluster(db, "vi", "nhap")).toEqual({ outcome: "missing" });
  });
});

describe("languages", () => {
  it("stand alone: withdrawing one leaves the other", async () => {
    const { document } = await publishNew({
      code: "DT-T1",
      texts: {
        vi: { state: "published", name: "Một", slug: "mot" },
        en: { state: "published", name: "One", slug: "one" },
      },
    });
    await withdrawText(editor, "DT-T1", "en");
    expect((await found("vi", "mot")).slugs).toEqual({ vi: "mot" });
    expect(await lookUpCluster(db, "en", "one")).toEqual({
      outcome: "other_language",
      slugs: { vi: { slug: "mot", name: "Một" } },
    });
    expect((await getPublishedDocument(db, "DT-T1")).texts.en?.state).toBe("withdrawn");
    expect(await refusalOf(withdrawText(editor, "DT-T1", "en"))).toMatchObject({
      code: "CONFLICT",
    });
    await publishCluster(editor, document);
    expect((await found("en", "one")).slugs).toEqual({ vi: "mot", en: "one" });
  });

  it("are found by the other's slug while they have none of their own", async () => {
    await publishNew({ texts: { vi: { state: "published", name: "Một", slug: "mot" } } });
    expect(await lookUpCluster(db, "en", "mot")).toEqual({
      outcome: "other_language",
      slugs: { vi: { slug: "mot", name: "Một" } },
    });
    expect(await lookUpCluster(db, "vi", "khong-co")).toEqual({ outcome: "missing" });
  });

  it("show no text of a language that is not published", async () => {
    await publishNew({
      facts: { floodHistory: fact },
      texts: {
        vi: { state: "withdrawn", name: "Một", slug: "mot", details: { floodHistory: "Bí mật" } },
        en: { state: "published", name: "One", slug: "one" },
      },
    });
    const en = await found("en", "one");
    expect(en.fields.floodHistory).toMatchObject({ state: "not_published", value: null });
    expect(JSON.stringify(en)).not.toContain("Bí mật");
  });

  it("know whether the source text has changed since the translation", async () => {
    const texts = (vi: string, en: string) => ({
      vi: { state: "published" as const, name: "Một", slug: "mot", summary: vi },
      en: { state: "published" as const, name: "One", slug: "one", summary: en },
    });
    const { id, document } = await publishNew({ texts: texts("a", "a") });
    const hash = async () =>
      (await db.clusterText.findFirstOrThrow({ where: { clusterId: id, locale: "en" } }))
        .sourceHash;
    const first = await hash();
    await publishCluster(editor, { ...document, texts: texts("b", "a") });
    expect(await hash()).toBe(first);
    await publishCluster(editor, { ...document, texts: texts("b", "b") });
    expect(await hash()).not.toBe(first);
  });
});
