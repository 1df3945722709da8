-- What was consented to is kept with the consent: the language in which it was read, and for how long what was written
-- may be kept. A longer period set later does not hold for earlier consents.
ALTER TABLE "Enquiry"
  ADD COLUMN "consentLocale" TEXT,
  ADD COLUMN "retentionMonths" INTEGER NOT NULL DEFAULT 24,
  ADD CONSTRAINT "Enquiry_retention_positive" CHECK ("retentionMonths" > 0);

-- 1,125 kVA is 1.125 MVA.
ALTER TABLE "Enquiry" ALTER COLUMN "powerMva" SET DATA TYPE DECIMAL(9,3);
