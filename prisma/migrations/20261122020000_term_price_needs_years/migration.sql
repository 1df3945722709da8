-- A comparison with null is not false, so the first form of this check let a price over the term pass without its years.
ALTER TABLE "ClusterPrice"
  DROP CONSTRAINT "ClusterPrice_term",
  ADD CONSTRAINT "ClusterPrice_term" CHECK ("unit" <> 'm2_term' OR ("termYears" IS NOT NULL AND "termYears" > 0));
