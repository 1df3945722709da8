-- Nothing that is counted or measured is below zero (a ground level may be).
ALTER TABLE "Cluster"
  ADD CONSTRAINT "Cluster_figures_not_negative" CHECK (
    LEAST("infrastructureCapitalVnd", "landRentVndM2Year", "avgWageUnskilledVnd", "avgWageSkilledVnd",
      "registeredCapitalUsdCents", "registeredCapitalVnd") >= 0
    AND LEAST("soilBearingKpa", "maxFloors", "waterCapacityM3Day", "waterSpareM3Day", "wwtpCapacityM3Day",
      "workingAgePop30Min", "workersInCluster", "workerHousingBeds", "fdiCount", "domesticCount") >= 0
    AND LEAST("maxHeightM", "powerCapacityMva", "powerSpareMva", "fireStationKm", "internalRoadWidthM",
      "internalRoadLoadT") >= 0
    AND 0 < ALL ("powerVoltageKv")),
  ADD CONSTRAINT "Cluster_precision_whole" CHECK (
    ("lat" IS NULL) = ("locationPrecision" IS NULL)
    AND ("boundary" IS NULL OR (COALESCE("locationPrecision" = 'boundary', false) AND "boundary" ->> 'type' IN ('Polygon', 'MultiPolygon')))
    AND ("boundary" IS NOT NULL OR COALESCE("locationPrecision" <> 'boundary', true)));
ALTER TABLE "ComingArea"
  ADD CONSTRAINT "ComingArea_sensible" CHECK (
    "areaHa" > 0 AND "year" BETWEEN 2000 AND 2100 AND ("quarter" IS NULL OR "quarter" BETWEEN 1 AND 4));
ALTER TABLE "Building"
  ADD CONSTRAINT "Building_sizes_positive" CHECK (COALESCE("clearHeightM", 1) > 0 AND COALESCE("floorLoadTM2", 1) > 0),
  ADD CONSTRAINT "Building_rent_whole" CHECK (
    ("rentAmount" IS NULL) = ("rentUnit" IS NULL) AND ("rentAmount" IS NULL) = ("rentCurrency" IS NULL)
    AND COALESCE("rentAmount", 0) >= 0);
ALTER TABLE "Lot" ADD CONSTRAINT "Lot_rent_not_negative" CHECK ("rentAmount" >= 0);
ALTER TABLE "Connection"
  ADD CONSTRAINT "Connection_way_positive" CHECK (COALESCE("roadKm", 1) > 0 AND COALESCE("minutes", 1) > 0),
  ADD CONSTRAINT "Connection_measured" CHECK ("method" = 'adjoins' OR "roadKm" IS NOT NULL);
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_year_sensible" CHECK ("sinceYear" BETWEEN 1900 AND 2100);
ALTER TABLE "Document" ADD CONSTRAINT "Document_bytes_positive" CHECK ("bytes" > 0);
ALTER TABLE "Image" ADD CONSTRAINT "Image_sizes_positive" CHECK ("width" > 0 AND "height" > 0);
ALTER TABLE "Office" ADD CONSTRAINT "Office_promise_positive" CHECK ("replyBusinessDays" > 0);
ALTER TABLE "AdministrativeUnit"
  ADD CONSTRAINT "AdministrativeUnit_area_positive" CHECK ("areaKm2" > 0),
  ADD CONSTRAINT "AdministrativeUnit_point_whole" CHECK (("lat" IS NULL) = ("lng" IS NULL));
ALTER TABLE "Destination" ADD CONSTRAINT "Destination_point_whole" CHECK (
  ("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL) = ("precision" IS NULL));

-- A day says how much of it is meant, and only a day does.
ALTER TABLE "ClusterFact" ADD CONSTRAINT "ClusterFact_day_whole" CHECK (("asOf" IS NULL) = ("asOfPrecision" IS NULL));
ALTER TABLE "Connection" ADD CONSTRAINT "Connection_day_whole" CHECK (("asOf" IS NULL) = ("asOfPrecision" IS NULL));
ALTER TABLE "Tenant" ADD CONSTRAINT "Tenant_day_whole" CHECK (("asOf" IS NULL) = ("asOfPrecision" IS NULL));
ALTER TABLE "Source" ADD CONSTRAINT "Source_day_whole" CHECK (("date" IS NULL) = ("datePrecision" IS NULL));
ALTER TABLE "ClusterStage"
  ADD CONSTRAINT "ClusterStage_day_whole" CHECK (
    ("date" IS NULL) = ("datePrecision" IS NULL) AND ("originalDate" IS NULL) = ("originalDatePrecision" IS NULL)),
  ADD CONSTRAINT "ClusterStage_percent" CHECK ("percent" BETWEEN 0 AND 100);

-- A sector is wanted or refused, not both.
ALTER TABLE "ClusterSector" ADD CONSTRAINT "ClusterSector_wanted_or_refused" EXCLUDE USING gist (
  "clusterId" WITH =, "sectorId" WITH =) WHERE ("stance" <> 'present');

-- A price is given in a unit that its kind can have, and once for a period.
ALTER TABLE "ClusterPrice"
  ADD CONSTRAINT "ClusterPrice_unit_of_field" CHECK (
    CASE "fieldKey"
      WHEN 'landRentAnnual' THEN "unit" IN ('m2_year', 'm2_month')
      WHEN 'landRentOnce' THEN "unit" = 'm2_term'
      WHEN 'infraFee' THEN "unit" IN ('m2_year', 'm2_month', 'm2_term')
      WHEN 'mgmtFee' THEN "unit" IN ('m2_year', 'm2_month')
      WHEN 'factoryRent' THEN "unit" IN ('m2_year', 'm2_month')
      WHEN 'powerTariff' THEN "unit" = 'kwh'
      WHEN 'waterTariff' THEN "unit" = 'm3'
      WHEN 'wastewaterTariff' THEN "unit" = 'm3'
      WHEN 'deposit' THEN "unit" = 'percent'
      ELSE false
    END),
  ADD CONSTRAINT "ClusterPrice_percent" CHECK ("unit" <> 'percent' OR "amount" <= 100),
  ADD CONSTRAINT "ClusterPrice_years_positive" CHECK ("termYears" > 0);

-- A unit has its name once at a time among its neighbours, also where no code is known.
ALTER TABLE "AdministrativeUnit"
  ADD CONSTRAINT "AdministrativeUnit_name_once_at_a_time" EXCLUDE USING gist (
    "level" WITH =, COALESCE("parentId", '00000000-0000-0000-0000-000000000000') WITH =, ("name" ->> 'vi') WITH =,
    daterange("validFrom", "validTo") WITH &&);

-- Who follows another begins when the other ends: the two never hold at the same time.
ALTER TABLE "UnitSuccession" ADD CONSTRAINT "UnitSuccession_of_another" CHECK ("predecessorId" <> "successorId");
CREATE FUNCTION check_succession_in_order() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids uuid[];
BEGIN
  IF TG_TABLE_NAME = 'UnitSuccession' THEN
    ids := ARRAY[NEW."predecessorId", NEW."successorId"];
  ELSE
    ids := ARRAY[NEW."id"];
  END IF;
  IF EXISTS (
    SELECT 1 FROM "UnitSuccession" s
      JOIN "AdministrativeUnit" p ON p.id = s."predecessorId"
      JOIN "AdministrativeUnit" n ON n.id = s."successorId"
     WHERE (s."predecessorId" = ANY (ids) OR s."successorId" = ANY (ids))
       AND (p."validTo" IS DISTINCT FROM s."on" OR COALESCE(n."validFrom", s."on") <> s."on")
  ) THEN
    RAISE EXCEPTION 'a unit and its successor hold at the same time'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'UnitSuccession_in_order';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "UnitSuccession_in_order" AFTER INSERT OR UPDATE ON "UnitSuccession"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_succession_in_order();
CREATE CONSTRAINT TRIGGER "AdministrativeUnit_successions_in_order" AFTER UPDATE OF "validFrom", "validTo" ON "AdministrativeUnit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_succession_in_order();

-- A slug in use by one cluster (or article) is not made to lead to another.
CREATE FUNCTION check_redirect_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ClusterText" t WHERE t."locale" = NEW."locale" AND t."slug" = NEW."slug" AND t."clusterId" <> NEW."clusterId") THEN
    RAISE EXCEPTION 'slug % is in use by another cluster', NEW."slug"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'SlugRedirect_slug_is_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "SlugRedirect_slug_is_free" BEFORE INSERT OR UPDATE ON "SlugRedirect" FOR EACH ROW EXECUTE FUNCTION check_redirect_is_free();
CREATE FUNCTION check_article_redirect_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "ArticleText" t WHERE t."locale" = NEW."locale" AND t."slug" = NEW."slug" AND t."articleId" <> NEW."articleId") THEN
    RAISE EXCEPTION 'slug % is in use by another article', NEW."slug"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'ArticleRedirect_slug_is_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ArticleRedirect_slug_is_free" BEFORE INSERT OR UPDATE ON "ArticleRedirect" FOR EACH ROW EXECUTE FUNCTION check_article_redirect_is_free();

-- Leased, free and coming land together are never more than the land there is; nor are the lots. The cluster's row is
-- locked first, so that of two that write at once the second counts what the first has written.
CREATE FUNCTION check_land_of_cluster(cluster_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  land numeric;
  taken numeric;
  coming numeric;
  lots numeric;
  n bigint;
BEGIN
  SELECT COALESCE("industrialAreaHa", "totalAreaHa"), COALESCE("leasedAreaHa", 0) + COALESCE("availableNowHa", 0)
    INTO land, taken FROM "Cluster" WHERE id = cluster_id FOR NO KEY UPDATE;
  IF land IS NULL THEN
    RETURN;
  END IF;
  SELECT COALESCE(sum("areaHa"), 0) INTO coming FROM "ComingArea" WHERE "clusterId" = cluster_id;
  IF taken + coming > land THEN
    RAISE EXCEPTION 'leased, free and coming land exceed the land there is (% of % ha)', taken + coming, land
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ComingArea_within_cluster';
  END IF;
  SELECT COALESCE(sum("areaM2"), 0), count(*) INTO lots, n FROM "Lot" WHERE "clusterId" = cluster_id;
  IF lots > land * 10000 + n THEN
    RAISE EXCEPTION 'lots (% m2) exceed the land of the cluster (% ha)', lots, land
      USING ERRCODE = 'check_violation', CONSTRAINT = 'Lot_within_cluster';
  END IF;
END $$;
CREATE OR REPLACE FUNCTION check_lots_within_cluster() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_land_of_cluster(NEW."clusterId");
  RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION check_cluster_holds_lots() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM check_land_of_cluster(NEW.id);
  RETURN NULL;
END $$;
DROP TRIGGER "Cluster_holds_lots" ON "Cluster";
CREATE CONSTRAINT TRIGGER "Cluster_holds_lots" AFTER UPDATE OF "industrialAreaHa", "totalAreaHa", "leasedAreaHa", "availableNowHa" ON "Cluster"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_cluster_holds_lots();
CREATE CONSTRAINT TRIGGER "ComingArea_within_cluster" AFTER INSERT OR UPDATE OF "areaHa", "clusterId" ON "ComingArea"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_lots_within_cluster();
