import { readFileSync } from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/audit/service";
import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import type { Db } from "@/lib/db/client";
import { saveOffice } from "@/lib/offices/service";
import { sampleDestination, sampleOffice } from "./office";
import { palmSample } from "./palm";
import { teaSample } from "./tea";

const publicDir = path.resolve(import.meta.dirname, "../../../public");

/** The two samples, each file with its real size. */
export function listSampleDocuments(): ClusterDocumentInput[] {
  return [teaSample, palmSample].map((sample) => ({
    ...sample,
    documents: sample.documents?.map((file) => ({
      ...file,
      bytes: readFileSync(path.join(publicDir, file.href)).byteLength,
    })),
  }));
}

export async function seedSampleOffice(context: Actor): Promise<void> {
  await saveOffice(context, sampleOffice);
}

export async function seedSampleDestinations(db: Db): Promise<void> {
  const { code, ...data } = sampleDestination;
  await db.destination.upsert({ where: { code }, create: { code, ...data }, update: data });
}
