import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, it } from "vitest";
import { clusterFields, fieldGroups } from "@/lib/clusters/fields";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${prefix}${key}`, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

type Arguments = { printed: Set<string>; all: Set<string> };

/**
 * Arguments and tags that a message takes. One that only chooses a plural form may be missing in a language that has
 * none, so what is printed is told from all that is read.
 */
function argumentsOf(
  elements: MessageFormatElement[],
  found: Arguments = { printed: new Set(), all: new Set() },
): Arguments {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    found.all.add(element.value);
    if (element.type === TYPE.tag) argumentsOf(element.children, found);
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      for (const option of Object.values(element.options)) argumentsOf(option.value, found);
    } else found.printed.add(element.value);
  }
  return found;
}

const vietnamese = flatten(vi as Tree);
const english = flatten(en as Tree);

describe("messages", () => {
  it("exist in both languages under the same keys", () => {
    expect([...english.keys()].filter((key) => !vietnamese.has(key))).toEqual([]);
    expect([...vietnamese.keys()].filter((key) => !english.has(key))).toEqual([]);
  });

  it("take the same arguments in both languages and parse", () => {
    const different = [...vietnamese].filter(([key, text]) => {
      const [own, other] = [argumentsOf(parse(text)), argumentsOf(parse(english.get(key) ?? ""))];
      return (
        ![...own.printed].every((name) => other.all.has(name)) ||
        ![...other.printed].every((name) => own.all.has(name))
      );
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("are never empty, and English keeps no Vietnamese sentence", () => {
    for (const [key, text] of [...vietnamese, ...english]) expect(text.trim(), key).not.toBe("");
    const same = [...vietnamese].filter(
      ([key, text]) =>
        text === english.get(key) &&
        /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/i.test(text) &&
        text.split(" ").length > 3,
    );
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it("name every field and group of the catalogue", () => {
    for (const { key } of clusterFields)
      expect(vietnamese.has(`fields.${key}.label`), key).toBe(true);
    for (const group of fieldGroups)
      expect(
        [...vietnamese.keys()].some((key) => key.startsWith(`groups.${group}`)),
        group,
      ).toBe(true);
  });
});
