import type { Db } from "@/lib/db/client";

type SectorSeed = { code: string; vsic?: string; vi: string; en: string };

/** Lines of manufacturing in the words of the sources, with the two-digit code of VSIC 2018 where one fits. */
export const sectors: readonly SectorSeed[] = [
  { code: "electronics", vsic: "26", vi: "Linh kiện điện tử", en: "Electronic components" },
  { code: "high-tech", vi: "Công nghiệp công nghệ cao", en: "High-tech industry" },
  { code: "supporting", vi: "Công nghiệp hỗ trợ", en: "Supporting industries" },
  { code: "processing", vi: "Chế biến, chế tạo", en: "Processing and manufacturing" },
  {
    code: "machinery",
    vsic: "28",
    vi: "Cơ khí, chế tạo máy",
    en: "Mechanical engineering and machinery",
  },
  { code: "metal-products", vsic: "25", vi: "Sản phẩm từ kim loại", en: "Metal products" },
  { code: "electrical", vsic: "27", vi: "Thiết bị điện", en: "Electrical equipment" },
  { code: "garments", vsic: "14", vi: "May mặc", en: "Garments" },
  {
    code: "textiles",
    vsic: "13",
    vi: "Sợi, dệt, phụ kiện may",
    en: "Fibre, textiles, garment accessories",
  },
  { code: "leather-footwear", vsic: "15", vi: "Da giầy", en: "Leather and footwear" },
  { code: "wood", vsic: "16", vi: "Chế biến gỗ, lâm sản", en: "Wood and forest products" },
  {
    code: "post-harvest",
    vsic: "01",
    vi: "Chế biến, bảo quản nông sản sau thu hoạch",
    en: "Post-harvest processing and storage",
  },
  { code: "tea", vsic: "10", vi: "Chế biến chè", en: "Tea processing" },
  { code: "food", vsic: "10", vi: "Thực phẩm, đồ uống", en: "Food and drink" },
  {
    code: "pharma",
    vsic: "21",
    vi: "Dược phẩm, dược liệu",
    en: "Pharmaceuticals and medicinal plants",
  },
  {
    code: "plastics",
    vsic: "22",
    vi: "Sản phẩm nhựa và cao su",
    en: "Plastic and rubber products",
  },
  { code: "packaging", vsic: "17", vi: "Giấy và bao bì", en: "Paper and packaging" },
  { code: "building-materials", vsic: "23", vi: "Vật liệu xây dựng", en: "Building materials" },
  { code: "cement", vsic: "23", vi: "Sản xuất xi măng", en: "Cement production" },
  { code: "copper", vsic: "24", vi: "Chế biến sâu kim loại đồng", en: "Copper processing" },
  { code: "chemicals", vsic: "20", vi: "Hóa chất", en: "Chemicals" },
  { code: "electricity", vsic: "35", vi: "Sản xuất điện", en: "Electricity generation" },
  { code: "thermal-power", vsic: "35", vi: "Nhiệt điện", en: "Thermal power" },
  {
    code: "industrial-waste",
    vsic: "38",
    vi: "Xử lý chất thải công nghiệp",
    en: "Industrial-waste treatment",
  },
  { code: "warehousing", vsic: "52", vi: "Dịch vụ kho bãi", en: "Warehousing" },
  { code: "handicrafts", vi: "Tiểu thủ công nghiệp", en: "Handicrafts" },
  {
    code: "local-industry",
    vi: "Công nghiệp, tiểu thủ công nghiệp phù hợp quy hoạch địa phương",
    en: "Other industry and handicrafts that fit the local plan",
  },
];

/** Words of the data file that name two lines at once. */
const compound: Record<string, string[]> = {
  "dệt may": ["textiles", "garments"],
  "chế biến sâu kim loại đồng, xử lý chất thải công nghiệp": ["copper", "industrial-waste"],
};

const byName = new Map(sectors.map((sector) => [sector.vi.toLowerCase(), sector.code]));

/** @throws when the words name no sector that is listed here. */
export function sectorCodesOf(wording: string): string[] {
  const lower = wording.toLowerCase();
  const codes = compound[lower] ?? [byName.get(lower) ?? ""];
  if (codes.includes("")) throw new Error(`No sector is called "${wording}"`);
  return codes;
}

export async function seedSectors(db: Db): Promise<void> {
  for (const [order, { code, vsic, vi, en }] of sectors.entries()) {
    const data = { vsic: vsic ?? null, name: { vi, en }, order };
    await db.sector.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}
