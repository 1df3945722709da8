import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import readWorkbook from "read-excel-file/node";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { readPdf } from "../setup/read-pdf";

const pages = {
  vi: {
    path: "/cum-cong-nghiep/mau-che-xanh",
    main: "Tải phiếu thông tin (PDF)",
    more: "Ngôn ngữ khác, Excel",
    both: "Cả hai, Excel",
    file: /^MAU-CX1-ho-so-[\d-]{10}\.pdf$/,
    says: "69,51 ha",
  },
  en: {
    path: "/en/clusters/green-tea-sample",
    main: "Download the fact sheet (PDF)",
    more: "Other language, Excel",
    both: "Both, Excel",
    file: /^MAU-CX1-fact-sheet-[\d-]{10}\.pdf$/,
    says: "69.51 ha",
  },
} as const;

async function download(page: Page, name: string) {
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name, exact: true }).click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  for (const [locale, { path, main, more, both, file, says }] of Object.entries(pages)) {
    test(`a visitor downloads the fact sheet from the cluster's page (${locale})`, async ({
      page,
    }) => {
      await page.goto(path);
      const pdf = await download(page, main);
      expect(pdf.name).toMatch(file);
      const read = await readPdf(pdf.bytes);
      expect(read.info.Language).toBe(locale);
      expect(read.text).toContain(says);
      expect(read.text).toContain("DỮ LIỆU MINH HOẠ / SAMPLE DATA");

      await expect(page.getByRole("link", { name: both, exact: true })).toBeHidden();
      await page.getByText(more, { exact: true }).click();
      const workbook = await download(page, both);
      expect(workbook.name).toMatch(/\.xlsx$/);
      const sheets = (await readWorkbook(workbook.bytes)) as { sheet: string }[];
      expect(sheets.map(({ sheet }) => sheet)).toContain("Số liệu - Figures");
    });
  }
});

test("the address that a document prints leads to the page, campaign and all", async ({
  request,
}) => {
  const answer = await request.get("/api/documents/fact-sheet?c=MAU-CX1&lang=en&format=pdf");
  const read = await readPdf(await answer.body());
  const printed = read.links.find(({ url }) => url?.includes("utm_campaign=fact-sheet"))?.url;
  const { pathname, search } = new URL(String(printed));
  const page = await request.get(pathname + search);
  expect(page.status()).toBe(200);
  expect(await page.text()).toContain("Green Tea sample industrial cluster");
});

test("a document can be asked about and asked for again without being sent", async ({
  request,
}) => {
  const address = "/api/documents/pack?c=MAU-CX1&c=MAU-DC2&lang=both&format=pdf";
  const head = await request.head(address);
  expect(head.status()).toBe(200);
  expect(head.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-robots-tag": "noindex",
  });
  expect((await head.body()).length).toBe(0);
  const etag = String(head.headers().etag);
  const again = await request.get(address, { headers: { "if-none-match": etag } });
  expect(again.status()).toBe(304);
  const whole = await request.get(address);
  expect(whole.headers().etag).toBe(etag);
  expect((await whole.body()).subarray(0, 5).toString()).toBe("%PDF-");
});

test("where there is no document a page of the site says why", async ({ page }) => {
  const answer = await page.goto("/api/documents/fact-sheet?c=DT-PL1&lang=en&format=pdf");
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    say("en", "documents.refused.removed.title"),
  );
  await page.getByRole("link", { name: "Page of Phu Lac 1 Industrial Cluster" }).click();
  await expect(page).toHaveURL(/\/en\/clusters\/phu-lac-1$/);
});
