import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * schema.org's vocabulary, read from the declarations that schema-dts generates from the vocabulary's own file: which
 * types there are, which properties each has, and what each property may hold.
 */
type Property = { ranges: string[] };
type Shape = { parents: string[]; properties: Map<string, Property> };

const file = path.join(process.cwd(), "node_modules/schema-dts/dist/schema.d.ts");

function readVocabulary() {
  const shapes = new Map<string, Shape>();
  const aliases = new Map<string, string[]>();
  const leaves = new Map<string, string>();
  let current: Shape | null = null;
  let currentName = "";
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const opened = /^(?:export )?interface (\w+)(?: extends ([\w, <>]+))? \{/.exec(line);
    const alias = /^(?:export )?type (\w+) = (.+);$/.exec(line);
    const property = /^ {4}"([^"@]+)"\?: SchemaValue<(.+), "[^"]+">;$/.exec(line);
    const type = /^ {4}"@type": "(\w+)";$/.exec(line);
    if (opened?.[1]) {
      currentName = opened[1];
      current = { parents: opened[2]?.split(", ") ?? [], properties: new Map() };
      shapes.set(currentName, current);
    } else if (alias?.[1] && alias[2]) aliases.set(alias[1], alias[2].split(" | "));
    else if (property?.[1] && property[2])
      current?.properties.set(property[1], { ranges: property[2].split(" | ") });
    else if (type?.[1]) leaves.set(type[1], currentName);
  }
  return { shapes, aliases, leaves };
}

const { shapes, aliases, leaves } = readVocabulary();

function propertyOf(shapeName: string, name: string): Property | undefined {
  const shape = shapes.get(shapeName);
  if (!shape) return undefined;
  return (
    shape.properties.get(name) ??
    shape.parents.map((parent) => propertyOf(parent, name)).find((found) => found !== undefined)
  );
}

/** Everything that a name in a range stands for: subtypes, members of an enumeration, kinds of text. */
function meanings(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const one of aliases.get(name) ?? []) meanings(one, seen);
  return seen;
}

type Reference = { ranges: string[]; value: unknown; at: string };

function checkValue({ ranges, value, at }: Reference): string[] {
  const meant = new Set(ranges.flatMap((range) => [...meanings(range)]));
  if (Array.isArray(value)) return value.flatMap((one) => checkValue({ ranges, value: one, at }));
  if (typeof value === "object" && value !== null) {
    const type = (value as { "@type"?: string })["@type"];
    if (type === undefined)
      return Object.keys(value).join() === "@id" ? [] : [`${at}: an object without @type`];
    const leaf = leaves.get(type);
    const issues =
      leaf && meant.has(leaf) ? [] : [`${at}: ${type} is none of ${ranges.join(", ")}`];
    return [...issues, ...checkThing(value as Record<string, unknown>, at)];
  }
  if (typeof value === "number") return meant.has("number") ? [] : [`${at}: no number goes here`];
  if (typeof value === "boolean")
    return meant.has("boolean") ? [] : [`${at}: no boolean goes here`];
  if (typeof value !== "string" || value === "") return [`${at}: ${String(value)} says nothing`];
  return meant.has("string") || meant.has(JSON.stringify(value))
    ? []
    : [`${at}: "${value}" is none of ${ranges.join(", ")}`];
}

const annotations = new Set(["query-input"]);

/** What a thing says that schema.org has no words for; each issue names its place. */
export function checkThing(thing: Record<string, unknown>, at = ""): string[] {
  const type = String(thing["@type"]);
  const leaf = leaves.get(type);
  if (!leaf) return [`${at}: ${type} is no type of schema.org`];
  return Object.entries(thing).flatMap(([name, value]) => {
    const here = `${at}/${type}.${name}`;
    if (name === "@type" || name === "@id" || annotations.has(name)) return [];
    const property = propertyOf(leaf, name);
    return property
      ? checkValue({ ranges: property.ranges, value, at: here })
      : [`${here}: no such property`];
  });
}
