-- CreateTable
CREATE TABLE "model_drafts" (
    "id" UUID NOT NULL,
    "based_on_number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_drafts_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say.

-- A draft is stored every second or two while somebody types, and a document weighs up to two megabytes: a change is
-- told without it. What was begun, thrown away or finished is told with it, and a version keeps what it says.
CREATE FUNCTION audit_model_draft() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_entries (table_name, row_id, operation, actor_id, row_version, before, after)
  VALUES (TG_TABLE_NAME, NEW."id", 'update', NEW."updated_by_id", NEW."version",
    to_jsonb(OLD) - 'document', to_jsonb(NEW) - 'document');
  RETURN NULL;
END $$;
CREATE TRIGGER model_drafts_audit AFTER INSERT OR DELETE ON "model_drafts" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER model_drafts_change_audit AFTER UPDATE ON "model_drafts" FOR EACH ROW EXECUTE FUNCTION audit_model_draft();

GRANT SELECT, INSERT, UPDATE, DELETE ON "model_drafts" TO binddesk_app;
