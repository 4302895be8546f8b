-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('uploading', 'uploaded', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "support_cases" ADD COLUMN     "import_id" UUID,
ADD COLUMN     "imported_at" TIMESTAMPTZ(3),
ADD COLUMN     "source" TEXT,
ADD COLUMN     "source_id" TEXT;

-- CreateTable
CREATE TABLE "case_imports" (
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "size_bytes" BIGINT NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'uploading',
    "map" JSONB NOT NULL,
    "encoding" TEXT,
    "text_bytes" BIGINT NOT NULL DEFAULT 0,
    "position_bytes" BIGINT NOT NULL DEFAULT 0,
    "line" INTEGER NOT NULL DEFAULT 1,
    "counts" JSONB NOT NULL,
    "failure" JSONB,
    "checked_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "started_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_import_errors" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "import_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "column" TEXT,
    "field" TEXT,
    "reason" TEXT NOT NULL,

    CONSTRAINT "case_import_errors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_maps" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_maps_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_imports_created_at_idx" ON "case_imports"("created_at");

-- CreateIndex
CREATE INDEX "case_import_errors_import_id_line_idx" ON "case_import_errors"("import_id", "line");

-- CreateIndex
CREATE UNIQUE INDEX "import_maps_name_key" ON "import_maps"("name");

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "case_imports"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_imports" ADD CONSTRAINT "case_imports_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_import_errors" ADD CONSTRAINT "case_import_errors_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "case_imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_imported_whole" CHECK (
  num_nonnulls("source", "source_id", "imported_at", "import_id") IN (0, 4)
);
CREATE UNIQUE INDEX "support_cases_source" ON "support_cases" ("source", "source_id") WHERE "source" IS NOT NULL;
CREATE INDEX "support_cases_import" ON "support_cases" ("import_id", "created_at", "id") WHERE "import_id" IS NOT NULL;

ALTER TABLE "case_imports"
  ADD CONSTRAINT "case_imports_position_in_text" CHECK ("position_bytes" BETWEEN 0 AND "text_bytes"),
  ADD CONSTRAINT "case_imports_line_from_one" CHECK ("line" >= 1);

CREATE TRIGGER import_maps_audit AFTER INSERT OR UPDATE OR DELETE ON "import_maps" FOR EACH ROW EXECUTE FUNCTION audit_row();
-- How far an import has come is no change that somebody made; its beginning, its steps and its end are.
CREATE TRIGGER case_imports_audit AFTER INSERT OR DELETE OR UPDATE OF "status", "map" ON "case_imports" FOR EACH ROW EXECUTE FUNCTION audit_row();

GRANT SELECT, INSERT, UPDATE, DELETE ON "import_maps", "case_imports" TO binddesk_app;
GRANT SELECT, INSERT, DELETE ON "case_import_errors" TO binddesk_app;
