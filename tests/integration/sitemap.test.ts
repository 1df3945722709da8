import { beforeEach, expect, it } from "vitest";
import { readClusterIndex } from "@/lib/clusters/repo-index";
import { publishCluster, withdrawText } from "@/lib/clusters/service";
import { composeSitemap } from "@/lib/sitemap/format";
import { listIndexedPages } from "@/lib/sitemap/pages";
import { type clusterDocument, editor, fact, publishNew } from "../factories/clusters";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const siteUrl = "https://example.vn";
async function locations(): Promise<string[]> {
  const pages = listIndexedPages(await readClusterIndex(db));
  const xml = composeSitemap(pages, { part: null, siteUrl }) ?? "";
  return [...xml.matchAll(/<loc>[^<]*\/(?:cum-cong-nghiep|clusters)\/([^<]*)<\/loc>/g)].map(
    ([, slug]) => slug ?? "",
  );
}
const slugsOf = ({ texts }: ReturnType<typeof clusterDocument>) =>
  [texts?.vi?.slug, texts?.en?.slug].filter(Boolean);

it("lists both languages of a published cluster, and no sample, draft or removed one", async () => {
  const { document } = await publishNew();
  await publishNew({ isSample: true });
  await publishNew({
    values: { status: "removed" },
    removedOn: "2021-08-09",
    stages: [{ kind: "removed", state: "done", dated: { date: "2021-08-09" }, source: "report" }],
  });
  const draft = await publishNew({
    texts: {
      vi: { state: "published", name: "Một", slug: "mot" },
      en: { state: "draft", name: "One", slug: "one" },
    },
  });
  expect((await locations()).toSorted()).toEqual(
    [...slugsOf(document), draft.document.texts?.vi?.slug].toSorted(),
  );
});

it("drops a language that is withdrawn, and follows a slug that changes", async () => {
  const { document } = await publishNew();
  await withdrawText(editor, document.code, "en");
  expect(await locations()).toEqual([document.texts?.vi?.slug]);
  const vi = { state: "published" as const, name: "Hai", slug: "hai" };
  await publishCluster(editor, { ...document, texts: { vi } });
  expect(await locations()).toEqual(["hai"]);
});

it("dates a page by its own last publication, and the lists by the newest of all", async () => {
  const first = await publishNew();
  const second = await publishNew();
  await db.clusterRevision.updateMany({
    where: { clusterId: first.id },
    data: { publishedAt: new Date("2026-11-01T08:00:00Z") },
  });
  await db.clusterText.updateMany({ data: { publishedAt: new Date("2026-10-01T08:00:00Z") } });
  await db.clusterRevision.updateMany({
    where: { clusterId: second.id },
    data: { publishedAt: new Date("2026-11-02T09:30:15Z") },
  });
  const index = await readClusterIndex(db);
  expect(index.changedAt).toBe("2026-11-02T09:30:15Z");
  const changed = index.clusters.find(({ code }) => code === first.document.code);
  expect(changed?.versions.vi?.changedAt).toBe("2026-11-01T08:00:00Z");
  await publishCluster(editor, {
    ...first.document,
    values: { status: "operating", totalAreaHa: 20 },
    facts: { ...first.document.facts, totalAreaHa: fact },
  });
  const again = (await readClusterIndex(db)).clusters.find(
    ({ code }) => code === first.document.code,
  );
  expect(again?.versions.en?.changedAt.localeCompare("2026-11-02T09:30:15Z")).toBe(1);
});

it("does not let a sample's publication change a date", async () => {
  await publishNew({ isSample: true });
  expect(await readClusterIndex(db)).toEqual({ clusters: [], changedAt: null });
});
