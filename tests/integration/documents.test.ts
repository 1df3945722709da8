import readWorkbook from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { withdrawText } from "@/lib/clusters/service";
import { prisma } from "@/lib/db/client";
import { documentPool } from "@/lib/documents/pool";
import { answerDocument } from "@/lib/documents/routes";
import { findSubjects } from "@/lib/documents/subjects";
import type { DocumentKind } from "@/lib/documents/types";
import { editor, publishNew } from "../factories/clusters";
import { emptyTables } from "../setup/integration";
import { readPdf } from "../setup/read-pdf";

// Readers are kept by Next, which is not here; what they read is.
vi.mock("next/cache", () => ({ cacheLife: () => {}, cacheTag: () => {} }));

const codes: string[] = [];
let removed = "";
let vietnameseOnly = "";
beforeAll(async () => {
  await emptyTables();
  for (let number = 0; number < 3; number += 1) {
    const { document } = await publishNew({ values: { totalAreaHa: 10.5 + number } });
    codes.push(document.code);
  }
  removed = (await publishNew({ values: { status: "removed" } })).document.code;
  const { document } = await publishNew();
  vietnameseOnly = document.code;
  await withdrawText(editor, vietnameseOnly, "en");
});
afterAll(() => documentPool().close());

const ask = (kind: DocumentKind, search: string, headers: Record<string, string> = {}) =>
  answerDocument(
    kind,
    new Request(`http://localhost/api/documents/${kind}?${search}`, { headers }),
  );
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

// The first of them waits until a thread has started.
describe("a document", { timeout: 60_000 }, () => {
  it("is made from what is published, as a file to keep that search engines leave alone", async () => {
    const response = await ask("fact-sheet", `c=${codes[0]}&lang=en&format=pdf`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/pdf",
      "x-robots-tag": "noindex",
      "cache-control": "public, max-age=0, must-revalidate",
      link: expect.stringMatching(
        /^<http:\/\/localhost:3000\/en\/clusters\/test-\d+>; rel="canonical"$/,
      ),
      "content-disposition": expect.stringMatching(
        new RegExp(
          `^attachment; filename="${codes[0]}-fact-sheet-[\\d-]{10}\\.pdf"; filename\\*=UTF-8''`,
        ),
      ),
    });
    const read = await readPdf(await bytesOf(response));
    expect(read.text).toContain("10.5 ha");
    expect(read.text).toContain("14 June 2026 [1]");
  });

  it("is not sent again to who has it, until something is published", async () => {
    const search = `c=${codes[1]}&lang=vi&format=xlsx`;
    const first = await ask("fact-sheet", search);
    const etag = String(first.headers.get("etag"));
    const second = await ask("fact-sheet", search, { "if-none-match": `"other", ${etag}` });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(second.headers.get("etag")).toBe(etag);
    await prisma.cluster.update({ where: { code: String(codes[1]) }, data: { totalAreaHa: 44.4 } });
    const third = await ask("fact-sheet", search, { "if-none-match": etag });
    expect(third.status).toBe(200);
    const sheets = await readWorkbook(await bytesOf(third));
    expect(JSON.stringify(sheets)).toContain("44.4");
  });

  it("of a shortlist holds every cluster in the order asked for", async () => {
    const [first, second] = [codes[2], codes[0]];
    const response = await ask("pack", `c=${first}&c=${second}&lang=both&format=pdf`);
    const read = await readPdf(await bytesOf(response));
    const cover = read.words.filter(({ page }) => page === 1).map(({ text }) => text);
    expect(cover.indexOf(String(first))).toBeLessThan(cover.indexOf(String(second)));
    expect(read.outline.map(({ title }: { title: string }) => title)).toEqual([
      "Tiếng Việt",
      "English",
    ]);
  });

  it("of a comparison is a workbook", async () => {
    const response = await ask("comparison", `c=${codes[0]}&c=${codes[2]}&lang=en`);
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    const sheets = (await readWorkbook(await bytesOf(response))) as {
      sheet: string;
      data: unknown[][];
    }[];
    const area = sheets
      .find(({ sheet }) => sheet === "Comparison")
      ?.data.find((row) => row[1] === "Total area");
    expect(area).toEqual(["Land and plots", "Total area", "ha", 10.5, 12.5, "differs"]);
  });

  it("in both languages shows one moment of the database in each", async () => {
    const found = await findSubjects({
      kind: "fact-sheet",
      codes: [String(codes[0])],
      language: "both",
      locales: ["vi", "en"],
      format: "pdf",
    });
    if (found.outcome !== "found") throw new Error(found.outcome);
    const [versions] = found.job.clusters;
    expect(versions?.vi?.updatedAt).toBe(versions?.en?.updatedAt);
    expect(versions?.vi?.fields.totalAreaHa).toEqual(versions?.en?.fields.totalAreaHa);
  });

  it("in both languages of a cluster that has one speaks that one", async () => {
    const response = await ask("fact-sheet", `c=${vietnameseOnly}&lang=both`);
    const read = await readPdf(await bytesOf(response));
    expect(read.info.Language).toBe("vi");
    expect(read.text).not.toContain("Figures as published");
  });
});

describe("no document", () => {
  const refusals = [
    ["nothing asked for", "fact-sheet", () => "", 400, ["Chưa chọn cụm", "No cluster was chosen"]],
    ["no code", "fact-sheet", () => "c=../../x", 400, ["Mã cụm không đúng"]],
    ["a language that there is not", "pack", () => `c=${codes[0]}&lang=fr`, 400, ["lang=both"]],
    ["a format that there is not", "pack", () => `c=${codes[0]}&format=exe`, 400, ["format=xlsx"]],
    ["too many", "comparison", () => "c=A&c=B&c=C&c=D&c=E", 400, ["nhiều nhất 4", "at most 4"]],
    ["an unknown code", "fact-sheet", () => "c=NO-SUCH-1", 404, ["NO-SUCH-1"]],
    [
      "a removed cluster",
      "fact-sheet",
      () => `c=${removed}`,
      410,
      ["quy hoạch", "/cum-cong-nghiep/thu-"],
    ],
    ["a language it lacks", "fact-sheet", () => `c=${vietnameseOnly}&lang=en`, 404, ["lang=both"]],
  ] as const;
  for (const [name, kind, search, status, words] of refusals) {
    it(`for ${name}: ${status}, and why in both languages`, async () => {
      const response = await ask(kind, search());
      expect(response.status).toBe(status);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(response.headers.get("cache-control")).toBe("no-store");
      const html = await response.text();
      expect(html).toContain('lang="vi"');
      expect(html).toContain('lang="en"');
      for (const said of words) expect(html).toContain(said);
    });
  }

  it("for part of a shortlist names it and offers the rest", async () => {
    const html = await (await ask("pack", `c=${codes[0]}&c=NO-1&c=${removed}&lang=en`)).text();
    expect(html).toContain("NO-1");
    expect(html).toContain(
      `/api/documents/pack?c=${codes[0]}&#38;c=${removed}&#38;lang=en&#38;format=pdf`,
    );
  });

  it("carries nothing of the address into the page as markup", async () => {
    const html = await (
      await ask("fact-sheet", `c=${encodeURIComponent('"><script>alert(1)</script>')}&lang="><b>`)
    ).text();
    expect(html).not.toContain("<script");
    expect(html).not.toContain("<b>");
  });

  it("while the database is away: 503 and when to come back, not 500", async () => {
    const broken = vi
      .spyOn(prisma.clusterText, "findFirst")
      .mockRejectedValue(new Error("secret address"));
    const response = await ask("fact-sheet", `c=${codes[0]}`);
    broken.mockRestore();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("60");
    expect(await response.text()).not.toContain("secret");
  });

  it("while too many are being made: 503 and when to come back", async () => {
    const full = vi.spyOn(documentPool(), "make").mockImplementation(async () => {
      const { AppError } = await import("@/lib/errors");
      throw new AppError("UNAVAILABLE", "full", { retryAfter: 5 });
    });
    const response = await ask("fact-sheet", `c=${codes[0]}&lang=vi`);
    full.mockRestore();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.text()).toContain("Đang có nhiều người tải");
  });
});
