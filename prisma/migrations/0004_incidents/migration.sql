-- CreateEnum
CREATE TYPE "NoteKind" AS ENUM ('note', 'reply');

-- CreateEnum
CREATE TYPE "IncidentState" AS ENUM ('proposed', 'open', 'closed', 'dismissed', 'faded');

-- CreateEnum
CREATE TYPE "IncidentOrigin" AS ENUM ('detected', 'manual');

-- CreateEnum
CREATE TYPE "MembershipChoice" AS ENUM ('added', 'removed');

-- CreateEnum
CREATE TYPE "IncidentRunKind" AS ENUM ('reply', 'close');

-- AlterEnum
ALTER TYPE "ConfirmationMethod" ADD VALUE 'incident';

-- AlterTable
ALTER TABLE "case_notes" ADD COLUMN     "kind" "NoteKind" NOT NULL DEFAULT 'note';

-- CreateTable
CREATE TABLE "incidents" (
    "id" UUID NOT NULL,
    "bank_code" TEXT,
    "wallet_code" TEXT,
    "state" "IncidentState" NOT NULL,
    "origin" "IncidentOrigin" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL DEFAULT '',
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "customer_note_zh" TEXT NOT NULL DEFAULT '',
    "customer_note_en" TEXT NOT NULL DEFAULT '',
    "reply_zh" TEXT NOT NULL,
    "reply_en" TEXT NOT NULL,
    "alarm_since" TIMESTAMPTZ(3),
    "alarm_observed" INTEGER,
    "alarm_expected" DOUBLE PRECISION,
    "alarm_bits" DOUBLE PRECISION,
    "counted_at" TIMESTAMPTZ(3),
    "recovered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incidents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_cases" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "choice" "MembershipChoice",
    "reply_note_id" UUID,
    "outcome_id" UUID,
    "pending_run_id" UUID,
    "refusal" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "incident_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_runs" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "kind" "IncidentRunKind" NOT NULL,
    "total" INTEGER NOT NULL,
    "result" "OutcomeResult",
    "minutes_spent" SMALLINT,
    "comment" TEXT NOT NULL DEFAULT '',
    "started_by_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,

    CONSTRAINT "incident_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident_baselines" (
    "series_key" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "bank_code" TEXT,
    "wallet_code" TEXT,
    "hourly" DOUBLE PRECISION[],
    "dispersion" DOUBLE PRECISION NOT NULL,
    "weeks" DOUBLE PRECISION NOT NULL,
    "cases" DOUBLE PRECISION NOT NULL,
    "built_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "incident_baselines_pkey" PRIMARY KEY ("series_key")
);

-- CreateIndex
CREATE INDEX "incidents_starts_at_idx" ON "incidents"("starts_at");

-- CreateIndex
CREATE INDEX "incident_cases_case_id_idx" ON "incident_cases"("case_id");

-- CreateIndex
CREATE INDEX "incident_cases_pending_run_id_idx" ON "incident_cases"("pending_run_id");

-- CreateIndex
CREATE UNIQUE INDEX "incident_cases_incident_id_case_id_key" ON "incident_cases"("incident_id", "case_id");

-- CreateIndex
CREATE INDEX "incident_runs_incident_id_started_at_idx" ON "incident_runs"("incident_id", "started_at");

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_bank_code_fkey" FOREIGN KEY ("bank_code") REFERENCES "banks"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incidents" ADD CONSTRAINT "incidents_wallet_code_fkey" FOREIGN KEY ("wallet_code") REFERENCES "wallets"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_cases" ADD CONSTRAINT "incident_cases_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_cases" ADD CONSTRAINT "incident_cases_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_cases" ADD CONSTRAINT "incident_cases_reply_note_id_fkey" FOREIGN KEY ("reply_note_id") REFERENCES "case_notes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_cases" ADD CONSTRAINT "incident_cases_outcome_id_fkey" FOREIGN KEY ("outcome_id") REFERENCES "outcomes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_cases" ADD CONSTRAINT "incident_cases_pending_run_id_fkey" FOREIGN KEY ("pending_run_id") REFERENCES "incident_runs"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_runs" ADD CONSTRAINT "incident_runs_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incidents"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident_runs" ADD CONSTRAINT "incident_runs_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "incidents"
  ADD CONSTRAINT "incidents_ends_after_start" CHECK ("ends_at" >= "starts_at"),
  ADD CONSTRAINT "incidents_end_fits_state" CHECK (
    CASE "state"
      WHEN 'proposed' THEN "ends_at" IS NULL
      WHEN 'open' THEN "ends_at" IS NULL
      WHEN 'closed' THEN "ends_at" IS NOT NULL
      WHEN 'faded' THEN "ends_at" IS NOT NULL
      ELSE true
    END
  ),
  ADD CONSTRAINT "incidents_detected_has_alarm" CHECK (
    "origin" = 'manual' OR num_nulls("alarm_since", "alarm_observed", "alarm_expected", "alarm_bits", "counted_at") = 0
  );
ALTER TABLE "incident_runs"
  ADD CONSTRAINT "incident_runs_close_has_outcome" CHECK (("kind" = 'close') = (num_nulls("result", "minutes_spent") = 0)),
  ADD CONSTRAINT "incident_runs_minutes_range" CHECK ("minutes_spent" BETWEEN 0 AND 1440);

-- Two who propose or open the same fault at once make one.
CREATE UNIQUE INDEX "incidents_one_running" ON "incidents" ("bank_code", "wallet_code") NULLS NOT DISTINCT
  WHERE "state" IN ('proposed', 'open');
CREATE UNIQUE INDEX "incident_runs_one_at_work" ON "incident_runs" ("incident_id") WHERE "ended_at" IS NULL;

CREATE TRIGGER incidents_audit AFTER INSERT OR UPDATE OR DELETE ON "incidents" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER incident_cases_audit AFTER INSERT OR UPDATE OR DELETE ON "incident_cases" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER incident_runs_audit AFTER INSERT OR UPDATE OR DELETE ON "incident_runs" FOR EACH ROW EXECUTE FUNCTION audit_row();

GRANT SELECT, INSERT, UPDATE ON "incidents", "incident_cases", "incident_runs" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "incident_baselines" TO binddesk_app;
