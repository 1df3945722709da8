/** Where the build leaves the thread that makes documents, within the project's folder (scripts/document-worker.ts). */
export const builtWorker = ".next/document-worker.mjs";
