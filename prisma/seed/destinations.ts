import { readFileSync } from "node:fs";
import path from "node:path";
import { sourceId } from "@/lib/clusters/repo-write";
import type { Db } from "@/lib/db/client";
import { destinationNotes } from "./real/destination-notes";
import { toDatedDay } from "./real/sources";

type RawPoint = {
  code: string;
  nameVi: string;
  nameEn: string;
  kind: string;
  lat: number | null;
  lng: number | null;
  precision: "published" | "approximate" | null;
  sources: { url: string; title: string; date: string | null }[];
};
type RawConnectivity = {
  points: RawPoint[];
  publishedDistances: { from: string; to: string; km: number; source: string }[];
};

export function readConnectivity(): RawConnectivity {
  const file = path.join(import.meta.dirname, "data/connectivity.json");
  return JSON.parse(readFileSync(file, "utf8")) as RawConnectivity;
}

const kinds = {
  airport: "airport",
  seaport: "seaport",
  "border gate": "border_gate",
  "city centre": "city_centre",
  town: "town",
  "rail station": "rail_station",
  expressway: "expressway",
  road: "road",
} as const;

/** What the sources of places are called in Vietnamese; the rest are in Vietnamese already. */
const titles: Record<string, string> = {
  "English Wikipedia: Noi Bai International Airport":
    "Bài “Noi Bai International Airport” trên Wikipedia tiếng Anh",
  "NoiBai International Airport (NIA)": "Sân bay quốc tế Nội Bài (tiếng Anh)",
  "Thuyloi University: technical visit to Lach Huyen":
    "Trường Đại học Thuỷ lợi: chuyến tham quan kỹ thuật Lạch Huyện (tiếng Anh)",
  "Copy of the Wikipedia article on Friendship Pass":
    "Bản sao bài Wikipedia về Hữu Nghị Quan (tiếng Anh)",
  "Copy of the Spanish Wikipedia article on Thái Nguyên":
    "Bản sao bài Wikipedia tiếng Tây Ban Nha về Thái Nguyên",
  "Vietnamese Wikipedia: Đại Từ": "Bài “Đại Từ” trên Wikipedia tiếng Việt",
  "Copy of the English Wikipedia article on the Hanoi-Thái Nguyên Expressway":
    "Bản sao bài Wikipedia tiếng Anh về đường cao tốc Hà Nội - Thái Nguyên",
  "VCCI: Thai Nguyen Creates Successful Destination for Investors":
    "VCCI: Thái Nguyên, điểm đến thành công cho nhà đầu tư (tiếng Anh)",
  "Thesis extract on the An Khánh No. 1 cluster": "Trích luận văn về cụm công nghiệp An Khánh số 1",
  "Vietnamese Wikipedia: Ký Phú": "Bài “Ký Phú” trên Wikipedia tiếng Việt",
  "Vietnamese Wikipedia: Phú Thịnh, Đại Từ": "Bài “Phú Thịnh, Đại Từ” trên Wikipedia tiếng Việt",
  "SGGP: Work starts on inter-regional route connecting three northern provinces":
    "SGGP: khởi công tuyến đường liên kết vùng nối ba tỉnh phía Bắc (tiếng Anh)",
  "Lao Động: Proposal to build a 4-lane road connecting Thai Nguyen and Tuyen Quang":
    "Lao Động: đề xuất xây đường 4 làn xe nối Thái Nguyên và Tuyên Quang (tiếng Anh)",
};

/** Roads that only a cluster's own sources name. */
const moreRoads = [
  {
    code: "QL3M",
    vi: "Quốc lộ 3 mới (Thái Nguyên - Chợ Mới)",
    en: "New national road 3 (Thai Nguyen - Cho Moi)",
  },
  { code: "DT254", vi: "Đường tỉnh 254", en: "Provincial road 254" },
  { code: "HCM", vi: "Đường Hồ Chí Minh", en: "Ho Chi Minh road" },
] as const;

/** The words of clusters.json and the destination that they mean. */
export const roadCodes: Record<string, string> = {
  QL3: "QL3",
  "Cao tốc Hà Nội - Thái Nguyên (CT.07)": "CT07",
  "QL3 mới (Thái Nguyên - Chợ Mới)": "QL3M",
  ĐT254: "DT254",
  "Đường Hồ Chí Minh": "HCM",
};

export async function seedDestinations(db: Db): Promise<void> {
  const { points } = readConnectivity();
  for (const [order, point] of points.entries()) {
    const kind = kinds[point.kind as keyof typeof kinds];
    const { lat, lng, precision } = point;
    const note = destinationNotes[point.code];
    const name = { vi: point.nameVi, en: point.nameEn };
    const data = { kind, name, lat, lng, precision, order, ...(note ? { note } : {}) };
    const { id } = await db.destination.upsert({
      where: { code: point.code },
      create: { code: point.code, ...data },
      update: data,
    });
    for (const raw of point.sources) {
      const dated = raw.date ? toDatedDay(raw.date) : undefined;
      const source = {
        kind: "other" as const,
        title: { vi: titles[raw.title] ?? raw.title, en: raw.title },
        url: raw.url,
        ...(dated ? { dated } : {}),
      };
      const rowId = sourceId(source, false);
      const { dated: _, ...columns } = source;
      await db.source.upsert({
        where: { id: rowId },
        update: {},
        create: {
          id: rowId,
          ...columns,
          date: dated ? new Date(`${dated.date}T00:00:00Z`) : null,
          datePrecision: dated?.precision ?? null,
        },
      });
      const key = { destinationId: id, sourceId: rowId };
      await db.destinationSource.upsert({
        where: { destinationId_sourceId: key },
        create: key,
        update: {},
      });
    }
  }
  for (const [index, { code, vi, en }] of moreRoads.entries()) {
    const data = { kind: "road" as const, name: { vi, en }, order: points.length + index };
    await db.destination.upsert({ where: { code }, create: { code, ...data }, update: data });
  }
}
