/** Writes the drawings and documents of the samples to public/samples: `node --import tsx prisma/seed/samples/draw.ts`. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { chooseBrowser } from "../../../tests/setup/browser";
import { drawPlan } from "./draw-plan";
import { drawPortrait } from "./draw-portrait";
import { drawPalmView, drawTeaView } from "./draw-view";
import { palmSample } from "./palm";
import { palmSite, teaSite } from "./sites";
import { teaSample } from "./tea";

const target = path.resolve(import.meta.dirname, "../../../public/samples");
const font = path.resolve("node_modules/@fontsource/be-vietnam-pro/files");
const face = (subset: string, range: string) => {
  const file = readFileSync(path.join(font, `be-vietnam-pro-${subset}-400-normal.woff2`));
  return `@font-face{font-family:B;src:url(data:font/woff2;base64,${file.toString("base64")});unicode-range:${range}}`;
};
const faces =
  face(
    "vietnamese",
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0309,U+0323,U+1EA0-1EF9,U+20AB",
  ) + face("latin", "U+0000-00FF,U+2000-206F");

type Page = { vi: string; en: string; rows: [string, string][]; plan?: string };

const money =
  (field: string) =>
  (sample: typeof teaSample): [string, string][] =>
    (sample.prices ?? [])
      .filter((price) => price.field === field)
      .map((price) => [
        `${price.field}${price.band ? ` (${price.band})` : ""}`,
        `${price.amount} ${price.currency ?? "%"} / ${price.unit}`,
      ]);

const pages: Record<string, Page> = {
  "che-xanh-quy-hoach.pdf": {
    vi: "Quy hoạch chi tiết 1/500: Cụm công nghiệp mẫu Chè Xanh",
    en: "Detailed plan 1:500: Green Tea sample industrial cluster",
    plan: drawPlan(teaSite),
    rows: teaSite.lots.map((lot) => [
      `Lô / plot ${lot.code}`,
      `${lot.areaM2.toLocaleString("vi-VN")} m²`,
    ]),
  },
  "che-xanh-bang-gia.pdf": {
    vi: "Bảng giá năm 2026: Cụm công nghiệp mẫu Chè Xanh",
    en: "Price list 2026: Green Tea sample industrial cluster",
    rows: [...new Set(teaSample.prices?.map((price) => price.field))].flatMap((field) =>
      money(field)(teaSample),
    ),
  },
  "doi-co-keu-goi.pdf": {
    vi: "Hồ sơ kêu gọi chủ đầu tư hạ tầng: Cụm công nghiệp mẫu Đồi Cọ",
    en: "Call for an infrastructure investor: Palm Hill sample industrial cluster",
    plan: drawPlan(palmSite),
    rows: [
      ["Tổng diện tích / total area", `${palmSample.values?.totalAreaHa} ha`],
      ["Đất công nghiệp / industrial land", `${palmSample.values?.industrialAreaHa} ha`],
      ["Vốn hạ tầng / infrastructure capital", "410.000.000.000 VND"],
    ],
  },
};

const html = ({
  vi,
  en,
  rows,
  plan,
}: Page) => `<!doctype html><html lang="vi"><meta charset="utf-8"><title>${vi}</title>
<style>${faces} body{font:11pt/1.5 B;margin:0;color:#1d2b24} h1{font-size:17pt;margin:0} p.en{margin:0 0 8pt} .s{background:#f6e3b0;padding:5pt 8pt;margin:10pt 0} svg{width:100%;height:auto} td{padding:3pt 24pt 3pt 0;border-bottom:.5pt solid #bbb}</style>
<h1>${vi}</h1><p class="en" lang="en">${en}</p>
<p class="s">DỮ LIỆU MINH HOẠ, không phải cụm công nghiệp có thật. <span lang="en">SAMPLE DATA, not a real cluster.</span></p>
${plan ?? ""}<table>${rows.map(([label, value]) => `<tr><td>${label}</td><td>${value}</td></tr>`).join("")}</table></html>`;

mkdirSync(target, { recursive: true });
const drawings = {
  "che-xanh-phoi-canh.svg": drawTeaView(),
  "che-xanh-mat-bang.svg": drawPlan(teaSite),
  "doi-co-phoi-canh.svg": drawPalmView(),
  "doi-co-mat-bang.svg": drawPlan(palmSite),
  "nguoi-mau.svg": drawPortrait(),
};
for (const [name, drawing] of Object.entries(drawings))
  writeFileSync(path.join(target, name), drawing);

const { executablePath, args, env } = await chooseBrowser();
const browser = await chromium.launch({
  executablePath,
  args,
  env: { ...process.env, ...env } as Record<string, string>,
});
try {
  const page = await browser.newPage();
  for (const [name, content] of Object.entries(pages)) {
    await page.setContent(html(content));
    await page.evaluate(() => document.fonts.ready);
    await page.pdf({
      path: path.join(target, name),
      format: "A4",
      tagged: true,
      printBackground: true,
      margin: { top: "18mm", bottom: "18mm", left: "18mm", right: "18mm" },
    });
  }
} finally {
  await browser.close();
}
