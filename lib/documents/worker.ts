/** What the pool's threads run: one document from plain data, so that no page waits while one is set. */
import { renderPdf } from "./pdf/render";
import type { DocumentJob } from "./types";
import { renderXlsx } from "./xlsx/render";

export async function makeDocument(job: DocumentJob): Promise<Uint8Array> {
  return job.format === "pdf" ? renderPdf(job) : renderXlsx(job);
}
