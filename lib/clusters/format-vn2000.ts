import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

/**
 * WGS84 to VN-2000, the system of the state's maps and land plans, by the seven parameters of Decision
 * 05/2007/QĐ-BTNMT and the transverse Mercator projection in a zone of 3° around the meridian of Thái Nguyên.
 */

/** Thái Nguyên before and after 1 July 2025 (Circular 973/2001/TT-TCĐC gives Bắc Kạn the same). */
export const CENTRAL_MERIDIAN = 106.5;
const ZONE_SCALE = 0.9999;
const FALSE_EASTING = 500_000;

/** The ellipsoid is the same in both systems. */
const A = 6_378_137;
const F = 1 / 298.257223563;
const E2 = F * (2 - F);

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const seconds = (arc: number) => radians(arc / 3600);
const shift = { x: 191.90441429, y: 39.30318279, z: 111.45032835 };
const turn = { x: seconds(0.00928836), y: seconds(-0.01975479), z: seconds(0.00427372) };
const scale = 1 - 0.252906278e-6;

type Geocentric = { x: number; y: number; z: number };

function toGeocentric(lat: number, lng: number): Geocentric {
  const normal = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
  return {
    x: normal * Math.cos(lat) * Math.cos(lng),
    y: normal * Math.cos(lat) * Math.sin(lng),
    z: normal * (1 - E2) * Math.sin(lat),
  };
}

function toGeodetic({ x, y, z }: Geocentric): { lat: number; lng: number } {
  const across = Math.hypot(x, y);
  let lat = Math.atan2(z, across * (1 - E2));
  for (let round = 0; round < 6; round += 1) {
    const normal = A / Math.sqrt(1 - E2 * Math.sin(lat) ** 2);
    lat = Math.atan2(z + E2 * normal * Math.sin(lat), across);
  }
  return { lat, lng: Math.atan2(y, x) };
}

/** A small turn of the axes, a change of scale and a shift (Bursa-Wolf). */
function toVietnameseDatum({ x, y, z }: Geocentric): Geocentric {
  return {
    x: shift.x + scale * (x - turn.z * y + turn.y * z),
    y: shift.y + scale * (turn.z * x + y - turn.x * z),
    z: shift.z + scale * (-turn.y * x + turn.x * y + z),
  };
}

/** Metres along the meridian from the equator, and across it, by Krüger's series to the third power of n. */
function project(lat: number, lng: number): { north: number; east: number } {
  const n = F / (2 - F);
  const e = Math.sqrt(E2);
  const radius = (A / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
  const away = lng - radians(CENTRAL_MERIDIAN);
  const conformal = Math.sinh(Math.atanh(Math.sin(lat)) - e * Math.atanh(e * Math.sin(lat)));
  const xi = Math.atan2(conformal, Math.cos(away));
  const eta = Math.atanh(Math.sin(away) / Math.hypot(1, conformal));
  const series = [
    n / 2 - (2 / 3) * n ** 2 + (5 / 16) * n ** 3,
    (13 / 48) * n ** 2 - (3 / 5) * n ** 3,
    (61 / 240) * n ** 3,
  ];
  let north = xi;
  let east = eta;
  series.forEach((factor, index) => {
    const twice = 2 * (index + 1);
    north += factor * Math.sin(twice * xi) * Math.cosh(twice * eta);
    east += factor * Math.cos(twice * xi) * Math.sinh(twice * eta);
  });
  return { north: ZONE_SCALE * radius * north, east: FALSE_EASTING + ZONE_SCALE * radius * east };
}

/** A point in VN-2000, to whole metres: X is to the north and Y to the east, as Vietnamese plans write them. */
export function toVn2000({ lat, lng }: { lat: number; lng: number }): { x: number; y: number } {
  const there = toGeodetic(toVietnameseDatum(toGeocentric(radians(lat), radians(lng))));
  const { north, east } = project(there.lat, there.lng);
  return { x: Math.round(north), y: Math.round(east) };
}

/** The same in words: what the message `cluster.access.vn2000` takes. */
export function formatVn2000(
  locale: Locale,
  point: { lat: number; lng: number },
): { x: string; y: string; meridian: string } {
  const { x, y } = toVn2000(point);
  const degrees = Math.floor(CENTRAL_MERIDIAN);
  const minutes = (CENTRAL_MERIDIAN - degrees) * 60;
  return {
    x: formatNumber(locale, x),
    y: formatNumber(locale, y),
    meridian: `${degrees}°${minutes}′`,
  };
}
