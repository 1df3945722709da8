import type { Line } from "../describe";
import type { Style } from "./palette";
import type { Run } from "./text";

/** Words of a document in a style. */
export const toRun = ({ text, lang, href }: Line, style: Style): Run => ({
  text,
  style,
  ...(lang ? { lang } : {}),
  ...(href ? { href } : {}),
});
