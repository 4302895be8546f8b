-- What was typed beside articles and after a case's texts had gone is taken off as well. Prisma's schema says nothing of it.

-- What one of the steps of retention takes off in a table.
CREATE OR REPLACE FUNCTION retained_keys(of_table text, step text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE
    WHEN of_table = 'support_cases' AND step = 'contact' THEN ARRAY['customer_ref', 'device', 'last4']
    WHEN of_table = 'support_cases' AND step = 'text' THEN ARRAY['message_text']
    WHEN of_table = 'support_cases' OR step = 'contact' THEN '{}'
    WHEN of_table IN ('case_notes', 'case_replies') THEN ARRAY['body']
    WHEN of_table IN ('outcomes', 'incident_runs') THEN ARRAY['comment']
    WHEN of_table = 'article_feedback' THEN ARRAY['text']
    WHEN of_table = 'article_proposals' THEN ARRAY['found', 'helped', 'decision_note']
    WHEN of_table = 'article_tasks' THEN ARRAY['reason']
    ELSE '{}' END
$$;

-- As before, and for more tables.
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
    -- Nothing but retention empties what it takes off elsewhere; a task of an article goes whole.
    ELSIF TG_TABLE_NAME <> 'article_tasks' AND EXISTS (
      SELECT FROM unnest(retained_keys(TG_TABLE_NAME, 'text')) AS key WHERE old_row ->> key <> '' AND new_row ->> key = '') THEN
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

-- Of a word on an article only the remark can go, and only away.
DROP TRIGGER article_feedback_append_only ON "article_feedback";
CREATE FUNCTION refuse_feedback_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.text = '' AND to_jsonb(NEW) - 'text' = to_jsonb(OLD) - 'text' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'article_feedback rows are append-only';
END $$;
CREATE TRIGGER article_feedback_append_only BEFORE UPDATE ON "article_feedback" FOR EACH ROW EXECUTE FUNCTION refuse_feedback_change();

-- Nor does the application empty what was proposed or said of a run.
REVOKE UPDATE ON "article_proposals", "incident_runs" FROM binddesk_app;
GRANT UPDATE ("article_id", "state", "decided_by_id", "decided_at", "decision_note", "version", "updated_by_id")
  ON "article_proposals" TO binddesk_app;
GRANT UPDATE ("ended_at", "version", "updated_by_id") ON "incident_runs" TO binddesk_app;

-- Few rows once retention is on: what it took off is in none of them.
CREATE INDEX "case_notes_with_words" ON "case_notes" ("created_at") WHERE "body" <> '';
CREATE INDEX "case_replies_with_words" ON "case_replies" ("created_at") WHERE "body" <> '';
CREATE INDEX "article_feedback_with_words" ON "article_feedback" ("recorded_at") WHERE "text" <> '';

-- The rows whose texts go with those of some cases. A proposal whose words are gone is set aside for no reason any more.
CREATE FUNCTION words_of_cases(cases uuid[]) RETURNS TABLE (of_table text, id uuid) LANGUAGE sql STABLE AS $$
  SELECT 'support_cases', unnest(cases)
  UNION ALL SELECT 'case_notes', n.id FROM case_notes n WHERE n.case_id = ANY (cases)
  UNION ALL SELECT 'case_replies', r.id FROM case_replies r WHERE r.case_id = ANY (cases)
  UNION ALL SELECT 'outcomes', o.id FROM outcomes o WHERE o.case_id = ANY (cases)
  UNION ALL SELECT 'article_feedback', f.id FROM article_feedback f WHERE f.case_id = ANY (cases)
  UNION ALL SELECT 'article_proposals', p.id FROM article_proposals p WHERE p.case_id = ANY (cases)
  UNION ALL SELECT 'article_tasks', t.id FROM article_proposals p
    JOIN article_tasks t ON t.kind = 'proposal' AND t.subject = p.id::text WHERE p.case_id = ANY (cases)
$$;

-- The rows with texts from before a time that no case takes along: of no case, or written after its texts had gone.
CREATE FUNCTION loose_words(written_before timestamptz) RETURNS TABLE (of_table text, id uuid) LANGUAGE sql STABLE AS $$
  SELECT 'case_notes', n.id FROM case_notes n JOIN support_cases c ON c.id = n.case_id
    WHERE n.body <> '' AND n.created_at < written_before AND c.anonymised_at >= c.closed_at
  UNION ALL SELECT 'case_replies', r.id FROM case_replies r JOIN support_cases c ON c.id = r.case_id
    WHERE r.body <> '' AND r.created_at < written_before AND c.anonymised_at >= c.closed_at
  UNION ALL SELECT 'article_feedback', f.id FROM article_feedback f LEFT JOIN support_cases c ON c.id = f.case_id
    WHERE f.text <> '' AND f.recorded_at < written_before AND (f.case_id IS NULL OR c.anonymised_at >= c.closed_at)
  UNION ALL SELECT 'article_proposals', p.id FROM article_proposals p JOIN support_cases c ON c.id = p.case_id
    WHERE (p.found <> '' OR p.decision_note <> '') AND coalesce(p.decided_at, p.proposed_at) < written_before
      AND c.anonymised_at >= c.closed_at
  UNION ALL SELECT 'article_tasks', t.id FROM article_tasks t
    JOIN article_proposals p ON t.subject = p.id::text JOIN support_cases c ON c.id = p.case_id
    WHERE t.kind = 'proposal' AND t.reason <> '' AND t.updated_at < written_before AND c.anonymised_at >= c.closed_at
  UNION ALL SELECT 'incident_runs', r.id FROM incident_runs r WHERE r.comment <> '' AND r.ended_at < written_before
$$;

-- Blanks what a step took off in the entries of some rows; answers how many entries.
DROP FUNCTION redact_audit(uuid[], text, uuid, int);
CREATE FUNCTION redact_audit(tables text[], ids uuid[], step text, run uuid, batch_number int) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  redacted int;
BEGIN
  WITH blanked AS (
    SELECT e.id, audit_entry_hash(
        e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version, e.before, e.after, e.recorded_at) AS is_hash,
      audit_entry_hash(e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version,
        audit_blanked(e.before, retained_keys(e.table_name, step)),
        audit_blanked(e.after, retained_keys(e.table_name, step)), e.recorded_at) AS will_hash
    FROM unnest(tables, ids) AS o (of_table, id) JOIN audit_entries e ON e.table_name = o.of_table AND e.row_id = o.id
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
REVOKE EXECUTE ON FUNCTION redact_audit(text[], uuid[], text, uuid, int) FROM PUBLIC;

-- As before, and: the cases' words beside articles go with their texts, and what no case takes along goes last.
CREATE OR REPLACE FUNCTION retain_batch(run uuid, size int) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  work retention_runs;
  cases uuid[];
  tables text[];
  rows uuid[];
  step text := 'contact';
  found_values jsonb;
  redacted int;
  taken int;
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
  IF cases = '{}' THEN step := 'loose'; END IF;
  IF step = 'contact' THEN
    tables := array_fill('support_cases'::text, ARRAY[cardinality(cases)]);
    rows := cases;
    SELECT jsonb_build_object('contactCases', count(*), 'customerRefs', count(*) FILTER (WHERE customer_ref <> ''),
        'devices', count(*) FILTER (WHERE device <> ''), 'cardEnds', count(last4))
      INTO found_values FROM support_cases WHERE id = ANY (cases);
    UPDATE support_cases SET customer_ref = '', device = '', last4 = NULL, contact_removed_at = clock_timestamp(),
      version = version + 1 WHERE id = ANY (cases);
  ELSIF step = 'text' THEN
    SELECT array_agg(w.of_table), array_agg(w.id) INTO tables, rows FROM words_of_cases(cases) w;
    SELECT jsonb_build_object('anonymisedCases', cardinality(cases),
        'messages', (SELECT count(*) FROM support_cases WHERE id = ANY (cases) AND message_text <> ''),
        'notes', (SELECT count(*) FROM case_notes WHERE case_id = ANY (cases) AND body <> '' AND kind = 'note'),
        'replies', (SELECT count(*) FROM case_notes WHERE case_id = ANY (cases) AND body <> '' AND kind = 'reply')
          + (SELECT count(*) FROM case_replies WHERE case_id = ANY (cases) AND body <> ''),
        'comments', (SELECT count(*) FROM outcomes WHERE case_id = ANY (cases) AND comment <> ''),
        'remarks', (SELECT count(*) FROM article_feedback WHERE case_id = ANY (cases) AND text <> ''),
        'proposals', (SELECT count(*) FROM article_proposals p WHERE p.case_id = ANY (cases) AND p.found <> ''))
      INTO found_values;
    UPDATE support_cases SET message_text = '', anonymised_at = clock_timestamp(), version = version + 1 WHERE id = ANY (cases);
  ELSE
    SELECT array_agg(w.of_table), array_agg(w.id) INTO tables, rows FROM (
      SELECT * FROM loose_words(work.started_at - make_interval(days => greatest(work.anonymise_days, 30))) LIMIT size) w;
    IF rows IS NULL THEN RETURN 0; END IF;
    found_values := jsonb_build_object('looseTexts', cardinality(rows));
  END IF;
  IF step <> 'contact' THEN
    UPDATE case_notes SET body = '' WHERE id = ANY (rows) AND body <> '';
    UPDATE case_replies SET body = '' WHERE id = ANY (rows) AND body <> '';
    UPDATE outcomes SET comment = '' WHERE id = ANY (rows) AND comment <> '';
    UPDATE article_feedback SET text = '' WHERE id = ANY (rows) AND text <> '';
    -- Its FOUND is a variable of this language's own.
    UPDATE article_proposals p SET found = '', helped = '', decision_note = '', version = version + 1
      WHERE p.id = ANY (rows) AND (p.found <> '' OR p.decision_note <> '');
    UPDATE incident_runs SET comment = '', version = version + 1 WHERE id = ANY (rows) AND comment <> '';
    DELETE FROM article_tasks WHERE id = ANY (rows) AND reason <> '';
  END IF;
  taken := CASE step WHEN 'loose' THEN cardinality(rows) ELSE cardinality(cases) END;
  redacted := redact_audit(tables, rows, step, run, work.batches + 1);
  found_values := found_values || jsonb_build_object('auditEntries', redacted);
  UPDATE retention_runs SET batches = batches + 1, done = done + taken, counts = work.counts || (
    SELECT jsonb_object_agg(key, value::int + coalesce((work.counts ->> key)::int, 0)) FROM jsonb_each_text(found_values))
    WHERE id = run;
  RETURN taken;
END $$;
