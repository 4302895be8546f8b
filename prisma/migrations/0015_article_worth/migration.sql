-- CreateEnum
CREATE TYPE "FeedbackReason" AS ENUM ('outdated', 'unclear', 'wrong_for_case', 'steps_missing', 'other');

-- CreateEnum
CREATE TYPE "ProposalState" AS ENUM ('open', 'accepted', 'declined');

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "also_cause_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "bank_codes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "steps" "BindingStep"[] DEFAULT ARRAY[]::"BindingStep"[],
ADD COLUMN     "wallet_codes" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "article_uses" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "article_version_id" UUID NOT NULL,
    "used" INTEGER NOT NULL,
    "bound" INTEGER NOT NULL,

    CONSTRAINT "article_uses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_feedback" (
    "id" UUID NOT NULL,
    "article_version_id" UUID NOT NULL,
    "case_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "reason" "FeedbackReason",
    "text" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_proposals" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "article_id" UUID,
    "cause_code" TEXT,
    "wallet_code" TEXT NOT NULL,
    "bank_code" TEXT,
    "binding_step" "BindingStep" NOT NULL,
    "found" TEXT NOT NULL,
    "helped" TEXT NOT NULL,
    "state" "ProposalState" NOT NULL DEFAULT 'open',
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "article_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_tasks" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "taken_by_id" UUID,
    "set_aside_until" DATE,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_tasks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "article_uses_article_version_id_idx" ON "article_uses"("article_version_id");

-- CreateIndex
CREATE INDEX "article_feedback_article_version_id_recorded_by_id_recorded_idx" ON "article_feedback"("article_version_id", "recorded_by_id", "recorded_at");

-- CreateIndex
CREATE INDEX "article_feedback_case_id_idx" ON "article_feedback"("case_id");

-- CreateIndex
CREATE INDEX "article_proposals_case_id_idx" ON "article_proposals"("case_id");

-- CreateIndex
CREATE INDEX "article_proposals_article_id_idx" ON "article_proposals"("article_id");

-- CreateIndex
CREATE UNIQUE INDEX "article_tasks_kind_subject_key" ON "article_tasks"("kind", "subject");

-- AddForeignKey
ALTER TABLE "article_feedback" ADD CONSTRAINT "article_feedback_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_feedback" ADD CONSTRAINT "article_feedback_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_feedback" ADD CONSTRAINT "article_feedback_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_proposals" ADD CONSTRAINT "article_proposals_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tasks" ADD CONSTRAINT "article_tasks_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "article_feedback"
  ADD CONSTRAINT "article_feedback_reason_of_not_helpful" CHECK (("reason" IS NULL) = "helpful");
ALTER TABLE "article_proposals"
  ADD CONSTRAINT "article_proposals_decided_by_somebody" CHECK (("state" = 'open') = ("decided_at" IS NULL)),
  ADD CONSTRAINT "article_proposals_accepted_has_article" CHECK ("state" <> 'accepted' OR "article_id" IS NOT NULL);
ALTER TABLE "article_tasks"
  ADD CONSTRAINT "article_tasks_known_kind"
    CHECK ("kind" IN ('seldom_works', 'no_article', 'not_helpful', 'review_due', 'proposal')),
  ADD CONSTRAINT "article_tasks_aside_with_reason" CHECK ("set_aside_until" IS NULL OR "reason" <> '');

CREATE INDEX "article_proposals_open" ON "article_proposals" ("proposed_at") WHERE "state" = 'open';

CREATE TRIGGER article_feedback_append_only BEFORE UPDATE ON "article_feedback" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER article_feedback_audit AFTER INSERT OR UPDATE OR DELETE ON "article_feedback" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER article_proposals_audit AFTER INSERT OR UPDATE OR DELETE ON "article_proposals" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER article_tasks_audit AFTER INSERT OR UPDATE OR DELETE ON "article_tasks" FOR EACH ROW EXECUTE FUNCTION audit_row();

-- Rows are only added here, so that of two closings with one article neither waits for the other. Fired only where the
-- article or what came of it changes, which most changes of a case do not.
CREATE FUNCTION article_use_came() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO article_uses (article_version_id, used, bound)
  VALUES (NEW.article_version_id, 1, (NEW.result = 'bound')::int);
  RETURN NULL;
END $$;
CREATE FUNCTION article_use_went() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO article_uses (article_version_id, used, bound)
  VALUES (OLD.article_version_id, -1, -((OLD.result = 'bound')::int));
  RETURN NULL;
END $$;
CREATE TRIGGER support_cases_article_use_insert AFTER INSERT ON "support_cases" FOR EACH ROW
  WHEN (NEW.status = 'closed' AND NEW.article_version_id IS NOT NULL) EXECUTE FUNCTION article_use_came();
CREATE TRIGGER support_cases_article_use_delete AFTER DELETE ON "support_cases" FOR EACH ROW
  WHEN (OLD.status = 'closed' AND OLD.article_version_id IS NOT NULL) EXECUTE FUNCTION article_use_went();
CREATE TRIGGER support_cases_article_use_leave AFTER UPDATE OF "status", "result", "article_version_id" ON "support_cases" FOR EACH ROW
  WHEN (OLD.status = 'closed' AND OLD.article_version_id IS NOT NULL
    AND (OLD.status, OLD.result, OLD.article_version_id) IS DISTINCT FROM (NEW.status, NEW.result, NEW.article_version_id))
  EXECUTE FUNCTION article_use_went();
CREATE TRIGGER support_cases_article_use_arrive AFTER UPDATE OF "status", "result", "article_version_id" ON "support_cases" FOR EACH ROW
  WHEN (NEW.status = 'closed' AND NEW.article_version_id IS NOT NULL
    AND (OLD.status, OLD.result, OLD.article_version_id) IS DISTINCT FROM (NEW.status, NEW.result, NEW.article_version_id))
  EXECUTE FUNCTION article_use_came();

-- A truncated table fires no other trigger.
CREATE FUNCTION article_uses_empty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM article_uses;
  RETURN NULL;
END $$;
CREATE TRIGGER support_cases_article_use_truncate AFTER TRUNCATE ON "support_cases" FOR EACH STATEMENT EXECUTE FUNCTION article_uses_empty();

INSERT INTO article_uses (article_version_id, used, bound)
SELECT article_version_id, count(*), count(*) FILTER (WHERE result = 'bound')
FROM support_cases WHERE status = 'closed' AND article_version_id IS NOT NULL GROUP BY 1;

GRANT SELECT, INSERT, DELETE ON "article_uses" TO binddesk_app;
GRANT SELECT, INSERT ON "article_feedback" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE ON "article_proposals", "article_tasks" TO binddesk_app;
