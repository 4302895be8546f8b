-- CreateEnum
CREATE TYPE "ArticleState" AS ENUM ('draft', 'in_review', 'scheduled');

-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "review_required" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "author_ids" UUID[] DEFAULT ARRAY[]::UUID[],
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision_note" TEXT,
ADD COLUMN     "en_revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "publish_at" TIMESTAMPTZ(3),
ADD COLUMN     "review_by" DATE,
ADD COLUMN     "state" "ArticleState" NOT NULL DEFAULT 'draft',
ADD COLUMN     "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN     "submitted_by_id" UUID,
ADD COLUMN     "zh_revision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "article_versions" ADD COLUMN     "en_revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "zh_revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "article_comments" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,

    CONSTRAINT "article_comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_comments_article_id_idx" ON "article_comments"("article_id");

-- AddForeignKey
ALTER TABLE "article_comments" ADD CONSTRAINT "article_comments_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_scheduled_has_time" CHECK (("state" = 'scheduled') = ("publish_at" IS NOT NULL)),
  ADD CONSTRAINT "articles_english_not_ahead" CHECK ("en_revision" <= "zh_revision");
ALTER TABLE "article_comments"
  ADD CONSTRAINT "article_comments_known_language" CHECK ("language" IN ('zh', 'en'));

CREATE INDEX "articles_scheduled" ON "articles" ("publish_at") WHERE "state" = 'scheduled';

CREATE TRIGGER article_comments_audit AFTER INSERT OR UPDATE OR DELETE ON "article_comments" FOR EACH ROW EXECUTE FUNCTION audit_row();

GRANT SELECT, INSERT, UPDATE ON "article_comments" TO binddesk_app;
