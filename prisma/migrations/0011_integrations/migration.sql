-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('person', 'api_key');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('pending', 'delivered', 'dead');

-- AlterTable
ALTER TABLE "users" ADD COLUMN     "kind" "UserKind" NOT NULL DEFAULT 'person',
ALTER COLUMN "password_hash" DROP NOT NULL;

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "token_start" TEXT NOT NULL,
    "scopes" TEXT[],
    "expires_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_endpoints" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "secret_cipher" TEXT NOT NULL,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "webhook_endpoints_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_events" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "webhook_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_deliveries" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "event_id" UUID NOT NULL,
    "endpoint_id" UUID NOT NULL,
    "state" "DeliveryState" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "queued_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempts" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "delivery_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" SMALLINT,
    "failure" TEXT,
    "duration_ms" INTEGER NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "webhook_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "number" INTEGER NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "entries" INTEGER NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_user_id_idx" ON "invitations"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_token_hash_key" ON "api_keys"("token_hash");

-- CreateIndex
CREATE INDEX "webhook_deliveries_endpoint_id_id_idx" ON "webhook_deliveries"("endpoint_id", "id");

-- CreateIndex
CREATE INDEX "webhook_deliveries_event_id_idx" ON "webhook_deliveries"("event_id");

-- CreateIndex
CREATE INDEX "webhook_attempts_delivery_id_idx" ON "webhook_attempts"("delivery_id");

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_id_fkey" FOREIGN KEY ("id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "webhook_events"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_endpoint_id_fkey" FOREIGN KEY ("endpoint_id") REFERENCES "webhook_endpoints"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempts" ADD CONSTRAINT "webhook_attempts_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_deliveries"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "users" ADD CONSTRAINT "users_key_has_no_password" CHECK ("kind" = 'person' OR "password_hash" IS NULL);
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_scopes_present" CHECK (cardinality("scopes") > 0);
ALTER TABLE "webhook_endpoints" ADD CONSTRAINT "webhook_endpoints_events_present" CHECK (cardinality("events") > 0);
ALTER TABLE "webhook_deliveries" ADD CONSTRAINT "webhook_deliveries_end_fits_state"
  CHECK (("state" = 'pending') = ("ended_at" IS NULL));
CREATE INDEX "webhook_deliveries_due" ON "webhook_deliveries" ("next_attempt_at") WHERE "state" = 'pending';

-- Secrets stay out of the audit trail.
CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  secrets text[] := ARRAY['password_hash', 'token_hash', 'secret_cipher'];
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - secrets END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - secrets END;
  current_row jsonb := coalesce(new_row, old_row);
BEGIN
  INSERT INTO audit_entries (table_name, row_id, operation, actor_id, row_version, before, after)
  VALUES (
    TG_TABLE_NAME,
    (current_row ->> 'id')::uuid,
    lower(TG_OP),
    CASE WHEN TG_OP = 'DELETE' THEN nullif(current_setting('app.actor_id', true), '')::uuid
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

CREATE TRIGGER invitations_audit AFTER INSERT OR UPDATE OR DELETE ON "invitations" FOR EACH ROW EXECUTE FUNCTION audit_row();
-- Not when a key was merely used.
CREATE TRIGGER api_keys_audit AFTER INSERT OR UPDATE OF "scopes", "expires_at", "revoked_at", "token_hash", "version" OR DELETE
  ON "api_keys" FOR EACH ROW EXECUTE FUNCTION audit_row();
CREATE TRIGGER webhook_endpoints_audit AFTER INSERT OR UPDATE OR DELETE ON "webhook_endpoints"
  FOR EACH ROW EXECUTE FUNCTION audit_row();

-- Events for webhooks: the change and its event are one transaction, and no code path can forget it. Where no endpoint
-- wants to know, nothing is written.
CREATE FUNCTION queue_webhook(event_kind text, event_body jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  wanting uuid[] := ARRAY(SELECT id FROM webhook_endpoints WHERE is_active AND event_kind = ANY (events));
  queued uuid;
BEGIN
  IF wanting = '{}' THEN RETURN; END IF;
  INSERT INTO webhook_events (kind, body) VALUES (event_kind, event_body) RETURNING id INTO queued;
  INSERT INTO webhook_deliveries (event_id, endpoint_id) SELECT queued, unnest(wanting);
END $$;

-- Cases are many: whether anybody wants to know is asked before anything is put together.
CREATE FUNCTION queue_case_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM webhook_endpoints WHERE is_active AND TG_ARGV[0] = ANY (events)) THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    PERFORM queue_webhook('case.created', jsonb_build_object(
      'code', NEW.code, 'walletCode', NEW.wallet_code, 'bankCode', NEW.bank_code, 'causeCode', NEW.leading_cause_code));
  ELSE
    PERFORM queue_webhook('case.closed', jsonb_build_object(
      'code', NEW.code, 'walletCode', NEW.wallet_code, 'bankCode', NEW.bank_code, 'causeCode', NEW.cause_code,
      'causeCertainty', NEW.cause_certainty, 'result', NEW.result));
  END IF;
  RETURN NULL;
END $$;
-- An imported case is no news.
CREATE TRIGGER support_cases_webhook_created AFTER INSERT ON "support_cases" FOR EACH ROW
  WHEN (NEW.source IS NULL) EXECUTE FUNCTION queue_case_webhook('case.created');
CREATE TRIGGER support_cases_webhook_closed AFTER UPDATE OF "status" ON "support_cases" FOR EACH ROW
  WHEN (NEW.status = 'closed' AND OLD.status <> 'closed') EXECUTE FUNCTION queue_case_webhook('case.closed');

CREATE FUNCTION queue_incident_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM queue_webhook(CASE NEW.state WHEN 'open' THEN 'incident.opened' ELSE 'incident.closed' END, jsonb_build_object(
    'id', NEW.id, 'walletCode', NEW.wallet_code, 'bankCode', NEW.bank_code, 'startsAt', NEW.starts_at, 'endsAt', NEW.ends_at));
  RETURN NULL;
END $$;
CREATE TRIGGER incidents_webhook_insert AFTER INSERT ON "incidents" FOR EACH ROW
  WHEN (NEW.state IN ('open', 'closed')) EXECUTE FUNCTION queue_incident_webhook();
CREATE TRIGGER incidents_webhook_update AFTER UPDATE OF "state" ON "incidents" FOR EACH ROW
  WHEN (NEW.state IN ('open', 'closed') AND OLD.state <> NEW.state) EXECUTE FUNCTION queue_incident_webhook();

CREATE FUNCTION queue_article_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM queue_webhook('article.published', jsonb_build_object(
    'slug', NEW.slug, 'number', NEW.published_number, 'causeCode', NEW.cause_code));
  RETURN NULL;
END $$;
CREATE TRIGGER articles_webhook AFTER UPDATE OF "published_number" ON "articles" FOR EACH ROW
  WHEN (NEW.published_number IS NOT NULL AND NEW.published_number IS DISTINCT FROM OLD.published_number)
  EXECUTE FUNCTION queue_article_webhook();

CREATE FUNCTION queue_model_webhook() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM queue_webhook('model.published', jsonb_build_object('id', NEW.id, 'number', NEW.number));
  RETURN NULL;
END $$;
CREATE TRIGGER diagnosis_models_webhook AFTER UPDATE OF "status" ON "diagnosis_models" FOR EACH ROW
  WHEN (NEW.status = 'published' AND OLD.status <> 'published') EXECUTE FUNCTION queue_model_webhook();

-- The audit trail is sealed in the order of its ids, which begin with the millisecond at which they were made.
CREATE FUNCTION audit_floor(at timestamptz) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(overlay('\x00000000000000000000000000000000'::bytea
    PLACING substring(int8send((extract(epoch FROM at) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 'hex')::uuid
$$;

-- The hashes of the entries from one id up to another, hashed once more, in hexadecimal.
CREATE FUNCTION audit_digest(from_id uuid, to_id uuid, OUT entries int, OUT digest text) LANGUAGE sql STABLE AS $$
  SELECT count(*)::int, encode(sha256(coalesce(string_agg(sha256(convert_to(jsonb_build_array(
      id, table_name, row_id, operation, actor_id, row_version, before, after, extract(epoch FROM recorded_at)
    )::text, 'UTF8')), ''::bytea ORDER BY id), ''::bytea)), 'hex')
  FROM audit_entries WHERE id >= from_id AND id < to_id
$$;

CREATE FUNCTION audit_seal_hash(number int, from_id uuid, to_id uuid, entries int, digest text, previous_hash text)
RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(concat_ws('|', number, from_id, to_id, entries, digest, previous_hash), 'UTF8')), 'hex')
$$;

-- Seals what was recorded up to the last whole minute before a time, at most 20,000 entries; answers how many, null for none. What a
-- transaction that is still running recorded would come late, so nothing is sealed from its start on. No writer waits.
CREATE FUNCTION seal_audit_until(at timestamptz) RETURNS int LANGUAGE plpgsql AS $$
DECLARE
  last audit_seals;
  since uuid := '00000000-0000-0000-0000-000000000000';
  until uuid;
  counted int;
  hashed text;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('binddesk audit seal'));
  SELECT * INTO last FROM audit_seals ORDER BY number DESC LIMIT 1;
  since := coalesce(last.to_id, since);
  SELECT audit_floor(date_trunc('minute', least(at, min(xact_start)))) INTO until FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid();
  until := coalesce((SELECT id FROM audit_entries WHERE id >= since AND id < until ORDER BY id OFFSET 20000 LIMIT 1), until);
  IF until <= since THEN RETURN NULL; END IF;
  SELECT * INTO counted, hashed FROM audit_digest(since, until);
  -- A quiet time is sealed once an hour.
  IF counted = 0 AND last.sealed_at > at - interval '1 hour' THEN RETURN NULL; END IF;
  INSERT INTO audit_seals (number, from_id, to_id, entries, previous_hash, hash)
  VALUES (coalesce(last.number, 0) + 1, since, until, counted, coalesce(last.hash, ''), audit_seal_hash(
    coalesce(last.number, 0) + 1, since, until, counted, hashed, coalesce(last.hash, '')));
  RETURN counted;
END $$;
REVOKE EXECUTE ON FUNCTION seal_audit_until(timestamptz) FROM PUBLIC;

-- All that the application may do about seals.
CREATE FUNCTION seal_audit() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT seal_audit_until(clock_timestamp())
$$;
CREATE TRIGGER audit_seals_append_only BEFORE UPDATE OR DELETE ON "audit_seals" FOR EACH ROW EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT, UPDATE ON "invitations", "api_keys", "webhook_endpoints" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "webhook_events", "webhook_deliveries", "webhook_attempts" TO binddesk_app;
GRANT SELECT ON "audit_seals" TO binddesk_app;
