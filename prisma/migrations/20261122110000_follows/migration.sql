-- AlterTable
ALTER TABLE "EmailMessage" ADD COLUMN     "leaveUrl" TEXT;

-- CreateTable
CREATE TABLE "Follow" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "clusterId" UUID,
    "query" TEXT,
    "codes" TEXT[],
    "toldUpTo" TIMESTAMPTZ(3) NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Follow_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Follow_confirmedAt_idx" ON "Follow"("confirmedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Follow_email_subject_key" ON "Follow"("email", "subject");

-- AddForeignKey
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One thing is followed, and it is named the same way in every row.
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_one_subject" CHECK (
  ("clusterId" IS NOT NULL AND "query" IS NULL AND "subject" = 'cluster:' || "clusterId"::text)
  OR ("clusterId" IS NULL AND "query" IS NOT NULL AND "subject" = 'search:' || "query")
);
ALTER TABLE "Follow" ADD CONSTRAINT "Follow_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');

-- Changes are read by when they were published.
CREATE INDEX "ClusterRevision_publishedAt_idx" ON "ClusterRevision"("publishedAt");
