import { describe, expect, it } from "vitest";
import { languageOfName } from "@/lib/i18n/localized";

describe("the language of a name", () => {
  it("is said where it is not the page's", () => {
    expect(languageOfName("Nguyễn Văn Mẫu", "en")).toBe("vi");
    expect(languageOfName("Báo Thái Nguyên", "en")).toBe("vi");
    expect(languageOfName("Đỗ An".normalize("NFD"), "en")).toBe("vi");
  });

  it("is left open where nothing tells it, and on a page of its own language", () => {
    expect(languageOfName("Bnews", "en")).toBeUndefined();
    expect(languageOfName("Kim Min-jun", "en")).toBeUndefined();
    expect(languageOfName("Nguyễn Văn Mẫu", "vi")).toBeUndefined();
  });
});
