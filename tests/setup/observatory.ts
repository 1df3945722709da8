/**
 * The rules by which Mozilla's HTTP Observatory marks a site, as published with its scanner (github.com/mdn/mdn-http-observatory,
 * scoring of version 1.4): a hundred marks to begin with, taken off or added by header; additions count only from ninety up.
 */

export type Answer = {
  /** The page's address as visitors have it; only https can reach the best mark. */
  url: string;
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>;
  /** Every Set-Cookie line. */
  cookies: readonly string[];
  html: string;
};

export type Mark = { rule: string; result: string; marks: number };

const dangerouslyBroad = new Set([
  ...["ftp:", "http:", "https:", "*"],
  ...["http://*", "http://*.*", "https://*", "https://*.*"],
]);
const unsafeInline = new Set(["'unsafe-inline'", "data:"]);
const isBroad = (source: string) => dangerouslyBroad.has(source);
const isBroadOrInline = (source: string) => isBroad(source) || unsafeInline.has(source);
const isSecret = (source: string) => /^'(?:nonce-|sha(?:256|384|512)-)/.test(source);
const isInsecure = (source: string) => /^(?:http|ftp):/.test(source);

/** Sources by directive; the first of a directive that stands twice is the one that holds. */
export function parsePolicy(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>();
  for (const part of policy.split(";")) {
    const [name, ...sources] = part.trim().toLowerCase().split(/\s+/);
    if (name && !directives.has(name))
      directives.set(name, sources.length > 0 ? sources : ["'none'"]);
  }
  return directives;
}

function markPolicy({ headers }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "policy", result, marks });
  const policy = parsePolicy(headers["content-security-policy"] ?? "");
  if (policy.size === 0) return mark("none", -25);
  const of = (name: string) => policy.get(name) ?? policy.get("default-src") ?? ["*"];
  const withoutIdleInline = (sources: string[]) =>
    sources.some(isSecret) ? sources.filter((source) => source !== "'unsafe-inline'") : sources;
  let scripts = withoutIdleInline(of("script-src"));
  const styles = withoutIdleInline(of("style-src"));
  const objects = of("object-src");
  if (scripts.includes("'strict-dynamic'")) {
    if (!scripts.some(isSecret)) return mark("strict-dynamic without a nonce or hash", -25);
    scripts = scripts.filter((source) => !isBroad(source) && source !== "'self'");
  }
  if (scripts.some(isBroadOrInline) || objects.some(isBroad)) return mark("unsafe inline", -20);
  const active = [...policy].filter(([name]) => name !== "img-src" && name !== "media-src");
  if (active.some(([, sources]) => sources.some(isInsecure))) return mark("insecure scheme", -20);
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return mark("unsafe eval", -10);
  if ([...of("img-src"), ...of("media-src")].some(isInsecure))
    return mark("insecure pictures", -10);
  if (styles.some(isBroadOrInline)) return mark("unsafe inline styles", 0);
  const fallback = policy.get("default-src");
  return fallback?.length === 1 && fallback[0] === "'none'"
    ? mark("nothing unsafe, default none", 10)
    : mark("nothing unsafe", 5);
}

function markTransport({ headers, url }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "transport", result, marks });
  if (!url.startsWith("https:")) return mark("no https", -20);
  const header = headers["strict-transport-security"];
  if (!header) return mark("none", -20);
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(header)?.[1];
  if (header.includes(",") || age === undefined) return mark("not understood", -20);
  return Number(age) < 15_552_000 ? mark("under six months", -10) : mark("six months or more", 0);
}

function markReferrer({ headers }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "referrer", result, marks });
  const good = ["no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"];
  const bad = ["origin", "origin-when-cross-origin", "unsafe-url", "no-referrer-when-downgrade"];
  const header = headers["referrer-policy"];
  if (!header) return mark("none", 0);
  const known = header.split(",").map((one) => one.trim().toLowerCase());
  const last = known.findLast((one) => good.includes(one) || bad.includes(one));
  return last && good.includes(last) ? mark("private", 5) : mark("unsafe or unknown", -5);
}

function markFrames({ headers }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "frames", result, marks });
  if (parsePolicy(headers["content-security-policy"] ?? "").has("frame-ancestors"))
    return mark("by the policy", 5);
  const header = (headers["x-frame-options"] ?? "").trim().toLowerCase();
  return ["deny", "sameorigin"].includes(header) ? mark("by header", 0) : mark("none", -20);
}

function markCookies({ cookies }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "cookies", result, marks });
  if (cookies.length === 0) return mark("none", 0);
  const flags = cookies.map((line) => line.toLowerCase().split(/;\s*/).slice(1));
  if (flags.some((own) => !own.includes("secure"))) return mark("without Secure", -40);
  if (flags.some((own) => !own.includes("httponly"))) return mark("without HttpOnly", -30);
  const isSameSite = (own: string[]) => own.some((flag) => /^samesite=(?:lax|strict)$/.test(flag));
  return flags.every(isSameSite) ? mark("secure", 5) : mark("secure, without SameSite", 0);
}

function markSharing({ headers }: Answer): Mark {
  const isForAnyone =
    headers["access-control-allow-credentials"]?.trim().toLowerCase() === "true" &&
    headers["access-control-allow-origin"] !== "*";
  return isForAnyone && headers["access-control-allow-origin"]
    ? { rule: "sharing", result: "with credentials", marks: -50 }
    : { rule: "sharing", result: "none or public", marks: 0 };
}

function markResourcePolicy({ headers }: Answer): Mark {
  const header = headers["cross-origin-resource-policy"]?.trim().toLowerCase();
  const known: Record<string, number> = { "same-origin": 10, "same-site": 10, "cross-origin": 0 };
  const marks = header === undefined ? 0 : (known[header] ?? -5);
  return { rule: "resource policy", result: header ?? "none", marks };
}

function markScripts({ html, headers, url }: Answer): Mark {
  const mark = (result: string, marks: number) => ({ rule: "scripts", result, marks });
  if (!headers["content-type"]?.startsWith("text/html")) return mark("not a page", 0);
  const foreign = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/gi)].filter(
    ([, source = ""]) => new URL(source, url).origin !== new URL(url).origin,
  );
  if (foreign.length === 0) return mark("own files only", 0);
  const isInsecureOne = ([, source = ""]: RegExpExecArray) => source.startsWith("http:");
  if (foreign.some(isInsecureOne)) return mark("foreign and insecure", -50);
  return foreign.every(([tag]) => /\bintegrity="/.test(tag))
    ? mark("foreign, with integrity", 5)
    : mark("foreign, without integrity", -5);
}

function markSniffing({ headers }: Answer): Mark {
  return headers["x-content-type-options"]?.trim().toLowerCase() === "nosniff"
    ? { rule: "sniffing", result: "nosniff", marks: 0 }
    : { rule: "sniffing", result: "none", marks: -5 };
}

const rules = [
  ...[markPolicy, markTransport, markReferrer, markFrames, markCookies],
  ...[markSharing, markResourcePolicy, markScripts, markSniffing],
];

/** Redirection from http is the front's and is not marked here (deploy/, its own test). */
export function observe(answer: Answer): { score: number; isBest: boolean; marks: Mark[] } {
  const marks = rules.map((rule) => rule(answer));
  const sum = (list: readonly Mark[]) => list.reduce((total, { marks: own }) => total + own, 0);
  const base = 100 + sum(marks.filter((one) => one.marks < 0));
  const score = base >= 90 ? base + sum(marks.filter((one) => one.marks > 0)) : base;
  return { score, isBest: score >= 100, marks };
}
