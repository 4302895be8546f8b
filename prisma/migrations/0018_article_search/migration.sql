-- CreateTable
CREATE TABLE "article_search" (
    "article_id" UUID NOT NULL,
    "draft_text" TEXT NOT NULL,
    "published_text" TEXT,
    "draft_differs" BOOLEAN NOT NULL,

    CONSTRAINT "article_search_pkey" PRIMARY KEY ("article_id")
);

-- AddForeignKey
ALTER TABLE "article_search" ADD CONSTRAINT "article_search_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

-- Unpacking takes longer than looking through the text.
ALTER TABLE "article_search" ALTER COLUMN "draft_text" SET STORAGE EXTERNAL;
ALTER TABLE "article_search" ALTER COLUMN "published_text" SET STORAGE EXTERNAL;

CREATE FUNCTION article_search_refresh(wanted uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO article_search AS s (article_id, draft_text, published_text, draft_differs)
  SELECT a.id,
    lower(concat_ws(E'\n', a.slug, a.cause_code, a.title_zh, a.title_en, a.body_zh, a.body_en)),
    CASE WHEN v.id IS NOT NULL
      THEN lower(concat_ws(E'\n', a.slug, a.cause_code, v.title_zh, v.title_en, v.body_zh, v.body_en)) END,
    v.id IS NULL OR (a.title_zh, a.title_en, a.body_zh, a.body_en) IS DISTINCT FROM (v.title_zh, v.title_en, v.body_zh, v.body_en)
  FROM articles a LEFT JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number
  WHERE a.id = wanted
  ON CONFLICT (article_id) DO UPDATE SET draft_text = excluded.draft_text, published_text = excluded.published_text,
    draft_differs = excluded.draft_differs
  WHERE (s.draft_text, s.published_text, s.draft_differs)
    IS DISTINCT FROM (excluded.draft_text, excluded.published_text, excluded.draft_differs);
$$;

CREATE FUNCTION article_search_of_article() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM article_search_refresh(NEW.id);
  RETURN NULL;
END $$;

CREATE FUNCTION article_search_of_version() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM article_search_refresh(NEW.article_id);
  RETURN NULL;
END $$;

CREATE TRIGGER articles_search_insert AFTER INSERT ON "articles" FOR EACH ROW EXECUTE FUNCTION article_search_of_article();
CREATE TRIGGER articles_search_update
  AFTER UPDATE OF "slug", "cause_code", "title_zh", "title_en", "body_zh", "body_en", "published_number" ON "articles"
  FOR EACH ROW EXECUTE FUNCTION article_search_of_article();
CREATE TRIGGER article_versions_search AFTER INSERT ON "article_versions" FOR EACH ROW EXECUTE FUNCTION article_search_of_version();

REVOKE ALL ON FUNCTION article_search_refresh(uuid) FROM PUBLIC;

SELECT article_search_refresh(id) FROM articles;

GRANT SELECT ON "article_search" TO binddesk_app;
