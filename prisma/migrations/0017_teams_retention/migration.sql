-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "anonymise_days" SMALLINT NOT NULL DEFAULT 180,
ADD COLUMN     "contact_days" SMALLINT NOT NULL DEFAULT 30,
ADD COLUMN     "default_locale" TEXT NOT NULL DEFAULT 'zh-CN',
ADD COLUMN     "locales" TEXT[] DEFAULT ARRAY['zh-CN', 'en']::TEXT[],
ADD COLUMN     "retention_on" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "switched_off" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "team_id" UUID;

-- AlterTable
ALTER TABLE "support_cases" ADD COLUMN     "anonymised_at" TIMESTAMPTZ(3),
ADD COLUMN     "contact_removed_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "teams" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "teams_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retention_runs" (
    "id" UUID NOT NULL,
    "contact_days" SMALLINT NOT NULL,
    "anonymise_days" SMALLINT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "batches" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "updated_by_id" UUID,

    CONSTRAINT "retention_runs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_redactions" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "entry_id" UUID NOT NULL,
    "entry_hash" BYTEA NOT NULL,
    "kept_hash" BYTEA NOT NULL,
    "run_id" UUID NOT NULL,
    "batch" INTEGER NOT NULL,

    CONSTRAINT "audit_redactions_pkey" PRIMARY KEY ("entry_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "teams_name_key" ON "teams"("name");

-- CreateIndex
CREATE INDEX "retention_runs_started_at_idx" ON "retention_runs"("started_at");

-- CreateIndex
CREATE INDEX "audit_redactions_run_id_batch_idx" ON "audit_redactions"("run_id", "batch");

-- CreateIndex
CREATE INDEX "users_team_id_idx" ON "users"("team_id");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "organisations"
  ADD CONSTRAINT "organisations_locales_offered" CHECK (cardinality("locales") > 0 AND "default_locale" = ANY ("locales")),
  ADD CONSTRAINT "organisations_retention_days" CHECK (
    "contact_days" BETWEEN 7 AND 3650 AND "anonymise_days" BETWEEN 30 AND 3650 AND "anonymise_days" >= "contact_days");

CREATE TRIGGER teams_audit AFTER INSERT OR UPDATE OR DELETE ON "teams" FOR EACH ROW EXECUTE FUNCTION audit_row();
-- Begin and end, not every batch between.
CREATE TRIGGER retention_runs_audit AFTER INSERT OR UPDATE OF "ended_at" OR DELETE ON "retention_runs"
  FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE UNIQUE INDEX "retention_runs_one_at_work" ON "retention_runs" ((true)) WHERE "ended_at" IS NULL;

-- A case that was taken up and closed again is due again.
CREATE INDEX "support_cases_contact_due" ON "support_cases" ("closed_at")
  WHERE "closed_at" IS NOT NULL AND ("contact_removed_at" IS NULL OR "contact_removed_at" < "closed_at");
CREATE INDEX "support_cases_text_due" ON "support_cases" ("closed_at")
  WHERE "closed_at" IS NOT NULL AND ("anonymised_at" IS NULL OR "anonymised_at" < "closed_at");

-- A row without the values of some keys: null stands where something was, and what was empty stays empty.
CREATE FUNCTION audit_blanked(whole jsonb, keys text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT whole || coalesce((
    SELECT jsonb_object_agg(key, NULL) FROM jsonb_each(whole)
    WHERE key = ANY (keys) AND value NOT IN ('""'::jsonb, 'null'::jsonb)), '{}')
$$;

-- What one of the two steps of retention takes off in a table.
CREATE FUNCTION retained_keys(of_table text, step text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN of_table = 'support_cases' AND step = 'contact' THEN ARRAY['customer_ref', 'device', 'last4']
    WHEN of_table = 'support_cases' AND step = 'text' THEN ARRAY['message_text']
    WHEN of_table IN ('case_notes', 'case_replies') AND step = 'text' THEN ARRAY['body']
    WHEN of_table = 'outcomes' AND step = 'text' THEN ARRAY['comment']
    ELSE '{}' END
$$;

-- As before, and: what retention takes off is not written down by the entry that says so, which names nobody.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  secrets text[] := ARRAY['password_hash', 'token_hash', 'secret_cipher'];
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - secrets END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - secrets END;
  current_row jsonb := coalesce(new_row, old_row);
  removed text[] := '{}';
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF TG_TABLE_NAME = 'support_cases' THEN
      IF new_row -> 'contact_removed_at' <> old_row -> 'contact_removed_at' THEN removed := retained_keys('support_cases', 'contact'); END IF;
      IF new_row -> 'anonymised_at' <> old_row -> 'anonymised_at' THEN
        removed := removed || retained_keys('support_cases', 'text');
      END IF;
    -- Nothing but retention empties either.
    ELSIF TG_TABLE_NAME IN ('case_notes', 'case_replies', 'outcomes') AND new_row ->> (retained_keys(TG_TABLE_NAME, 'text'))[1] = '' THEN
      removed := retained_keys(TG_TABLE_NAME, 'text');
    END IF;
    old_row := audit_blanked(old_row, removed);
  END IF;
  INSERT INTO audit_entries (table_name, row_id, operation, actor_id, row_version, before, after)
  VALUES (
    TG_TABLE_NAME,
    (current_row ->> 'id')::uuid,
    lower(TG_OP),
    CASE WHEN TG_OP = 'DELETE' THEN nullif(current_setting('app.actor_id', true), '')::uuid
      WHEN removed <> '{}' THEN NULL
      ELSE coalesce(
        current_row ->> 'updated_by_id', current_row ->> 'answered_by_id', current_row ->> 'author_id',
        current_row ->> 'recorded_by_id', current_row ->> 'published_by_id')::uuid
    END,
    (current_row ->> 'version')::int,
    old_row,
    new_row
  );
  RETURN NULL;
END $$;

-- Of an outcome only the comment can go, and only away.
DROP TRIGGER outcomes_append_only ON "outcomes";
CREATE FUNCTION refuse_outcome_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.comment = '' AND to_jsonb(NEW) - 'comment' = to_jsonb(OLD) - 'comment' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'outcomes rows are append-only';
END $$;
CREATE TRIGGER outcomes_append_only BEFORE UPDATE ON "outcomes" FOR EACH ROW EXECUTE FUNCTION refuse_outcome_change();

-- Likewise the text of a reply.
DROP TRIGGER case_replies_append_only ON "case_replies";
CREATE FUNCTION refuse_reply_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.body = '' AND to_jsonb(NEW) - 'body' = to_jsonb(OLD) - 'body' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'case_replies rows are append-only';
END $$;
CREATE TRIGGER case_replies_append_only BEFORE UPDATE ON "case_replies" FOR EACH ROW EXECUTE FUNCTION refuse_reply_change();

-- The hash under which an entry is sealed.
CREATE FUNCTION audit_entry_hash(
  id uuid, table_name text, row_id uuid, operation text, actor_id uuid, row_version int, before jsonb, after jsonb,
  recorded_at timestamptz
) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(jsonb_build_array(
    id, table_name, row_id, operation, actor_id, row_version, before, after, extract(epoch FROM recorded_at))::text, 'UTF8'))
$$;

CREATE TRIGGER audit_redactions_append_only BEFORE UPDATE OR DELETE ON "audit_redactions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- An entry may lose values, and only to what its redaction says that it is then.
DROP TRIGGER audit_entries_append_only ON "audit_entries";
CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND EXISTS (
    SELECT FROM audit_redactions WHERE entry_id = OLD.id AND kept_hash = audit_entry_hash(
      NEW.id, NEW.table_name, NEW.row_id, NEW.operation, NEW.actor_id, NEW.row_version, NEW.before, NEW.after, NEW.recorded_at)) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'audit_entries rows are append-only';
END $$;
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON "audit_entries"
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();

-- As before, and: an entry whose values were blanked stands for what it was, as long as it is what it was blanked to.
CREATE OR REPLACE FUNCTION audit_digest(from_id uuid, to_id uuid, OUT entries int, OUT digest text) LANGUAGE sql STABLE AS $$
  SELECT count(*)::int, encode(sha256(coalesce(string_agg(
      CASE WHEN r.kept_hash = found.hash THEN r.entry_hash ELSE found.hash END, ''::bytea ORDER BY e.id), ''::bytea)), 'hex')
  FROM audit_entries e CROSS JOIN LATERAL (
    SELECT audit_entry_hash(
      e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version, e.before, e.after, e.recorded_at) AS hash) found
  LEFT JOIN (
    SELECT DISTINCT ON (entry_id) entry_id, entry_hash, kept_hash FROM audit_redactions
    WHERE entry_id >= $1 AND entry_id < $2 ORDER BY entry_id, id DESC) r ON r.entry_id = e.id
  WHERE e.id >= $1 AND e.id < $2
$$;

-- Blanks what a step took off in the entries of some cases; answers how many entries.
CREATE FUNCTION redact_audit(cases uuid[], step text, run uuid, batch_number int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  redacted int;
BEGIN
  WITH rows_of AS (
    SELECT 'support_cases' AS of_table, unnest(cases) AS id
    UNION ALL SELECT 'case_notes', id FROM case_notes WHERE case_id = ANY (cases) AND step = 'text'
    UNION ALL SELECT 'case_replies', id FROM case_replies WHERE case_id = ANY (cases) AND step = 'text'
    UNION ALL SELECT 'outcomes', id FROM outcomes WHERE case_id = ANY (cases) AND step = 'text'
  ), blanked AS (
    SELECT e.id, audit_entry_hash(
        e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version, e.before, e.after, e.recorded_at) AS is_hash,
      audit_entry_hash(e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version,
        audit_blanked(e.before, retained_keys(e.table_name, step)),
        audit_blanked(e.after, retained_keys(e.table_name, step)), e.recorded_at) AS will_hash
    FROM rows_of o JOIN audit_entries e ON e.table_name = o.of_table AND e.row_id = o.id
  )
  INSERT INTO audit_redactions (entry_id, entry_hash, kept_hash, run_id, batch)
  SELECT b.id,
    coalesce((SELECT r.entry_hash FROM audit_redactions r WHERE r.entry_id = b.id AND r.kept_hash = b.is_hash ORDER BY r.id DESC LIMIT 1), b.is_hash),
    b.will_hash, run, batch_number
  FROM blanked b WHERE b.is_hash <> b.will_hash;
  GET DIAGNOSTICS redacted = ROW_COUNT;
  IF redacted = 0 THEN RETURN 0; END IF;
  UPDATE audit_entries e SET before = audit_blanked(e.before, retained_keys(e.table_name, step)),
    after = audit_blanked(e.after, retained_keys(e.table_name, step))
  FROM audit_redactions r WHERE r.run_id = run AND r.batch = batch_number AND r.entry_id = e.id;
  -- A redaction that is put in later is not in this digest, which is sealed like every entry.
  INSERT INTO audit_entries (table_name, row_id, operation, after)
  SELECT 'audit_redactions', run, 'insert', jsonb_build_object('batch', batch_number, 'step', step, 'entries', redacted, 'digest',
    encode(sha256(string_agg(uuid_send(entry_id) || entry_hash || kept_hash, ''::bytea ORDER BY entry_id, id)), 'hex'))
  FROM audit_redactions WHERE run_id = run AND batch = batch_number;
  RETURN redacted;
END $$;
REVOKE EXECUTE ON FUNCTION redact_audit(uuid[], text, uuid, int) FROM PUBLIC;

-- The next cases of a run; answers how many, 0 when none is left or retention was switched off. It alone may blank: the
-- application says only which run goes on, and neither days nor cases. Cases that somebody holds come another day.
CREATE FUNCTION retain_batch(run uuid, size int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  work retention_runs;
  cases uuid[];
  step text := 'contact';
  found_values jsonb;
  redacted int;
BEGIN
  SELECT * INTO work FROM retention_runs WHERE id = run AND ended_at IS NULL FOR UPDATE;
  IF NOT FOUND OR NOT (SELECT retention_on FROM organisations) THEN RETURN 0; END IF;
  cases := ARRAY(SELECT id FROM support_cases
    WHERE closed_at < work.started_at - make_interval(days => greatest(work.contact_days, 7))
      AND (contact_removed_at IS NULL OR contact_removed_at < closed_at)
    ORDER BY closed_at LIMIT size FOR UPDATE SKIP LOCKED);
  IF cases = '{}' THEN
    step := 'text';
    cases := ARRAY(SELECT id FROM support_cases
      WHERE closed_at < work.started_at - make_interval(days => greatest(work.anonymise_days, 30))
        AND (anonymised_at IS NULL OR anonymised_at < closed_at)
      ORDER BY closed_at LIMIT size FOR UPDATE SKIP LOCKED);
  END IF;
  IF cases = '{}' THEN RETURN 0; END IF;
  IF step = 'contact' THEN
    SELECT jsonb_build_object('contactCases', count(*), 'customerRefs', count(*) FILTER (WHERE customer_ref <> ''),
        'devices', count(*) FILTER (WHERE device <> ''), 'cardEnds', count(last4))
      INTO found_values FROM support_cases WHERE id = ANY (cases);
    UPDATE support_cases SET customer_ref = '', device = '', last4 = NULL, contact_removed_at = clock_timestamp(),
      version = version + 1 WHERE id = ANY (cases);
  ELSE
    SELECT jsonb_build_object('anonymisedCases', cardinality(cases),
        'messages', (SELECT count(*) FROM support_cases WHERE id = ANY (cases) AND message_text <> ''),
        'notes', (SELECT count(*) FROM case_notes WHERE case_id = ANY (cases) AND body <> '' AND kind = 'note'),
        'replies', (SELECT count(*) FROM case_notes WHERE case_id = ANY (cases) AND body <> '' AND kind = 'reply')
          + (SELECT count(*) FROM case_replies WHERE case_id = ANY (cases) AND body <> ''),
        'comments', (SELECT count(*) FROM outcomes WHERE case_id = ANY (cases) AND comment <> ''))
      INTO found_values;
    UPDATE support_cases SET message_text = '', anonymised_at = clock_timestamp(), version = version + 1 WHERE id = ANY (cases);
    UPDATE case_notes SET body = '' WHERE case_id = ANY (cases) AND body <> '';
    UPDATE case_replies SET body = '' WHERE case_id = ANY (cases) AND body <> '';
    UPDATE outcomes SET comment = '' WHERE case_id = ANY (cases) AND comment <> '';
  END IF;
  redacted := redact_audit(cases, step, run, work.batches + 1);
  found_values := found_values || jsonb_build_object('auditEntries', redacted);
  UPDATE retention_runs SET batches = batches + 1, done = done + cardinality(cases), counts = work.counts || (
    SELECT jsonb_object_agg(key, value::int + coalesce((work.counts ->> key)::int, 0)) FROM jsonb_each_text(found_values))
    WHERE id = run;
  RETURN cardinality(cases);
END $$;
REVOKE EXECUTE ON FUNCTION retain_batch(uuid, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION retain_batch(uuid, int) TO binddesk_app;

-- As before, and nothing while the desk does without webhooks.
CREATE OR REPLACE FUNCTION queue_webhook(event_kind text, event_body jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanting uuid[] := ARRAY(SELECT id FROM webhook_endpoints WHERE is_active AND event_kind = ANY (events)
    AND NOT EXISTS (SELECT FROM organisations WHERE 'webhooks' = ANY (switched_off)));
  queued uuid;
BEGIN
  IF wanting = '{}' THEN RETURN; END IF;
  INSERT INTO webhook_events (kind, body) VALUES (event_kind, event_body) RETURNING id INTO queued;
  INSERT INTO webhook_deliveries (event_id, endpoint_id) SELECT queued, unnest(wanting);
END $$;

GRANT DELETE ON "webhook_endpoints" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE ON "teams", "retention_runs" TO binddesk_app;
GRANT SELECT ON "audit_redactions" TO binddesk_app;
