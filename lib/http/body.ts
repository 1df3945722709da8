export type BodyRefusal = "too_large" | "unreadable";
export type BodyText = { ok: true; text: string } | { ok: false; reason: BodyRefusal };
export type BodyBytes =
  | { ok: true; bytes: Uint8Array<ArrayBuffer> }
  | { ok: false; reason: BodyRefusal };

/** The media type in lower case, without its parameters. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/** Reads a body up to a bound, whatever its Content-Length says, and stops reading there. */
export async function readBody(request: Request, maxBytes: number): Promise<BodyBytes> {
  const announced = Number(request.headers.get("content-length") ?? 0);
  if (announced > maxBytes) return { ok: false, reason: "too_large" };
  if (!request.body) return { ok: true, bytes: new Uint8Array(0) };
  const reader = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.byteLength;
      if (size > maxBytes) {
        await reader.cancel().catch(() => undefined);
        return { ok: false, reason: "too_large" };
      }
      chunks.push(value);
    }
  } catch {
    return { ok: false, reason: "unreadable" };
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return { ok: true, bytes };
}

/** Reads a bounded body as UTF-8. */
export async function readText(request: Request, maxBytes: number): Promise<BodyText> {
  const body = await readBody(request, maxBytes);
  if (!body.ok) return body;
  try {
    return { ok: true, text: new TextDecoder("utf-8", { fatal: true }).decode(body.bytes) };
  } catch {
    return { ok: false, reason: "unreadable" };
  }
}

export const formTypes = ["application/x-www-form-urlencoded", "multipart/form-data"] as const;

export type FormEntries = Record<string, string[]>;
const mostFields = 500;

/** Form fields as sent, files left out. Null when the body is not what its type says. */
export async function readForm(
  request: Request,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<FormEntries | null> {
  const contentType = request.headers.get("content-type") ?? "";
  let pairs: Iterable<[string, unknown]>;
  try {
    pairs =
      mediaType(request) === "multipart/form-data"
        ? await new Response(bytes, { headers: { "content-type": contentType } }).formData()
        : new URLSearchParams(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
  const entries = new Map<string, string[]>();
  let count = 0;
  for (const [name, value] of pairs) {
    count += 1;
    if (count > mostFields) return null;
    if (typeof value !== "string") continue;
    const values = entries.get(name);
    if (values) values.push(value);
    else entries.set(name, [value]);
  }
  return Object.fromEntries(entries);
}
