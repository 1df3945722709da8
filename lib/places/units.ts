import { fold, slugify } from "@/lib/clusters/search-text";
import type { PlaceName } from "@/lib/clusters/types";
import type { PlaceOption, Unit, UnitLevel } from "./types";

/** The units of government with the ways between them. Pure: it is built from rows that were read once. */
export class UnitTree {
  readonly units: ReadonlyMap<string, Unit>;
  readonly #children = new Map<string, string[]>();
  readonly #keys = new Map<string, string>();

  constructor(units: readonly Unit[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) {
      if (unit.parentId) {
        this.#children.set(unit.parentId, [...(this.#children.get(unit.parentId) ?? []), unit.id]);
      }
    }
    for (const unit of units) this.#keys.set(unit.id, this.#keyOf(unit));
  }

  /** The unit itself, then what it lies in, from small to large. */
  lineage(id: string): Unit[] {
    const line: Unit[] = [];
    for (let unit = this.units.get(id); unit && line.length < 10; ) {
      line.push(unit);
      unit = unit.parentId ? this.units.get(unit.parentId) : undefined;
    }
    return line;
  }

  /** Ids of the unit and of everything in it. */
  within(id: string): string[] {
    return [id, ...(this.#children.get(id) ?? []).flatMap((child) => this.within(child))];
  }

  predecessorsOf(id: string): Unit[] {
    return (this.units.get(id)?.predecessorIds ?? []).flatMap((one) => this.units.get(one) ?? []);
  }

  /** The one unit with this code, or this short name, that stood on a day; null when there is none or more than one. */
  findOn(
    on: string,
    wanted: { level: UnitLevel; code?: string; name?: string; within?: string },
  ): Unit | null {
    const found = [...this.units.values()].filter(
      (unit) =>
        unit.level === wanted.level &&
        (wanted.code === undefined || unit.code === wanted.code) &&
        (wanted.name === undefined || unit.shortName === wanted.name) &&
        (wanted.within === undefined ||
          (unit.parentId && this.units.get(unit.parentId)?.shortName === wanted.within)) &&
        (unit.validFrom === null || unit.validFrom <= on) &&
        (unit.validTo === null || unit.validTo > on),
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** What stands for a unit in an address: its code while it stands, else its name with "-cu" (formerly). */
  keyOf(id: string): string {
    return this.#keys.get(id) ?? "";
  }

  /** The unit that a word of an address means: a key, or the code of a unit that stands or once stood. */
  findByKey(key: string): Unit | null {
    const all = [...this.units.values()];
    return (
      all.find((unit) => this.#keys.get(unit.id) === key) ??
      all.find((unit) => unit.code === key && unit.validTo === null) ??
      all.find((unit) => unit.code === key) ??
      null
    );
  }

  /** Units that these words are the whole name of, with or without their kind, in any script: "hung son", "Quân Chu". */
  findNamed(words: string): Unit[] {
    const folded = fold(words);
    return [...this.units.values()].filter((unit) =>
      [unit.shortName, unit.name.vi, unit.name.en].some((name) => name && fold(name) === folded),
    );
  }

  successorsOf(id: string): Unit[] {
    return [...this.units.values()].filter((unit) => unit.predecessorIds.includes(id));
  }

  option(id: string): PlaceOption | null {
    const unit = this.units.get(id);
    if (!unit) return null;
    const parent = unit.parentId ? this.units.get(unit.parentId) : undefined;
    return {
      key: this.keyOf(id),
      level: unit.level,
      name: unit.name,
      within: parent?.name ?? null,
      isFormer: unit.validTo !== null,
    };
  }

  #keyOf(unit: Unit): string {
    if (unit.code && unit.validTo === null) return unit.code;
    const parent = unit.parentId ? this.units.get(unit.parentId) : undefined;
    const own = slugify(unit.name.vi);
    const name =
      unit.level === "commune" && parent && unit.validTo
        ? `${own}-${slugify(parent.shortName)}`
        : own;
    return (unit.validTo === null ? name : `${name}-cu`).slice(0, 40);
  }
}

export function toPlaceName(unit: Unit): PlaceName {
  const { code, level, name, shortName, validFrom, validTo } = unit;
  return { code, level, name, shortName, validFrom, validTo };
}
