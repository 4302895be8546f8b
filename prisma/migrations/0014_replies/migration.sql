-- CreateTable
CREATE TABLE "case_replies" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "cause_code" TEXT,
    "article_version_id" UUID,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_replies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_replies_case_id_created_at_idx" ON "case_replies"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "case_replies_article_version_id_idx" ON "case_replies"("article_version_id");

-- AddForeignKey
ALTER TABLE "case_replies" ADD CONSTRAINT "case_replies_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_replies" ADD CONSTRAINT "case_replies_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_replies" ADD CONSTRAINT "case_replies_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "case_replies" ADD CONSTRAINT "case_replies_known_locale" CHECK ("locale" IN ('zh-CN', 'en'));

CREATE TRIGGER case_replies_append_only BEFORE UPDATE ON "case_replies" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER case_replies_audit AFTER INSERT OR UPDATE OR DELETE ON "case_replies" FOR EACH ROW EXECUTE FUNCTION audit_row();

-- No right to delete: a reply goes with its case only.
GRANT SELECT, INSERT ON "case_replies" TO binddesk_app;
