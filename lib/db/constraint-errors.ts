import { AppError } from "@/lib/errors";
import { refusals } from "./refusals";

/** Everything that the layers between here and PostgreSQL say about an error, as one text to find a name in. */
function textOf(error: unknown, depth = 0): string {
  if (depth > 5 || typeof error !== "object" || error === null) return "";
  const { message, meta, cause, constraint } = error as Record<string, unknown>;
  const own = typeof message === "string" ? message : "";
  const more = [meta, constraint].map((part) => (part === undefined ? "" : JSON.stringify(part)));
  return [own, ...more, textOf(cause, depth + 1)].join("\n");
}

/** What a trigger refuses comes with its own words, without the name of the constraint. */
const triggerWords: Record<string, string> = {
  "exceed the land of the cluster": "Lot_within_cluster",
  "coming land exceed the land": "ComingArea_within_cluster",
  "its successor hold at the same time": "UnitSuccession_in_order",
  "is in use by another cluster": "SlugRedirect_slug_is_free",
  "is in use by another article": "ArticleRedirect_slug_is_free",
  "belongs to another cluster's redirect": "ClusterText_slug_is_free",
  "belongs to another article's redirect": "ArticleText_slug_is_free",
};

/** Unique keys come as a list of fields, without the name of their index. */
const uniqueKeys: { needles: readonly string[]; name: string }[] = [
  { needles: ["ArticleText", "locale", "slug"], name: "ArticleText_locale_slug_key" },
  { needles: ["locale", "slug"], name: "ClusterText_locale_slug_key" },
];

/** The refusal behind a database error as an AppError INVALID, or null when it is some other error. */
export function toConstraintRefusal(error: unknown): AppError | null {
  const text = textOf(error);
  const byName = Object.keys(refusals).find((name) => text.includes(name));
  const byWords = Object.keys(triggerWords).find((words) => text.includes(words));
  const isUnique = text.includes("Unique constraint") || text.includes("UniqueConstraintViolation");
  const byFields = isUnique
    ? uniqueKeys.find(({ needles }) => needles.every((needle) => text.includes(needle)))?.name
    : undefined;
  const refusal = refusals[byName ?? triggerWords[byWords ?? ""] ?? byFields ?? ""];
  if (refusal) return new AppError("INVALID", refusal.message, { issues: [refusal], cause: error });
  if (text.includes("Numeric") && text.includes("overflow")) {
    return new AppError("INVALID", "A number is too large for its field.", { cause: error });
  }
  return null;
}
