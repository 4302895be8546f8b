-- CreateEnum
CREATE TYPE "ModelOrigin" AS ENUM ('shipped', 'imported', 'learned', 'edited');

-- AlterTable
ALTER TABLE "diagnosis_models" ADD COLUMN     "based_on_number" INTEGER,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "origin" "ModelOrigin" NOT NULL DEFAULT 'shipped',
ADD COLUMN     "report" JSONB;

-- AlterTable
ALTER TABLE "check_answers" ADD COLUMN     "suggested_check_code" TEXT;

-- AlterTable
ALTER TABLE "outcomes" ADD COLUMN     "remedy_code" TEXT;

-- CreateTable
CREATE TABLE "remedy_trials" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "remedy_code" TEXT NOT NULL,
    "helped" BOOLEAN,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "remedy_trials_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "maintenance_windows" (
    "id" UUID NOT NULL,
    "bank_code" TEXT,
    "wallet_code" TEXT,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "source" TEXT NOT NULL DEFAULT '',
    "note_zh" TEXT NOT NULL DEFAULT '',
    "note_en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "maintenance_windows_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "remedy_trials_case_id_recorded_at_idx" ON "remedy_trials"("case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "maintenance_windows_starts_at_idx" ON "maintenance_windows"("starts_at");

-- AddForeignKey
ALTER TABLE "remedy_trials" ADD CONSTRAINT "remedy_trials_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "remedy_trials" ADD CONSTRAINT "remedy_trials_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_windows" ADD CONSTRAINT "maintenance_windows_bank_code_fkey" FOREIGN KEY ("bank_code") REFERENCES "banks"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "maintenance_windows" ADD CONSTRAINT "maintenance_windows_wallet_code_fkey" FOREIGN KEY ("wallet_code") REFERENCES "wallets"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "maintenance_windows"
  ADD CONSTRAINT "maintenance_windows_names_someone" CHECK ("bank_code" IS NOT NULL OR "wallet_code" IS NOT NULL),
  ADD CONSTRAINT "maintenance_windows_ends_after_start" CHECK ("ends_at" > "starts_at");

CREATE TRIGGER remedy_trials_append_only BEFORE UPDATE ON "remedy_trials" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER remedy_trials_audit AFTER INSERT OR UPDATE OR DELETE ON "remedy_trials" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER maintenance_windows_audit AFTER INSERT OR UPDATE OR DELETE ON "maintenance_windows" FOR EACH ROW EXECUTE FUNCTION audit_row();

GRANT SELECT, INSERT ON "remedy_trials" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "maintenance_windows" TO binddesk_app;
