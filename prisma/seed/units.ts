import { readFileSync } from "node:fs";
import path from "node:path";
import { writeSources } from "@/lib/clusters/repo-write";
import type { Db } from "@/lib/db/client";
import { describeSource, type SourceInput } from "./real/sources";
import type { RawCluster } from "./real/types";

/** The day on which districts ended and communes were merged. */
export const REFORM = "2025-07-01";
/** The day before it: former units are named as they stood then. */
export const BEFORE_REFORM = "2025-06-30";

type RawCommune = {
  code: string;
  nameVi: string;
  formedFrom: string[];
  centroid: { lat: number; lng: number };
  areaKm2Approx: number;
  formerCodeOfSameName: string | null;
};

const read = <T>(name: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, "data", name), "utf8")) as T;
export const readCommunes = () => read<{ communes: RawCommune[] }>("communes.json").communes;
export const readClusters = () => read<RawCluster[]>("clusters.json");

const kindsInEnglish: Record<string, string> = {
  Xã: "commune",
  Phường: "ward",
  "Thị trấn": "town",
  Huyện: "district",
  "Thành phố": "city",
  Tỉnh: "province",
};

/** "Đại Từ" in letters without marks. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D");
}

/** "Xã An Khánh" is a commune called An Khánh; a name without its kind is left as the source gives it. */
function parseName(full: string) {
  const kind = Object.keys(kindsInEnglish).find((one) => full.startsWith(`${one} `));
  const shortName = kind ? full.slice(kind.length + 1) : full;
  const en = kind ? `${plain(shortName)} ${kindsInEnglish[kind]}` : plain(shortName);
  return { shortName, name: { vi: full, en } };
}

const districts = [
  { full: "Huyện Đại Từ", code: "171" },
  { full: "Huyện Phú Bình" },
  { full: "Huyện Phú Lương" },
  { full: "Huyện Định Hóa" },
  { full: "Huyện Đồng Hỷ" },
  { full: "Thành phố Thái Nguyên" },
  { full: "Thành phố Phổ Yên" },
  { full: "Thành phố Sông Công" },
];

/** Communes whose predecessors the text of the resolution itself was read for. */
const communesInFull: ReadonlySet<string> = new Set(["Xã Đại Phúc"]);

/** Codes that a source gives for a former commune whose name was not kept by the unit of that code. */
const otherFormerCodes: Record<string, string> = { "Tân Linh": "05788", "Cù Vân": "05809" };

const day = (text: string) => new Date(`${text}T00:00:00Z`);

type NewUnit = {
  level: "province" | "district" | "commune";
  full: string;
  code?: string | undefined;
  parentId?: string | undefined;
  isFormer?: boolean;
  place?: { lat: number; lng: number; areaKm2?: number };
};

/** Present and former units with what became of which. Does nothing to a unit that is already there. */
export async function seedUnits(db: Db): Promise<void> {
  const { key, source } = describeSource({
    url: "https://github.com/thanglequoc/vietnamese-provinces-database",
    title: "",
    date: "2026-08-02",
  });
  const { key: formerKey, source: formerSource } = describeSource({
    url: "https://github.com/daohoangson/dvhcvn",
    title: "",
    date: "2025-03-01",
  });
  const resolution: SourceInput = {
    kind: "law",
    number: "202/2025/QH15",
    publisher: "Quốc hội",
    title: {
      vi: "Nghị quyết về việc sắp xếp đơn vị hành chính cấp tỉnh",
      en: "Resolution on the arrangement of provinces",
    },
  };
  const communes: SourceInput = {
    kind: "law",
    number: "1683/NQ-UBTVQH15",
    publisher: "vietnam.vn",
    title: {
      vi: "Nghị quyết sắp xếp các đơn vị hành chính cấp xã của tỉnh Thái Nguyên năm 2025",
      en: "Resolution on the communes and wards of Thai Nguyen province in 2025",
    },
    dated: { date: "2025-06-16", precision: "day" },
    url: "https://www.vietnam.vn/en/toan-van-nghi-quyet-so-1683-nq-ubtvqh15-sap-xep-cac-dvhc-cap-xa-cua-tinh-thai-nguyen-nam-2025",
  };
  const sourceIds = await writeSources(
    db,
    { [key]: source, [formerKey]: formerSource, resolution, communes },
    false,
  );

  const ensure = async (unit: NewUnit): Promise<string> => {
    const { shortName, name } = parseName(unit.full);
    const validFrom = unit.isFormer ? null : day(REFORM);
    const validTo = unit.isFormer ? day(REFORM) : null;
    const { level } = unit;
    const parentId = unit.parentId ?? null;
    const known = await db.administrativeUnit.findFirst({
      where: { level, shortName, parentId, validTo },
    });
    if (known) return known.id;
    const { id } = await db.administrativeUnit.create({
      data: {
        level,
        code: unit.code ?? null,
        name,
        shortName,
        parentId,
        validFrom,
        validTo,
        lat: unit.place?.lat ?? null,
        lng: unit.place?.lng ?? null,
        areaKm2: unit.place?.areaKm2 ?? null,
        sourceId: sourceIds.get(unit.isFormer ? formerKey : key) ?? null,
      },
    });
    return id;
  };
  const succeed = async (predecessorId: string, successorId: string, sourceKey = key) => {
    const link = { predecessorId, successorId };
    await db.unitSuccession.upsert({
      where: { predecessorId_successorId: link },
      create: { ...link, on: day(REFORM), sourceId: sourceIds.get(sourceKey) ?? null },
      update: {},
    });
  };

  const province = await ensure({ level: "province", full: "Tỉnh Thái Nguyên" });
  const formerProvince = await ensure({
    level: "province",
    full: "Tỉnh Thái Nguyên",
    isFormer: true,
  });
  const bacKan = await ensure({ level: "province", full: "Tỉnh Bắc Kạn", isFormer: true });
  await succeed(formerProvince, province, "resolution");
  await succeed(bacKan, province, "resolution");

  const districtIds = new Map<string, string>();
  for (const { full, code } of districts) {
    const id = await ensure({
      level: "district",
      full,
      code,
      parentId: formerProvince,
      isFormer: true,
    });
    districtIds.set(full, id).set(parseName(full).shortName, id);
  }

  for (const commune of readCommunes()) {
    const present = await ensure({
      level: "commune",
      full: commune.nameVi,
      code: commune.code,
      parentId: province,
      place: { ...commune.centroid, areaKm2: commune.areaKm2Approx },
    });
    const [, keptName, keptCode] =
      /^(.+?)(?: \(.*\))? (\d+)$/.exec(commune.formerCodeOfSameName ?? "") ?? [];
    for (const entry of commune.formedFrom) {
      const [, full = entry, district = "Đại Từ"] = /^(.+?)(?: \((.+)\))?$/.exec(entry) ?? [];
      const { shortName } = parseName(full);
      const former = await ensure({
        level: "commune",
        full,
        code: shortName === keptName ? keptCode : otherFormerCodes[shortName],
        parentId: districtIds.get(district),
        isFormer: true,
      });
      await succeed(former, present, communesInFull.has(commune.nameVi) ? "communes" : key);
    }
  }

  for (const cluster of readClusters()) {
    const present = cluster.currentCommune
      ? await ensure({
          level: "commune",
          full: cluster.currentCommune,
          parentId: province,
          ...(cluster.approxLocation
            ? { place: { lat: cluster.approxLocation.lat, lng: cluster.approxLocation.lng } }
            : {}),
        })
      : null;
    if (cluster.district === "Đại Từ") continue;
    for (const name of cluster.formerCommune?.split("; ") ?? []) {
      const parentId = districtIds.get(cluster.district ?? "");
      const former = await ensure({ level: "commune", full: name, parentId, isFormer: true });
      if (present) await succeed(former, present);
    }
  }
}
