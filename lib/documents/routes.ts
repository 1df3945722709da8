import { createHash } from "node:crypto";
import { isAppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { alternativesTo } from "./alternatives";
import { contentDisposition, fileName } from "./file-name";
import { clusterAddress, comparisonAddress } from "./page-address";
import { documentPool } from "./pool";
import { refuse } from "./refusals";
import { mostClusters, parseDocumentQuery } from "./schema";
import { findSubjects } from "./subjects";
import { clustersIn, type DocumentJob, type DocumentKind } from "./types";

const types = {
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** `GET /api/documents/{kind}?c=…&lang=vi|en|both&format=pdf|xlsx` */
export async function answerDocument(kind: DocumentKind, request: Request): Promise<Response> {
  const parsed = parseDocumentQuery(kind, new URL(request.url).searchParams);
  if (!parsed.ok) {
    const values = { most: mostClusters[kind] };
    return refuse(
      { status: 400, problem: parsed.problem, values: { vi: values, en: values } },
      parsed.language,
    );
  }
  const { query } = parsed;
  try {
    const found = await findSubjects(query);
    if (found.outcome !== "found") return refuse(alternativesTo(found, query), query.language);
    return await answerWith(found.job, request);
  } catch (error) {
    if (isAppError(error, "UNAVAILABLE")) {
      const retryAfter = error.retryAfter ?? 30;
      return refuse({ status: 503, problem: "busy", retryAfter }, query.language);
    }
    log.error({ err: error, kind, format: query.format }, "a document could not be made");
    return refuse({ status: 503, problem: "failed", retryAfter: 60 }, query.language);
  }
}

async function answerWith(job: DocumentJob, request: Request): Promise<Response> {
  // The same data on the same day is the same document. Weak: its bytes may differ from one making to the next.
  const tag = createHash("sha256").update(JSON.stringify(job)).digest("base64url").slice(0, 22);
  const name = fileName(job);
  const headers = {
    "content-type": types[job.format],
    "content-disposition": contentDisposition(name),
    "cache-control": "public, max-age=0, must-revalidate",
    etag: `W/"${tag}"`,
    link: `<${canonicalOf(job)}>; rel="canonical"`,
    "x-robots-tag": "noindex",
  };
  if (isKnownTo(request, tag)) {
    const { "content-type": _, "content-disposition": __, ...kept } = headers;
    return new Response(null, { status: 304, headers: kept });
  }
  const bytes = await documentPool().make(tag, job);
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { ...headers, "content-length": String(bytes.length) },
  });
}

function isKnownTo(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(/\s*,\s*/) ?? [];
  return known.some((one) => one === "*" || one.replace(/^W\//, "") === `"${tag}"`);
}

/** The page that says the same: of the cluster, or of the comparison, in the document's first language. */
function canonicalOf(job: DocumentJob): string {
  const [locale = "vi"] = job.locales;
  const clusters = clustersIn(job, locale);
  const [first] = clusters;
  if (job.kind === "fact-sheet" && first) {
    return clusterAddress(job.siteUrl, { locale, slug: first.slug });
  }
  return comparisonAddress(job.siteUrl, { locale, codes: [] });
}
