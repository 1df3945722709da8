-- AlterTable
ALTER TABLE "Office" ADD COLUMN "lat" DOUBLE PRECISION,
ADD COLUMN "lng" DOUBLE PRECISION;

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "officeId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleText" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "state" "TextState" NOT NULL DEFAULT 'draft',
    "title" TEXT,
    "slug" TEXT,
    "summary" TEXT,
    "body" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ArticleText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ArticleCluster" (
    "articleId" UUID NOT NULL,
    "clusterId" UUID NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ArticleCluster_pkey" PRIMARY KEY ("articleId","clusterId")
);

-- CreateTable
CREATE TABLE "ArticleRedirect" (
    "locale" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "articleId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ArticleRedirect_pkey" PRIMARY KEY ("locale","slug")
);

-- CreateIndex
CREATE UNIQUE INDEX "Article_code_key" ON "Article"("code");

-- CreateIndex
CREATE INDEX "ArticleText_locale_state_publishedAt_idx" ON "ArticleText"("locale", "state", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleText_articleId_locale_key" ON "ArticleText"("articleId", "locale");

-- CreateIndex
CREATE UNIQUE INDEX "ArticleText_locale_slug_key" ON "ArticleText"("locale", "slug");

-- CreateIndex
CREATE INDEX "ArticleCluster_clusterId_idx" ON "ArticleCluster"("clusterId");

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleText" ADD CONSTRAINT "ArticleText_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCluster" ADD CONSTRAINT "ArticleCluster_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleCluster" ADD CONSTRAINT "ArticleCluster_clusterId_fkey" FOREIGN KEY ("clusterId") REFERENCES "Cluster"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleRedirect" ADD CONSTRAINT "ArticleRedirect_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An office's place is whole, and in Việt Nam.
ALTER TABLE "Office" ADD CONSTRAINT "Office_point_whole" CHECK (
  ("lat" IS NULL) = ("lng" IS NULL) AND ("lat" IS NULL OR ("lat" BETWEEN 6 AND 24 AND "lng" BETWEEN 102 AND 118)));

-- What a reader sees is whole and dated.
ALTER TABLE "ArticleText"
  ADD CONSTRAINT "ArticleText_published_is_whole" CHECK (
    "state" <> 'published' OR (
      length(btrim(COALESCE("title", ''))) > 0 AND length(btrim(COALESCE("summary", ''))) > 0 AND
      length(btrim(COALESCE("body", ''))) > 0 AND "slug" IS NOT NULL AND
      "publishedAt" IS NOT NULL AND "changedAt" >= "publishedAt")),
  ADD CONSTRAINT "ArticleText_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);
ALTER TABLE "ArticleRedirect"
  ADD CONSTRAINT "ArticleRedirect_slug_form" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length("slug") <= 100);

-- A slug that leads somewhere for ever is not given to another article.
CREATE FUNCTION check_article_slug_is_free() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."slug" IS NOT NULL AND EXISTS (SELECT 1 FROM "ArticleRedirect" r WHERE r."locale" = NEW."locale" AND r."slug" = NEW."slug" AND r."articleId" <> NEW."articleId") THEN
    RAISE EXCEPTION 'slug % belongs to another article''s redirect', NEW."slug"
      USING ERRCODE = 'unique_violation', CONSTRAINT = 'ArticleText_slug_is_free';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ArticleText_slug_is_free" BEFORE INSERT OR UPDATE OF "slug" ON "ArticleText" FOR EACH ROW EXECUTE FUNCTION check_article_slug_is_free();
