import jsQR from "jsqr";
import { beforeAll, describe, expect, it } from "vitest";
import { renderPdf } from "@/lib/documents/pdf/render";
import { documentJob, knownCluster, knownVersions } from "../../factories/document-subjects";
import { contentStreams, overlaps, readPdf } from "../../setup/read-pdf";

type Read = Awaited<ReturnType<typeof readPdf>>;

let bytes: Uint8Array;
let vi: Read;
let en: Read;
beforeAll(async () => {
  bytes = await renderPdf(documentJob());
  vi = await readPdf(bytes);
  en = await readPdf(await renderPdf(documentJob({ locales: ["en"] })));
}, 60_000);

describe("a fact sheet", () => {
  it("shows the published figures as the page writes them in Vietnamese", () => {
    for (const said of [
      "Cụm công nghiệp Thử Nghiệm Đường Số Chín",
      "Ninth Road Test Industrial Cluster",
      "Mã DT-TN9",
      "69,51 ha",
      "22, 110 kV",
      "780 tỷ đồng",
      "7/9/2073",
      "13.000 đ/m²/năm, chưa VAT",
      "hiệu lực 1/1/2026 – 31/12/2026 · 14/6/2026 [1]",
      "14/6/2026 [1]",
      "58,5 km",
      "chậm 4 tháng: 10/2026 › 2/2027",
      "Hàn Quốc",
      "Báo cáo 6 tháng đầu năm 2026",
      "Văn phòng xúc tiến",
      "0208 385 5501",
      "Thứ Hai đến thứ Sáu, 7:30-17:00",
    ]) {
      expect(vi.text).toContain(said);
    }
    expect(vi.text).toBe(vi.text.normalize("NFC"));
  });

  it("writes them as English does in English", () => {
    for (const said of [
      "69.51 ha",
      "VND 13,000/m²/year, excluding VAT",
      "58.5 km",
      "14 June 2026 [1]",
    ]) {
      expect(en.text).toContain(said);
    }
    expect(en.text).not.toContain("69,51");
  });

  it("names what is not published and shows no number for it", () => {
    expect(vi.text).toMatch(/\d+ số liệu chưa công bố: [^.]*tỷ lệ lấp đầy/);
    expect(vi.text).toMatch(/Ưu đãi, thủ tục: [^.]*ưu đãi thuế/i);
  });

  it("shows the steps that no source tells of among those that one does", () => {
    for (const said of [
      "Trong quy hoạch Chưa công bố Thành lập đã xong",
      "Giải phóng mặt bằng Chưa công bố Xử lý nước thải",
      "Hoạt động Chưa công bố",
    ]) {
      expect(vi.text).toContain(said);
    }
  });

  it("names the available land as not published beside the total area", async () => {
    const versions = knownVersions();
    for (const version of Object.values(versions)) {
      const { availableNowHa } = version.fields;
      version.fields = {
        ...version.fields,
        availableNowHa: { ...availableNowHa, state: "not_published", value: null },
      };
    }
    const job = documentJob({ locales: ["en"], clusters: [versions] });
    const sheet = await readPdf(await renderPdf(job));
    const order = ["Total area", "Available land", "Not yet published", "Land rent, excluding VAT"];
    const places = order.map((said) => sheet.text.indexOf(said));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(overlaps(sheet.words)).toEqual([]);
    for (const { text, x, width } of sheet.words) {
      expect(x + width, text).toBeLessThanOrEqual(595.28 - 54 + 1);
    }
  });

  it("says as of when its data are, on each page with the page's number", () => {
    for (let page = 1; page <= vi.pages; page += 1) {
      const own = vi.words
        .filter((word) => word.page === page)
        .map(({ text }) => text)
        .join(" ");
      expect(own).toContain("Số liệu công bố đến 20/11/2026 · Lập ngày 22/11/2026");
      expect(own).toContain(`Trang ${page}/${vi.pages}`);
    }
  });

  it("is tagged, titled, and in a language", () => {
    expect(vi.markInfo?.Marked).toBe(true);
    expect(vi.info).toMatchObject({
      PDFFormatVersion: "1.7",
      Language: "vi",
      Title: "Cụm công nghiệp Thử Nghiệm Đường Số Chín: phiếu thông tin cụm công nghiệp",
    });
    expect(en.info).toMatchObject({ Language: "en" });
    expect(vi.raw).toMatch(/\/DisplayDocTitle true/);
    for (const role of [
      "Document",
      "H1",
      "H2",
      "H3",
      "P",
      "Table",
      "TR",
      "TH",
      "TD",
      "L",
      "LI",
      "Link",
      "Figure",
    ]) {
      expect(vi.roles).toContain(role);
    }
    expect(vi.raw).toMatch(/\/Scope \/Row/);
    expect(vi.raw).toMatch(/\/Scope \/Column/);
    expect(vi.alts).toContainEqual(
      expect.stringContaining("Sơ đồ lô đất của Cụm công nghiệp Thử Nghiệm"),
    );
  });

  it("marks the other language's name as such", () => {
    expect(vi.raw).toMatch(/\/Lang \(en\)/);
    expect(en.raw).toMatch(/\/Lang \(vi\)/);
  });

  it("embeds the typeface and nothing else", () => {
    const fonts = [...vi.raw.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BeVietnamPro-/);
  });

  it("leads to the cluster's page, to the source, and to the office", () => {
    const urls = vi.links.map(({ url }) => url);
    expect(urls).toContain(
      "https://ccn.example.vn/cum-cong-nghiep/thu-nghiem?utm_campaign=fact-sheet",
    );
    expect(urls).toContain("https://example.vn/bao-cao.pdf");
    expect(urls).toContain("mailto:office@example.vn");
    expect(en.links.map(({ url }) => url)).toContain(
      "https://ccn.example.vn/en/clusters/ninth-road-test?utm_campaign=fact-sheet",
    );
  });

  it("draws a QR code that reads as the address of the page", () => {
    expect(readQr(bytes)).toBe(
      "https://ccn.example.vn/cum-cong-nghiep/thu-nghiem?utm_campaign=fact-sheet",
    );
  });

  it("prints no words over each other", () => {
    expect(overlaps(vi.words)).toEqual([]);
    expect(overlaps(en.words)).toEqual([]);
  });

  it("ends the key of a plan before the table of plots begins, however flat the plan is", () => {
    const key = vi.words.find(({ text }) => text.startsWith("Đã cho thuê: 1 lô"));
    const head = vi.words.find(
      (word) => word.page === key?.page && word.text === "Ngày, nguồn" && word.y < 700,
    );
    expect(key?.y).toBeGreaterThan((head?.y ?? Number.NaN) + 10);
  });

  it("has an outline of its sections", () => {
    const [own] = vi.outline;
    expect(own?.title).toBe("Cụm công nghiệp Thử Nghiệm Đường Số Chín");
    expect(own?.items.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining(["Tiến độ", "Đất và lô đất", "Giá", "Nguồn"]),
    );
  });

  it("is the same for the same data", async () => {
    expect(Buffer.compare(await renderPdf(documentJob()), bytes)).toBe(0);
  });

  it("says on each page that a sample is one, and not of a real cluster", async () => {
    const mark = "DỮ LIỆU MINH HOẠ / SAMPLE DATA";
    expect(vi.text).not.toContain(mark);
    const sample = await readPdf(
      await renderPdf(documentJob({ clusters: [knownVersions({ isSample: true })] })),
    );
    for (let page = 1; page <= sample.pages; page += 1) {
      const own = sample.words.filter((word) => word.page === page);
      expect(own.map(({ text }) => text)).toContain(mark);
    }
  });
});

describe("a fact sheet in both languages", () => {
  it("has each language whole, one after the other, and marked", async () => {
    const both = await readPdf(await renderPdf(documentJob({ locales: ["vi", "en"] })));
    const pagesWith = (text: string) =>
      both.words.filter((word) => word.text.includes(text)).map(({ page }) => page);
    expect(Math.max(...pagesWith("69,51 ha"))).toBeLessThan(Math.min(...pagesWith("69.51 ha")));
    expect(both.outline.map(({ title }: { title: string }) => title)).toEqual([
      "Tiếng Việt",
      "English",
    ]);
    expect(both.raw).toMatch(/\/S \/Part[^>]*\/Lang \(vi\)|\/Lang \(vi\)[^>]*\/S \/Part/);
    expect(both.raw).toMatch(/\/S \/Part[^>]*\/Lang \(en\)|\/Lang \(en\)[^>]*\/S \/Part/);
    expect(both.pages).toBe(vi.pages + en.pages);
  });
});

describe("a pack", () => {
  it("has a cover with the shortlist, the comparison, and each sheet", async () => {
    const other = knownVersions({ code: "DT-TN8", availableNowHa: null });
    const pack = await readPdf(
      await renderPdf(documentJob({ kind: "pack", clusters: [knownVersions(), other] })),
    );
    expect(pack.info.Title).toBe("Bộ phiếu thông tin 2 cụm công nghiệp");
    const cover = pack.words
      .filter(({ page }) => page === 1)
      .map(({ text }) => text)
      .join(" ");
    expect(cover).toContain("DT-TN9");
    expect(cover).toContain("DT-TN8");
    expect(cover).toContain("Chưa công bố");
    expect(new Set(pack.links.flatMap(({ place }) => place ?? []))).toEqual(
      new Set(["vi-DT-TN9", "vi-DT-TN8"]),
    );
    expect(pack.links.map(({ url }) => url)).toContain(
      "https://ccn.example.vn/so-sanh?c=DT-TN9&c=DT-TN8&utm_campaign=rfi-pack",
    );
    expect(pack.text).toContain("So sánh");
    expect(pack.words.filter(({ text }) => text.startsWith("Phiếu này ghi số liệu"))).toHaveLength(
      2,
    );
  });

  it("names a cluster that a language has no page of", async () => {
    const onlyVietnamese = {
      vi: knownCluster("vi", { code: "DT-TN8", name: "Cụm công nghiệp Chỉ Tiếng Việt" }),
    };
    const job = documentJob({
      kind: "pack",
      locales: ["vi", "en"],
      clusters: [knownVersions(), onlyVietnamese],
    });
    const pack = await readPdf(await renderPdf(job));
    expect(pack.text).toContain("Not published in English: Cụm công nghiệp Chỉ Tiếng Việt.");
  });
});

/** Reads the first QR code as a camera would: from the squares that are drawn. */
function readQr(pdf: Uint8Array): string | undefined {
  const page = contentStreams(pdf).find((stream) => (stream.match(/ re\n/g) ?? []).length > 200);
  const figure = /\/Figure <<[^>]*>> BDC\n([\s\S]*?)EMC/.exec(page ?? "")?.[1] ?? "";
  const squares = [...figure.matchAll(/^([\d.-]+) ([\d.-]+) ([\d.-]+) ([\d.-]+) re$/gm)].map(
    (all) => all.slice(1).map(Number),
  );
  const [left, top] = [0, 1].map((axis) => Math.min(...squares.map((square) => square[axis] ?? 0)));
  const scale = 4;
  const side = 140 * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0, width = 0, height = 0] of squares) {
    const at = (value: number, start = 0) => Math.round((value - start + 20) * scale);
    for (let row = at(y, top); row < at(y + height, top); row += 1) {
      for (let column = at(x, left); column < at(x + width, left); column += 1) {
        pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
      }
    }
  }
  return jsQR(pixels, side, side)?.data;
}
