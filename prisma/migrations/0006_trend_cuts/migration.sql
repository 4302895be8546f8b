-- AlterTable
ALTER TABLE "support_cases" ADD COLUMN     "article_version_id" UUID,
ADD COLUMN     "checks_used" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "closed_by_id" UUID,
ADD COLUMN     "has_waited" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "minutes_spent" SMALLINT,
ADD COLUMN     "remedy_code" TEXT,
ADD COLUMN     "times_reopened" SMALLINT NOT NULL DEFAULT 0;

-- What Prisma's schema cannot say.

-- The cases that are there already, as their outcomes, answers and audit trail tell; no news for either of the two.
ALTER TABLE "support_cases" DISABLE TRIGGER USER;
UPDATE "support_cases" c SET "closed_by_id" = o.recorded_by_id, "article_version_id" = o.article_version_id,
  "remedy_code" = o.remedy_code, "minutes_spent" = o.minutes_spent
FROM (SELECT DISTINCT ON (case_id) * FROM "outcomes" ORDER BY case_id, recorded_at DESC, id DESC) o
WHERE o.case_id = c.id AND c.status = 'closed';
UPDATE "support_cases" c SET "times_reopened" = o.closings - (c.status = 'closed')::int
FROM (SELECT case_id, count(*) AS closings FROM "outcomes" GROUP BY case_id) o
WHERE o.case_id = c.id AND o.closings > (c.status = 'closed')::int;
UPDATE "support_cases" c SET "checks_used" = a.checks
FROM (
  SELECT case_id, count(*) AS checks FROM (
    SELECT DISTINCT ON (case_id, check_code) case_id, answer_code FROM "check_answers"
    ORDER BY case_id, check_code, answered_at DESC, id DESC) latest
  WHERE answer_code IS NOT NULL GROUP BY case_id) a
WHERE a.case_id = c.id;
UPDATE "support_cases" c SET "has_waited" = true
WHERE c.status IN ('waiting_customer', 'waiting_bank', 'waiting_wallet') OR c.id IN (
  SELECT row_id FROM "audit_entries" WHERE table_name = 'support_cases' AND after ->> 'status' LIKE 'waiting%');
ALTER TABLE "support_cases" ENABLE TRIGGER USER;

-- Every cut and every measure of the trends is read from this index alone.
DROP INDEX "support_cases_trend";
CREATE INDEX "support_cases_trend" ON "support_cases" ("created_at")
  INCLUDE ("cause_code", "cause_certainty", "leading_cause_code", "wallet_code", "bank_code", "card_kind", "binding_step",
    "status", "result", "closed_at", "channel", "region", "platform", "code_system", "error_code", "assignee_id",
    "closed_by_id", "model_id", "article_version_id", "remedy_code", "minutes_spent", "checks_used", "times_reopened",
    "has_waited");

-- Times to resolve as one row a cell with its histogram, and no longer one row a slot. What stood there is counted
-- anew by the job; until then reports are counted from the cases.
DROP TABLE "trend_minutes";
CREATE TABLE "trend_minutes" (
    "cut" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "bank" TEXT NOT NULL,
    "wallet" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "slots" SMALLINT[],
    "resolved" INTEGER[],
    "bound_confirmed" INTEGER[],
    "bound_presumed" INTEGER[],
    "bound_unknown" INTEGER[],
    "bound_other_card_confirmed" INTEGER[],
    "bound_other_card_presumed" INTEGER[],
    "bound_other_card_unknown" INTEGER[],

    CONSTRAINT "trend_minutes_pkey" PRIMARY KEY ("cut","grain","starts_on","bank","wallet","cause","step")
);
GRANT SELECT, INSERT, UPDATE, DELETE ON "trend_minutes" TO binddesk_app;
UPDATE "trend_rollup_state" SET "time_zone" = NULL;
