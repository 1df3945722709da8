-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitLevel" AS ENUM ('province', 'district', 'commune');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('decision', 'plan', 'report', 'article', 'dataset', 'law', 'other');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'quarter', 'year');

-- CreateEnum
CREATE TYPE "ClusterType" AS ENUM ('industrial', 'craft_village');

-- CreateEnum
CREATE TYPE "ClusterStatus" AS ENUM ('planned', 'established', 'under_construction', 'operating', 'extending', 'removed');

-- CreateEnum
CREATE TYPE "LocationPrecision" AS ENUM ('boundary', 'point', 'commune');

-- CreateEnum
CREATE TYPE "WastewaterStandard" AS ENUM ('qcvn40_a', 'qcvn40_b');

-- CreateEnum
CREATE TYPE "TextState" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "FactState" AS ENUM ('known', 'not_published', 'on_request', 'not_applicable');

-- CreateEnum
CREATE TYPE "SectorStance" AS ENUM ('encouraged', 'refused', 'present');

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('VND', 'USD');

-- CreateEnum
CREATE TYPE "PriceUnit" AS ENUM ('m2_year', 'm2_month', 'm2_term', 'kwh', 'm3', 'percent');

-- CreateEnum
CREATE TYPE "VatState" AS ENUM ('included', 'excluded', 'unknown');

-- CreateEnum
CREATE TYPE "StageKind" AS ENUM ('planned', 'established', 'cleared', 'roads', 'power', 'water', 'wastewater', 'fire_accepted', 'operating', 'extended', 'removed');

-- CreateEnum
CREATE TYPE "StageState" AS ENUM ('done', 'current', 'expected');

-- CreateEnum
CREATE TYPE "LotState" AS ENUM ('available', 'reserved', 'coming', 'leased');

-- CreateEnum
CREATE TYPE "DestinationKind" AS ENUM ('airport', 'seaport', 'border_gate', 'expressway', 'road', 'rail_station', 'dry_port', 'city_centre', 'town');

-- CreateEnum
CREATE TYPE "PointPrecision" AS ENUM ('published', 'approximate');

-- CreateEnum
CREATE TYPE "ConnectionMethod" AS ENUM ('truck_route', 'published', 'adjoins');

-- CreateEnum
CREATE TYPE "EnquiryKind" AS ENUM ('plot', 'building', 'infrastructure_investor', 'confirm_figure', 'other');

-- CreateEnum
CREATE TYPE "EnquiryStatus" AS ENUM ('received', 'in_progress', 'answered', 'closed', 'spam');

-- CreateEnum
CREATE TYPE "EmailState" AS ENUM ('queued', 'held', 'sent', 'failed');

-- CreateTable
CREATE TABLE "AdministrativeUnit" (
    "id" UUID NOT NULL,
    "level" "UnitLevel" NOT NULL,
    "code" TEXT,
    "name" JSONB NOT NULL,
    "shortName" TEXT NOT NULL,
    "parentId" UUID,
    "validFrom" DATE,
    "validTo" DATE,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "areaKm2" DECIMAL(8,1),
    "note" JSONB,

    CONSTRAINT "AdministrativeUnit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UnitSuccession" (
    "predecessorId" UUID NOT NULL,
    "successorId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "sourceId" UUID,

    CONSTRAINT "UnitSuccession_pkey" PRIMARY KEY ("predecessorId","successorId")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "address" JSONB,
    "phone" TEXT,
    "email" TEXT,
    "noticeEmail" TEXT,
    "website" TEXT,
    "workingHours" JSONB,
    "replyBusinessDays" INTEGER,
    "isSample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "phone" TEXT,
    "email" TEXT,
    "languages" TEXT[],
    "isPublic" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OfficeAssignment" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "unitId" UUID,
    "clusterId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "OfficeAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "number" TEXT,
    "title" JSONB NOT NULL,
    "publisher" TEXT,
    "date" DATE,
    "datePrecision" "DatePrecision",
    "url" TEXT,
    "isSample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cluster" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "aliases" TEXT[],
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "searchText" TEXT NOT NULL DEFAULT '',
    "clusterType" "ClusterType" NOT NULL DEFAULT 'industrial',
    "status" "ClusterStatus" NOT NULL,
    "removedOn" DATE,
    "infrastructureInvestor" TEXT,
    "infrastructureInvestorTaxCode" TEXT,
    "infrastructureInvestorWebsite" TEXT,
    "infrastructureCapitalVnd" BIGINT,
    "callsForInfrastructureInvestor" BOOLEAN,
    "operatingTermEnd" DATE,
    "totalAreaHa" DECIMAL(8,3),
    "industrialAreaHa" DECIMAL(8,3),
    "leasedAreaHa" DECIMAL(8,3),
    "availableNowHa" DECIMAL(8,3),
    "clearancePercent" DECIMAL(5,2),
    "plotMinM2" INTEGER,
    "plotMaxM2" INTEGER,
    "groundElevationM" DECIMAL(6,2),
    "soilBearingKpa" INTEGER,
    "maxBuildCoveragePercent" DECIMAL(5,2),
    "maxHeightM" DECIMAL(5,1),
    "maxFloors" INTEGER,
    "landRentVndM2Year" BIGINT,
    "powerCapacityMva" DECIMAL(8,2),
    "powerVoltageKv" INTEGER[],
    "powerSpareMva" DECIMAL(8,2),
    "waterCapacityM3Day" INTEGER,
    "waterSpareM3Day" INTEGER,
    "wwtpExists" BOOLEAN,
    "wwtpCapacityM3Day" INTEGER,
    "wwtpStandard" "WastewaterStandard",
    "wwtpCommissionedOn" DATE,
    "fireAcceptedOn" DATE,
    "fireStationKm" DECIMAL(5,1),
    "internalRoadWidthM" DECIMAL(5,1),
    "internalRoadLoadT" DECIMAL(5,1),
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "locationPrecision" "LocationPrecision",
    "boundary" JSONB,
    "workingAgePop30Min" INTEGER,
    "minWageRegion" INTEGER,
    "avgWageUnskilledVnd" BIGINT,
    "avgWageSkilledVnd" BIGINT,
    "workersInCluster" INTEGER,
    "workerHousingBeds" INTEGER,
    "fdiCount" INTEGER,
    "domesticCount" INTEGER,
    "registeredCapitalUsdCents" BIGINT,
    "registeredCapitalVnd" BIGINT,

    CONSTRAINT "Cluster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterText" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "TextState" NOT NULL DEFAULT 'draft',
    "name" TEXT,
    "slug" TEXT,
    "summary" TEXT,
    "body" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "sourceHash" TEXT,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ClusterText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterFact" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "state" "FactState" NOT NULL,
    "asOf" DATE,
    "asOfPrecision" "DatePrecision",
    "verifiedBy" TEXT,
    "note" JSONB,

    CONSTRAINT "ClusterFact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactSource" (
    "factId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FactSource_pkey" PRIMARY KEY ("factId","sourceId")
);

-- CreateTable
CREATE TABLE "ClusterPlace" (
    "clusterId" UUID NOT NULL,
    "unitId" UUID NOT NULL,

    CONSTRAINT "ClusterPlace_pkey" PRIMARY KEY ("clusterId","unitId")
);

-- CreateTable
CREATE TABLE "Sector" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "vsic" TEXT,
    "name" JSONB NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Sector_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterSector" (
    "clusterId" UUID NOT NULL,
    "sectorId" UUID NOT NULL,
    "stance" "SectorStance" NOT NULL,

    CONSTRAINT "ClusterSector_pkey" PRIMARY KEY ("clusterId","sectorId","stance")
);

-- CreateTable
CREATE TABLE "ClusterPrice" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "amount" DECIMAL(18,4) NOT NULL,
    "currency" "Currency",
    "unit" "PriceUnit" NOT NULL,
    "vat" "VatState" NOT NULL DEFAULT 'unknown',
    "termYears" INTEGER,
    "band" TEXT,
    "rhythm" JSONB,
    "adjustment" JSONB,
    "validFrom" DATE,
    "validUntil" DATE,
    "sourceId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ClusterPrice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ComingArea" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "areaHa" DECIMAL(8,3) NOT NULL,
    "year" INTEGER NOT NULL,
    "quarter" INTEGER,

    CONSTRAINT "ComingArea_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterStage" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "kind" "StageKind" NOT NULL,
    "state" "StageState" NOT NULL,
    "date" DATE,
    "datePrecision" "DatePrecision",
    "originalDate" DATE,
    "originalDatePrecision" "DatePrecision",
    "percent" DECIMAL(5,2),
    "note" JSONB,
    "sourceId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ClusterStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lot" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "areaM2" DECIMAL(12,1) NOT NULL,
    "state" "LotState" NOT NULL,
    "boundary" JSONB,
    "reservedUntil" DATE,
    "availableFrom" DATE,
    "rentAmount" DECIMAL(18,4),
    "rentCurrency" "Currency",
    "rentUnit" "PriceUnit",
    "rentVat" "VatState",
    "note" JSONB,
    "asOf" DATE,
    "sourceId" UUID,

    CONSTRAINT "Lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Building" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "areaM2" DECIMAL(12,1) NOT NULL,
    "clearHeightM" DECIMAL(5,1),
    "floorLoadTM2" DECIMAL(5,2),
    "state" "LotState" NOT NULL,
    "availableFrom" DATE,
    "rentAmount" DECIMAL(18,4),
    "rentCurrency" "Currency",
    "rentUnit" "PriceUnit",
    "rentVat" "VatState",
    "asOf" DATE,
    "sourceId" UUID,

    CONSTRAINT "Building_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tenant" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "name" JSONB NOT NULL,
    "country" TEXT,
    "sectorId" UUID,
    "sinceYear" INTEGER,
    "note" JSONB,
    "asOf" DATE,
    "asOfPrecision" "DatePrecision",
    "sourceId" UUID,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Destination" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "DestinationKind" NOT NULL,
    "name" JSONB NOT NULL,
    "lat" DOUBLE PRECISION,
    "lng" DOUBLE PRECISION,
    "precision" "PointPrecision",
    "note" JSONB,
    "order" INTEGER NOT NULL DEFAULT 0,
    "isSample" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Destination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DestinationSource" (
    "destinationId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,

    CONSTRAINT "DestinationSource_pkey" PRIMARY KEY ("destinationId","sourceId")
);

-- CreateTable
CREATE TABLE "Connection" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "destinationId" UUID NOT NULL,
    "roadKm" DECIMAL(6,1),
    "minutes" INTEGER,
    "method" "ConnectionMethod" NOT NULL,
    "note" JSONB,
    "asOf" DATE,
    "asOfPrecision" "DatePrecision",
    "sourceId" UUID,

    CONSTRAINT "Connection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterContact" (
    "clusterId" UUID NOT NULL,
    "contactId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ClusterContact_pkey" PRIMARY KEY ("clusterId","contactId")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "title" JSONB NOT NULL,
    "number" TEXT,
    "date" DATE,
    "href" TEXT NOT NULL,
    "mimeType" TEXT NOT NULL,
    "bytes" INTEGER,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Image" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "alt" JSONB NOT NULL,
    "caption" JSONB,
    "takenOn" DATE,
    "direction" TEXT,
    "isDrawing" BOOLEAN NOT NULL DEFAULT false,
    "href" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Image_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClusterDraft" (
    "clusterId" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "baseRevision" INTEGER NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ClusterDraft_pkey" PRIMARY KEY ("clusterId")
);

-- CreateTable
CREATE TABLE "ClusterRevision" (
    "id" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "changes" JSONB NOT NULL,
    "note" JSONB,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedBy" TEXT NOT NULL,

    CONSTRAINT "ClusterRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SlugRedirect" (
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "clusterId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SlugRedirect_pkey" PRIMARY KEY ("locale","slug")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor" TEXT NOT NULL,
    "automated" BOOLEAN NOT NULL DEFAULT false,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Holiday" (
    "date" DATE NOT NULL,
    "name" JSONB NOT NULL,
    "isWorking" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "Enquiry" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "kind" "EnquiryKind" NOT NULL,
    "status" "EnquiryStatus" NOT NULL DEFAULT 'received',
    "locale" TEXT NOT NULL,
    "officeId" UUID,
    "sectorId" UUID,
    "sectorText" TEXT,
    "areaM2" DECIMAL(12,1),
    "powerMva" DECIMAL(8,2),
    "waterM3Day" INTEGER,
    "wastewaterM3Day" INTEGER,
    "jobs" INTEGER,
    "capitalRange" TEXT,
    "startWindow" TEXT,
    "fieldKeys" TEXT[],
    "message" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "company" TEXT,
    "country" TEXT,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "consentAt" TIMESTAMPTZ(3) NOT NULL,
    "consentVersion" TEXT NOT NULL,
    "campaign" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'form',
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "erasedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EnquiryCluster" (
    "enquiryId" UUID NOT NULL,
    "clusterId" UUID NOT NULL,

    CONSTRAINT "EnquiryCluster_pkey" PRIMARY KEY ("enquiryId","clusterId")
);

-- CreateTable
CREATE TABLE "EnquiryEvent" (
    "id" UUID NOT NULL,
    "enquiryId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "isPublic" BOOLEAN NOT NULL DEFAULT false,
    "detail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "EnquiryEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EmailMessage" (
    "id" UUID NOT NULL,
    "enquiryId" UUID,
    "kind" TEXT NOT NULL,
    "state" "EmailState" NOT NULL DEFAULT 'queued',
    "recipient" TEXT NOT NULL,
    "replyTo" TEXT,
    "locale" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "EmailMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "key" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "response" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AdministrativeUnit_parentId_idx" ON "AdministrativeUnit"("parentId");

-- CreateIndex
CREATE INDEX "AdministrativeUnit_level_shortName_idx" ON "AdministrativeUnit"("level", "shortName");

-- CreateIndex
CREATE UNIQUE INDEX "Office_code_key" ON "Office"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Cluster_code_key" ON "Cluster"("code");

-- CreateIndex
CREATE INDEX "Cluster_status_idx" ON "Cluster"("status");

-- CreateIndex
CREATE INDEX "Cluster_isSample_idx" ON "Cluster"("isSample");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterText_clusterId_locale_key" ON "ClusterText"("clusterId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterText_locale_slug_key" ON "ClusterText"("locale", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterFact_clusterId_fieldKey_key" ON "ClusterFact"("clusterId", "fieldKey");

-- CreateIndex
CREATE INDEX "ClusterPlace_unitId_idx" ON "ClusterPlace"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Sector_code_key" ON "Sector"("code");

-- CreateIndex
CREATE INDEX "ClusterSector_sectorId_stance_idx" ON "ClusterSector"("sectorId", "stance");

-- CreateIndex
CREATE INDEX "ClusterPrice_clusterId_fieldKey_idx" ON "ClusterPrice"("clusterId", "fieldKey");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterStage_clusterId_kind_key" ON "ClusterStage"("clusterId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Lot_clusterId_code_key" ON "Lot"("clusterId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Building_clusterId_code_key" ON "Building"("clusterId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Destination_code_key" ON "Destination"("code");

-- CreateIndex
CREATE UNIQUE INDEX "Connection_clusterId_destinationId_key" ON "Connection"("clusterId", "destinationId");

-- CreateIndex
CREATE UNIQUE INDEX "ClusterRevision_clusterId_number_key" ON "ClusterRevision"("clusterId", "number");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_at_idx" ON "AuditEntry"("subject", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Enquiry_reference_key" ON "Enquiry"("reference");

-- CreateIndex
CREATE INDEX "Enquiry_contentHash_createdAt_idx" ON "Enquiry"("contentHash", "createdAt");

-- CreateIndex
CREATE INDEX "Enquiry_createdAt_idx" ON "Enquiry"("createdAt");

-- CreateIndex
CREATE INDEX "EnquiryEvent_enquiryId_at_idx" ON "EnquiryEvent"("enquiryId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "EmailMessage_messageId_key" ON "EmailMessage"("messageId");

-- CreateIndex
CREATE INDEX "EmailMessage_state_idx" ON "EmailMessage"("state");

-- CreateIndex
CREATE UNIQUE INDEX "EmailMessage_enquiryId_kind_key" ON "EmailMessage"("enquiryId", "kind");

-- AddForeignKey
ALTER TABLE "AdministrativeUnit" ADD CONSTRAINT "AdministrativeUnit_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "AdministrativeUnit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_predecessorId_fkey" FOREIGN KEY ("predecessorId") REFERENCES "AdministrativeUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_successorId_fkey" FOREIGN KEY ("successorId") REFERENCES "AdministrativeUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeAssignment" ADD CONSTRAINT "OfficeAssignment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeAssignment" ADD CONSTRAINT "OfficeAssignment_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfficeAssignment" ADD CONSTRAINT "OfficeAssignment_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterText" ADD CONSTRAINT "ClusterText_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterFact" ADD CONSTRAINT "ClusterFact_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSource" ADD CONSTRAINT "FactSource_factId_fkey" FOREIGN KEY ("factId") REFERENCES "ClusterFact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactSource" ADD CONSTRAINT "FactSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterPlace" ADD CONSTRAINT "ClusterPlace_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterPlace" ADD CONSTRAINT "ClusterPlace_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "AdministrativeUnit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterSector" ADD CONSTRAINT "ClusterSector_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterSector" ADD CONSTRAINT "ClusterSector_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterPrice" ADD CONSTRAINT "ClusterPrice_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterPrice" ADD CONSTRAINT "ClusterPrice_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ComingArea" ADD CONSTRAINT "ComingArea_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterStage" ADD CONSTRAINT "ClusterStage_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterStage" ADD CONSTRAINT "ClusterStage_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Building" ADD CONSTRAINT "Building_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Building" ADD CONSTRAINT "Building_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestinationSource" ADD CONSTRAINT "DestinationSource_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Destination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DestinationSource" ADD CONSTRAINT "DestinationSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_destinationId_fkey" FOREIGN KEY ("destinationId") REFERENCES "Destination"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterContact" ADD CONSTRAINT "ClusterContact_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterContact" ADD CONSTRAINT "ClusterContact_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Image" ADD CONSTRAINT "Image_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterDraft" ADD CONSTRAINT "ClusterDraft_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClusterRevision" ADD CONSTRAINT "ClusterRevision_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SlugRedirect" ADD CONSTRAINT "SlugRedirect_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enquiry" ADD CONSTRAINT "Enquiry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enquiry" ADD CONSTRAINT "Enquiry_sectorId_fkey" FOREIGN KEY ("sectorId") REFERENCES "Sector"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryCluster" ADD CONSTRAINT "EnquiryCluster_enquiryId_fkey" FOREIGN KEY ("enquiryId") REFERENCES "Enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryCluster" ADD CONSTRAINT "EnquiryCluster_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EnquiryEvent" ADD CONSTRAINT "EnquiryEvent_enquiryId_fkey" FOREIGN KEY ("enquiryId") REFERENCES "Enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EmailMessage" ADD CONSTRAINT "EmailMessage_enquiryId_fkey" FOREIGN KEY ("enquiryId") REFERENCES "Enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- What the schema language cannot say: what the database itself refuses, and how it searches.

-- Areas must add up: leased + available <= industrial <= total. A cluster is at most 75 ha (Decree 32/2024).
ALTER TABLE "Cluster"
  ADD CONSTRAINT "Cluster_areas_positive" CHECK (
    COALESCE("totalAreaHa", 1) > 0 AND COALESCE("industrialAreaHa", 0) >= 0 AND COALESCE("leasedAreaHa", 0) >= 0 AND COALESCE("availableNowHa", 0) >= 0),
  ADD CONSTRAINT "Cluster_total_at_most_75" CHECK ("totalAreaHa" <= 75),
  ADD CONSTRAINT "Cluster_industrial_within_total" CHECK ("industrialAreaHa" <= "totalAreaHa"),
  ADD CONSTRAINT "Cluster_let_within_industrial" CHECK (COALESCE("leasedAreaHa", 0) + COALESCE("availableNowHa", 0) <= COALESCE("industrialAreaHa", "totalAreaHa")),
  ADD CONSTRAINT "Cluster_percentages" CHECK (
    COALESCE("clearancePercent", 0) BETWEEN 0 AND 100 AND COALESCE("maxBuildCoveragePercent", 0) BETWEEN 0 AND 100),
  ADD CONSTRAINT "Cluster_plots_ordered" CHECK ("plotMinM2" > 0 AND "plotMinM2" <= "plotMaxM2"),
  ADD CONSTRAINT "Cluster_spare_within_capacity" CHECK ("powerSpareMva" <= "powerCapacityMva" AND "waterSpareM3Day" <= "waterCapacityM3Day"),
  ADD CONSTRAINT "Cluster_wage_region" CHECK ("minWageRegion" BETWEEN 1 AND 4),
  ADD CONSTRAINT "Cluster_point_whole" CHECK (("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL OR ("lat" BETWEEN 8 AND 24 AND "lng" BETWEEN 102 AND 110))),
  ADD CONSTRAINT "Cluster_code_form" CHECK ("code" ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' AND length("code") <= 40),
  ADD CONSTRAINT "Cluster_removed_has_status" CHECK ("removedOn" IS NULL OR "status" = 'removed');

-- A published translation has a name and a slug.
ALTER TABLE "ClusterText"
  ADD CONSTRAINT "ClusterText_published_is_named" CHECK (
    "state" <> 'published' OR (length(btrim(COALESCE("name", ''))) > 0 AND "slug" IS NOT NULL)),
  ADD CONSTRAINT "ClusterText_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "SlugRedirect"
  ADD CONSTRAINT "SlugRedirect_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);

-- Lots of one cluster never sum to more than its industrial land (one square metre of rounding a lot allowed).
CREATE FUNCTION check_lots_within_cluster() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  cluster_id uuid := COALESCE(NEW."clusterId", OLD."clusterId");
  land numeric;
  lots numeric;
  n bigint;
BEGIN
  SELECT COALESCE("industrialAreaHa", "totalAreaHa") * 10000 INTO land FROM "Cluster" WHERE id = cluster_id;
  SELECT sum("areaM2"), count(*) INTO lots, n FROM "Lot" WHERE "clusterId" = cluster_id;
  IF land IS NOT NULL AND lots > land + n THEN
    RAISE EXCEPTION 'lots (% m2) exceed the land of the cluster (% m2)', lots, land
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Lot_within_cluster';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Lot_within_cluster" AFTER INSERT OR UPDATE OF "areaM2", "clusterId" ON "Lot"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lots_within_cluster();
CREATE FUNCTION check_cluster_holds_lots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lots numeric;
  n bigint;
BEGIN
  SELECT sum("areaM2"), count(*) INTO lots, n FROM "Lot" WHERE "clusterId" = NEW.id;
  IF lots > COALESCE(NEW."industrialAreaHa", NEW."totalAreaHa") * 10000 + n THEN
    RAISE EXCEPTION 'lots (% m2) exceed the land of the cluster', lots
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Lot_within_cluster';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "Cluster_holds_lots" AFTER UPDATE OF "industrialAreaHa", "totalAreaHa" ON "Cluster"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cluster_holds_lots();
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_area_positive" CHECK ("areaM2" > 0),
  ADD CONSTRAINT "Lot_rent_whole" CHECK (("rentAmount" IS NULL) = ("rentUnit" IS NULL) AND ("rentAmount" IS NULL) = ("rentCurrency" IS NULL));
ALTER TABLE "Building" ADD CONSTRAINT "Building_area_positive" CHECK ("areaM2" > 0);

-- A slug that leads somewhere for ever is not given to another cluster.
CREATE FUNCTION check_slug_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."slug" IS NOT NULL AND EXISTS (SELECT 1 FROM "SlugRedirect" r WHERE r."locale" = NEW."locale" AND r."slug" = NEW."slug" AND r."clusterId" <> NEW."clusterId") THEN
    RAISE EXCEPTION 'slug % belongs to another cluster''s redirect', NEW."slug"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'ClusterText_slug_is_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ClusterText_slug_is_free" BEFORE INSERT OR UPDATE OF "slug" ON "ClusterText" FOR EACH ROW EXECUTE FUNCTION check_slug_is_free();

-- Periods in order, and no two that overlap.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "AdministrativeUnit"
  ADD CONSTRAINT "AdministrativeUnit_period" CHECK ("validFrom" < "validTo"),
  ADD CONSTRAINT "AdministrativeUnit_code_once_at_a_time" EXCLUDE USING gist (
    "level" WITH =, "code" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("code" IS NOT NULL);
ALTER TABLE "OfficeAssignment"
  ADD CONSTRAINT "OfficeAssignment_period" CHECK ("validFrom" < "validTo"),
  ADD CONSTRAINT "OfficeAssignment_one_subject" CHECK ("unitId" IS NULL OR "clusterId" IS NULL),
  ADD CONSTRAINT "OfficeAssignment_unit_once_at_a_time" EXCLUDE USING gist (
    "unitId" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("unitId" IS NOT NULL),
  ADD CONSTRAINT "OfficeAssignment_cluster_once_at_a_time" EXCLUDE USING gist (
    "clusterId" WITH =, daterange("validFrom", "validTo") WITH &&) WHERE ("clusterId" IS NOT NULL),
  ADD CONSTRAINT "OfficeAssignment_fallback_once_at_a_time" EXCLUDE USING gist (
    daterange("validFrom", "validTo") WITH &&) WHERE ("unitId" IS NULL AND "clusterId" IS NULL);
ALTER TABLE "ClusterPrice" ADD CONSTRAINT "ClusterPrice_period" CHECK ("validFrom" <= "validUntil"),
  ADD CONSTRAINT "ClusterPrice_amount" CHECK ("amount" >= 0),
  ADD CONSTRAINT "ClusterPrice_currency" CHECK (("unit" = 'percent') = ("currency" IS NULL)),
  ADD CONSTRAINT "ClusterPrice_term" CHECK ("unit" <> 'm2_term' OR "termYears" > 0);

-- An enquiry names a way to answer, and its consent.
ALTER TABLE "Enquiry"
  ADD CONSTRAINT "Enquiry_reference_form" CHECK ("reference" ~ '^DT-[0-9]{2}-[2-9A-HJKMNP-Z]{5}$'),
  ADD CONSTRAINT "Enquiry_can_be_answered" CHECK ("erasedAt" IS NOT NULL OR position('@' in "email") > 1),
  ADD CONSTRAINT "Enquiry_message_bounded" CHECK (length("message") <= 5000);

-- Search: any part of any name, without diacritics.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX "Cluster_searchText_trgm" ON "Cluster" USING gin ("searchText" gin_trgm_ops);
CREATE INDEX "Cluster_free_area" ON "Cluster" ("availableNowHa") WHERE "availableNowHa" IS NOT NULL;
