import { createHash } from "node:crypto";
import { arrivalStatement } from "./arrival";
import { lateIslandsStatement } from "./late-islands";
import { wholeAtOnceStatement } from "./late-layout";
import { typefaceStatement } from "./typeface";

/** The one inline script of a public page, the first thing in its head; the same on each page, so that a hash allows it. */
export const headScript = [
  typefaceStatement,
  wholeAtOnceStatement,
  arrivalStatement,
  lateIslandsStatement,
].join(";");

/** What the content policy knows it by. */
export const headScriptHash = `'sha256-${createHash("sha256").update(headScript).digest("base64")}'`;
