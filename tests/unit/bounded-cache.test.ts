import { describe, expect, it } from "vitest";
import { BoundedCache } from "@/lib/http/bounded-cache";

describe("a bounded cache", () => {
  it("forgets what was used longest ago and never weighs more than its bound", () => {
    const cache = new BoundedCache<string>(100);
    cache.set("a", "A", 40);
    cache.set("b", "B", 40);
    cache.get("a");
    cache.set("c", "C", 40);
    expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual(["A", undefined, "C"]);
    cache.set("huge", "H", 101);
    expect(cache.get("huge")).toBeUndefined();
    expect(cache.bytes).toBe(80);
  });
});
