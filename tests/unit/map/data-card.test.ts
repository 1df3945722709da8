import { describe, expect, it } from "vitest";
import { countsOf, describeGroup } from "@/components/islands/map/group-sign";
import { type CardCluster, type CardWords, cardLines } from "@/lib/map/format-card";

const words: CardWords = {
  area: "Diện tích {area}",
  free: "còn cho thuê {area}",
  freeOnly: "Còn cho thuê {area}",
  noArea: "chưa công bố diện tích",
  noFree: "chưa công bố đất còn cho thuê",
  nothing: "Chưa công bố diện tích, đất còn cho thuê",
  boundary: "Có ranh giới đã công bố",
  point: "Có toạ độ đã công bố",
  commune: "Vị trí gần đúng: chỉ biết thuộc {place}",
  communeUnknown: "Vị trí gần đúng: chỉ biết xã, phường",
  none: "Không có trên bản đồ",
};
const cluster: CardCluster = {
  code: "DT-AK1",
  name: "Cụm công nghiệp An Khánh số 1",
  href: "/cum-cong-nghiep/an-khanh-so-1",
  status: "operating",
  precision: "commune",
  isSample: false,
  callsForInvestor: false,
  free: null,
  total: 64.6,
  place: "Xã An Khánh, Phường Quan Triều",
};
const linesOf = (changes: Partial<CardCluster>) =>
  cardLines({ ...cluster, ...changes }, words, "vi");

describe("the card of the selected cluster", () => {
  it("says which figures are known and which nobody published", () => {
    expect(linesOf({}).figures).toBe("Diện tích 64,6 ha; chưa công bố đất còn cho thuê");
    expect(linesOf({ total: null, free: 2 }).figures).toBe(
      "Còn cho thuê 2 ha; chưa công bố diện tích",
    );
    expect(linesOf({ total: 64.6, free: 0 }).figures).toBe("Diện tích 64,6 ha; còn cho thuê 0 ha");
    expect(linesOf({ total: null, free: null }).figures).toBe(words.nothing);
  });

  it("never claims a place that only the commune is known of", () => {
    expect(linesOf({}).place).toBe(
      "Vị trí gần đúng: chỉ biết thuộc xã An Khánh, phường Quan Triều",
    );
    expect(linesOf({ place: undefined }).place).toBe(words.communeUnknown);
    expect(linesOf({ precision: "boundary", place: "Xã An Khánh" }).place).toBe(
      "Có ranh giới đã công bố · Xã An Khánh",
    );
    expect(linesOf({ precision: undefined }).place).toBe(words.none);
  });
});

describe("the sign of a group", () => {
  it("is named by how many clusters of each status it stands for", () => {
    const counts = countsOf({ point_count: 5, planned: 2, operating: 3, extending: 0 });
    const said = {
      group: "{count} cụm",
      status: { planned: "Trong quy hoạch", operating: "Đang hoạt động" },
    };
    expect(describeGroup(counts, said as never)).toBe("5 cụm: 2 Trong quy hoạch, 3 Đang hoạt động");
  });
});
