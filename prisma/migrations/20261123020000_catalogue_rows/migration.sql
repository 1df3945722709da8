-- AlterTable
ALTER TABLE "Cluster" ADD COLUMN     "minWageVnd" BIGINT;

-- AlterTable
ALTER TABLE "ClusterPrice" ADD COLUMN     "voltageKv" INTEGER;

-- AlterTable
ALTER TABLE "Contact" ADD COLUMN     "photoConsentOn" DATE,
ADD COLUMN     "photoHeight" INTEGER,
ADD COLUMN     "photoHref" TEXT,
ADD COLUMN     "photoWidth" INTEGER;

-- AlterTable
ALTER TABLE "AdministrativeUnit" ADD COLUMN     "sourceId" UUID;

-- AddForeignKey
ALTER TABLE "AdministrativeUnit" ADD CONSTRAINT "AdministrativeUnit_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Cluster" ADD CONSTRAINT "Cluster_min_wage_positive" CHECK ("minWageVnd" > 0);
ALTER TABLE "ClusterPrice" ADD CONSTRAINT "ClusterPrice_voltage_of_power" CHECK (
  "voltageKv" IS NULL OR ("voltageKv" > 0 AND "fieldKey" = 'powerTariff'));

-- A face is shown with the day on which its owner agreed, or not at all.
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_photo_with_consent" CHECK (
  num_nonnulls("photoHref", "photoWidth", "photoHeight", "photoConsentOn") IN (0, 4)
  AND COALESCE("photoWidth", 1) > 0 AND COALESCE("photoHeight", 1) > 0);
