import { cleanLine } from "./text";

/** A message key of `enquiry.errors`. */
export const key = (name: string) => `enquiry.errors.${name}`;
/** What was left empty was not given. */
export const absent = (value: unknown) =>
  value === null || (typeof value === "string" && cleanLine(value) === "") ? undefined : value;
