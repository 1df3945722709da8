import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CACHE_CHANNEL } from "@/lib/cache/notify";
import {
  discardDraft,
  draftFromRevision,
  getDraft,
  publishDraft,
  saveDraft,
} from "@/lib/clusters/draft-service";
import { lookUpCluster } from "@/lib/clusters/repo-detail";
import { getPublishedDocument, publishCluster, withdrawText } from "@/lib/clusters/service";
import { clusterDocument, editor, fact, publishNew, refusalOf } from "../../factories/clusters";
import { databaseUrl, db, emptyTables } from "../../setup/integration";

beforeEach(emptyTables);

async function found(locale: "vi" | "en", slug: string) {
  const answer = await lookUpCluster(db, locale, slug);
  if (answer.outcome !== "found") throw new Error(`${slug} is ${answer.outcome}`);
  return answer.cluster;
}

describe("the word that pages have expired", () => {
  const client = new pg.Client({ connectionString: databaseUrl });
  afterEach(() => client.end());

  it("goes out on commit and not when publishing fails", async () => {
    const heard: string[] = [];
    await client.connect();
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query(`LISTEN ${CACHE_CHANNEL}`);
    const { document } = await publishNew({ code: "DT-T1" });
    await refusalOf(publishCluster(editor, document, { expectedRevision: 7 }));
    await withdrawText(editor, "DT-T1", "en");
    await client.query("SELECT 1");
    expect(heard.map((payload) => JSON.parse(payload))).toEqual([
      ["clusters", "cluster:DT-T1"],
      ["clusters", "cluster:DT-T1"],
    ]);
  });
});

describe("a draft", () => {
  it("may be wrong, is unseen, and is checked when it is published", async () => {
    const { document } = await publishNew({
      code: "DT-T1",
      texts: { vi: { state: "published", name: "Một", slug: "mot" } },
    });
    await saveDraft(editor, { ...document, values: { status: "operating", totalAreaHa: 900 } });
    expect((await found("vi", "mot")).totalAreaHa).toBeNull();
    expect(await refusalOf(publishDraft(editor, "DT-T1"))).toMatchObject({ code: "INVALID" });
    expect((await getDraft(db, "DT-T1")).baseRevision).toBe(1);
    await saveDraft(editor, {
      ...document,
      values: { status: "operating", totalAreaHa: 20 },
      facts: { status: fact, totalAreaHa: fact },
    });
    expect(await publishDraft(editor, "DT-T1")).toMatchObject({
      revision: 2,
      changes: ["totalAreaHa"],
    });
    expect((await found("vi", "mot")).totalAreaHa).toBe(20);
    expect(await refusalOf(getDraft(db, "DT-T1"))).toMatchObject({ code: "NOT_FOUND" });
  });

  it("of a cluster that is not there yet has no page", async () => {
    const document = clusterDocument({
      code: "DT-NEW",
      texts: { vi: { state: "published", name: "Mới", slug: "moi" } },
    });
    await saveDraft(editor, document);
    expect(await lookUpCluster(db, "vi", "moi")).toEqual({ outcome: "missing" });
    await publishDraft(editor, "DT-NEW");
    expect((await found("vi", "moi")).code).toBe("DT-NEW");
  });

  it("does not overwrite what was published or saved in between", async () => {
    const { document } = await publishNew({ code: "DT-T1" });
    const draft = await saveDraft(editor, document, { expectedUpdatedAt: null });
    expect(await refusalOf(saveDraft(editor, document, { expectedUpdatedAt: null }))).toMatchObject(
      { code: "CONFLICT" },
    );
    await saveDraft(editor, document, { expectedUpdatedAt: draft.updatedAt });
    await publishCluster(editor, document);
    expect(await refusalOf(publishDraft(editor, "DT-T1"))).toMatchObject({ code: "CONFLICT" });
  });

  it("can be made from an earlier revision", async () => {
    const { document } = await publishNew({ code: "DT-T1", values: { status: "planned" } });
    await publishCluster(editor, { ...document, values: { status: "established" } });
    await draftFromRevision(editor, "DT-T1", 1);
    expect(await publishDraft(editor, "DT-T1")).toMatchObject({ revision: 3, changes: ["status"] });
    expect((await getPublishedDocument(db, "DT-T1")).values.status).toBe("planned");
    expect(await refusalOf(draftFromRevision(editor, "DT-T1", 9))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("can be thrown away, and needs the code of a cluster", async () => {
    await saveDraft(editor, { code: "DT-T1" });
    await discardDraft(editor, "DT-T1");
    expect(await refusalOf(discardDraft(editor, "DT-T1"))).toMatchObject({ code: "NOT_FOUND" });
    expect(await refusalOf(saveDraft(editor, { values: {} }))).toMatchObject({ paths: ["code"] });
  });
});
