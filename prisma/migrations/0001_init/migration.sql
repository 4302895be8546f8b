-- Time-ordered keys (RFC 9562, version 7) for rows that the database writes itself; PostgreSQL has its own only from 18 on.
CREATE FUNCTION uuid_v7() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
  SELECT encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid())
        PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3)
        FROM 1 FOR 6),
      52, 1), 53, 1), 'hex')::uuid
$$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('agent', 'supervisor', 'admin');

-- CreateEnum
CREATE TYPE "CardKind" AS ENUM ('debit', 'credit', 'semi_credit', 'prepaid', 'social_security', 'corporate', 'supplementary', 'passbook', 'unknown');

-- CreateEnum
CREATE TYPE "CardRegion" AS ENUM ('mainland', 'hk_mo_tw', 'overseas', 'unknown');

-- CreateEnum
CREATE TYPE "Support" AS ENUM ('supported', 'not_supported', 'unknown');

-- CreateEnum
CREATE TYPE "BindingStep" AS ENUM ('install', 'register', 'add_card', 'card_data', 'verify', 'confirm', 'unknown');

-- CreateEnum
CREATE TYPE "CaseChannel" AS ENUM ('chat', 'phone', 'email', 'app', 'branch', 'other');

-- CreateEnum
CREATE TYPE "CasePlatform" AS ENUM ('ios', 'android', 'harmony', 'web', 'other', 'unknown');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'waiting_customer', 'waiting_bank', 'waiting_wallet', 'closed');

-- CreateEnum
CREATE TYPE "StopFlag" AS ENUM ('suspected_scam', 'tries');

-- CreateEnum
CREATE TYPE "OutcomeResult" AS ENUM ('bound', 'bound_other_card', 'referred', 'unresolved', 'abandoned');

-- CreateEnum
CREATE TYPE "CauseCertainty" AS ENUM ('confirmed', 'presumed', 'unknown');

-- CreateEnum
CREATE TYPE "ConfirmationMethod" AS ENUM ('bound_after_remedy', 'bank_confirmed', 'wallet_confirmed', 'customer_screenshot', 'agent_judgement');

-- CreateEnum
CREATE TYPE "AnswerSource" AS ENUM ('agent', 'automatic');

-- CreateEnum
CREATE TYPE "PrefixStatus" AS ENUM ('agreed', 'single', 'conflict');

-- CreateEnum
CREATE TYPE "ModelStatus" AS ENUM ('draft', 'published', 'retired');

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "singleton" BOOLEAN NOT NULL DEFAULT true,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "password_hash" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "login_attempts" (
    "id" UUID NOT NULL,
    "login" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "succeeded" BOOLEAN NOT NULL,
    "attempted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "login_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_links" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setup_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wallets" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hotline" TEXT,
    "hotline_seen_on" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "wallets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "banks" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "short_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hotline" TEXT,
    "hotline_seen_on" DATE,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "banks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_prefixes" (
    "id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "bank_code" TEXT NOT NULL,
    "card_kind" "CardKind" NOT NULL,
    "length" SMALLINT NOT NULL,
    "status" "PrefixStatus" NOT NULL,
    "sources" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_prefixes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compatibility" (
    "id" UUID NOT NULL,
    "wallet_code" TEXT NOT NULL,
    "bank_code" TEXT NOT NULL,
    "card_kind" "CardKind" NOT NULL,
    "region" "CardRegion" NOT NULL,
    "support" "Support" NOT NULL,
    "limits_zh" TEXT NOT NULL DEFAULT '',
    "limits_en" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "verify_by" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "compatibility_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "causes" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "owners" TEXT[],
    "eta_zh" TEXT NOT NULL,
    "eta_en" TEXT NOT NULL,
    "sort_order" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "causes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diagnosis_models" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "status" "ModelStatus" NOT NULL DEFAULT 'draft',
    "document" JSONB NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "diagnosis_models_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "support_cases" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "wallet_code" TEXT NOT NULL,
    "bank_code" TEXT,
    "card_kind" "CardKind" NOT NULL DEFAULT 'unknown',
    "region" "CardRegion" NOT NULL DEFAULT 'unknown',
    "bin" TEXT,
    "last4" TEXT,
    "card_check" TEXT,
    "binding_step" "BindingStep" NOT NULL DEFAULT 'unknown',
    "code_system" TEXT,
    "error_code" TEXT,
    "message_text" TEXT NOT NULL DEFAULT '',
    "channel" "CaseChannel" NOT NULL,
    "platform" "CasePlatform" NOT NULL DEFAULT 'unknown',
    "device" TEXT NOT NULL DEFAULT '',
    "app_version" TEXT NOT NULL DEFAULT '',
    "province" TEXT NOT NULL DEFAULT '',
    "customer_ref" TEXT NOT NULL DEFAULT '',
    "tries_in_24h" SMALLINT,
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "stop_flags" "StopFlag"[] DEFAULT ARRAY[]::"StopFlag"[],
    "assignee_id" UUID,
    "model_id" UUID NOT NULL,
    "leading_cause_code" TEXT,
    "leading_posterior" DOUBLE PRECISION,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "closed_at" TIMESTAMPTZ(3),
    "result" "OutcomeResult",
    "cause_code" TEXT,
    "cause_certainty" "CauseCertainty",
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "updated_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "support_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_answers" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "check_code" TEXT NOT NULL,
    "answer_code" TEXT,
    "source" "AnswerSource" NOT NULL DEFAULT 'agent',
    "suggested" BOOLEAN NOT NULL DEFAULT false,
    "answered_by_id" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "check_answers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_notes" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outcomes" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "result" "OutcomeResult" NOT NULL,
    "predicted_cause_code" TEXT,
    "predicted_posterior" DOUBLE PRECISION,
    "cause_code" TEXT,
    "cause_certainty" "CauseCertainty" NOT NULL,
    "confirmation_method" "ConfirmationMethod",
    "article_version_id" UUID,
    "minutes_spent" SMALLINT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcomes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "cause_code" TEXT,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_zh" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "published_number" INTEGER,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_versions" (
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title_zh" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "body_zh" TEXT NOT NULL,
    "body_en" TEXT NOT NULL,
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" SMALLINT NOT NULL,
    "response" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "operation" TEXT NOT NULL,
    "actor_id" UUID,
    "row_version" INTEGER,
    "before" JSONB,
    "after" JSONB,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "retired_case_codes" (
    "code" TEXT NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "retired_case_codes_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisations_singleton_key" ON "organisations"("singleton");

-- CreateIndex
CREATE UNIQUE INDEX "users_login_key" ON "users"("login");

-- CreateIndex
CREATE INDEX "sessions_user_id_created_at_idx" ON "sessions"("user_id", "created_at");

-- CreateIndex
CREATE INDEX "login_attempts_login_attempted_at_idx" ON "login_attempts"("login", "attempted_at");

-- CreateIndex
CREATE INDEX "login_attempts_address_attempted_at_idx" ON "login_attempts"("address", "attempted_at");

-- CreateIndex
CREATE UNIQUE INDEX "setup_links_token_hash_key" ON "setup_links"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "wallets_code_key" ON "wallets"("code");

-- CreateIndex
CREATE UNIQUE INDEX "banks_code_key" ON "banks"("code");

-- CreateIndex
CREATE UNIQUE INDEX "card_prefixes_prefix_bank_code_card_kind_length_key" ON "card_prefixes"("prefix", "bank_code", "card_kind", "length");

-- CreateIndex
CREATE UNIQUE INDEX "compatibility_wallet_code_bank_code_card_kind_region_key" ON "compatibility"("wallet_code", "bank_code", "card_kind", "region");

-- CreateIndex
CREATE UNIQUE INDEX "causes_code_key" ON "causes"("code");

-- CreateIndex
CREATE UNIQUE INDEX "diagnosis_models_number_key" ON "diagnosis_models"("number");

-- CreateIndex
CREATE UNIQUE INDEX "support_cases_code_key" ON "support_cases"("code");

-- CreateIndex
CREATE INDEX "support_cases_created_at_id_idx" ON "support_cases"("created_at", "id");

-- CreateIndex
CREATE INDEX "check_answers_case_id_answered_at_idx" ON "check_answers"("case_id", "answered_at");

-- CreateIndex
CREATE INDEX "case_notes_case_id_created_at_idx" ON "case_notes"("case_id", "created_at");

-- CreateIndex
CREATE INDEX "outcomes_case_id_recorded_at_idx" ON "outcomes"("case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "outcomes_article_version_id_idx" ON "outcomes"("article_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_cause_code_idx" ON "articles"("cause_code");

-- CreateIndex
CREATE UNIQUE INDEX "article_versions_article_id_number_key" ON "article_versions"("article_id", "number");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- CreateIndex
CREATE INDEX "audit_entries_table_name_row_id_recorded_at_idx" ON "audit_entries"("table_name", "row_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_prefixes" ADD CONSTRAINT "card_prefixes_bank_code_fkey" FOREIGN KEY ("bank_code") REFERENCES "banks"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compatibility" ADD CONSTRAINT "compatibility_wallet_code_fkey" FOREIGN KEY ("wallet_code") REFERENCES "wallets"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compatibility" ADD CONSTRAINT "compatibility_bank_code_fkey" FOREIGN KEY ("bank_code") REFERENCES "banks"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_wallet_code_fkey" FOREIGN KEY ("wallet_code") REFERENCES "wallets"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_bank_code_fkey" FOREIGN KEY ("bank_code") REFERENCES "banks"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "diagnosis_models"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_assignee_id_fkey" FOREIGN KEY ("assignee_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "support_cases" ADD CONSTRAINT "support_cases_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_answers" ADD CONSTRAINT "check_answers_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_answers" ADD CONSTRAINT "check_answers_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_notes" ADD CONSTRAINT "case_notes_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "support_cases"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_article_version_id_fkey" FOREIGN KEY ("article_version_id") REFERENCES "article_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcomes" ADD CONSTRAINT "outcomes_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_cause_code_fkey" FOREIGN KEY ("cause_code") REFERENCES "causes"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: value checks, partial indexes, triggers, the application's role.

ALTER TABLE "organisations" ADD CONSTRAINT "organisations_one_row" CHECK ("singleton");

ALTER TABLE "card_prefixes" ADD CONSTRAINT "card_prefixes_prefix_digits" CHECK ("prefix" ~ '^[0-9]{3,12}$');

ALTER TABLE "support_cases"
  ADD CONSTRAINT "support_cases_bin_six_digits" CHECK ("bin" ~ '^[0-9]{6}$'),
  ADD CONSTRAINT "support_cases_last4_four_digits" CHECK ("last4" ~ '^[0-9]{4}$'),
  ADD CONSTRAINT "support_cases_code_form" CHECK ("code" ~ '^BC-[2-9A-HJ-NP-Z]{6}$'),
  ADD CONSTRAINT "support_cases_posterior_range" CHECK ("leading_posterior" BETWEEN 0 AND 1),
  ADD CONSTRAINT "support_cases_tries_range" CHECK ("tries_in_24h" BETWEEN 0 AND 99),
  ADD CONSTRAINT "support_cases_closed_has_outcome" CHECK (
    ("status" = 'closed') = ("closed_at" IS NOT NULL)
    AND ("status" = 'closed') = ("result" IS NOT NULL)
    AND ("status" = 'closed') = ("cause_certainty" IS NOT NULL)
  ),
  ADD CONSTRAINT "support_cases_stop_flags_present" CHECK ("stop_flags" IS NOT NULL),
  ADD CONSTRAINT "support_cases_cause_needs_certainty" CHECK (
    ("cause_code" IS NOT NULL) = (coalesce("cause_certainty"::text, 'unknown') <> 'unknown')
  );

ALTER TABLE "causes" ADD CONSTRAINT "causes_owners_present" CHECK ("owners" IS NOT NULL);

ALTER TABLE "outcomes"
  ADD CONSTRAINT "outcomes_cause_needs_certainty" CHECK (("cause_code" IS NOT NULL) = ("cause_certainty" <> 'unknown')),
  ADD CONSTRAINT "outcomes_confirmed_says_how" CHECK (("cause_certainty" = 'confirmed') = ("confirmation_method" IS NOT NULL)),
  ADD CONSTRAINT "outcomes_minutes_range" CHECK ("minutes_spent" BETWEEN 0 AND 1440);

CREATE UNIQUE INDEX "diagnosis_models_one_published" ON "diagnosis_models" ((true)) WHERE "status" = 'published';

CREATE INDEX "support_cases_queue_due" ON "support_cases" ("due_at", "id") WHERE "status" <> 'closed';
CREATE INDEX "support_cases_queue_assignee" ON "support_cases" ("assignee_id", "due_at", "id") WHERE "status" <> 'closed';
CREATE INDEX "support_cases_queue_bank" ON "support_cases" ("bank_code", "due_at", "id") WHERE "status" <> 'closed';
CREATE INDEX "support_cases_closed" ON "support_cases" ("closed_at" DESC, "id" DESC) WHERE "status" = 'closed';
CREATE INDEX "support_cases_trend" ON "support_cases" ("created_at")
  INCLUDE ("cause_code", "cause_certainty", "leading_cause_code", "wallet_code", "bank_code", "card_kind", "binding_step", "status", "result", "closed_at");
CREATE INDEX "support_cases_demo" ON "support_cases" ("id") WHERE "is_demo";

-- A case code is random and never given out twice, not even after the case is gone.
CREATE FUNCTION retire_case_code() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO retired_case_codes (code) VALUES (OLD.code) ON CONFLICT DO NOTHING;
  RETURN OLD;
END $$;
CREATE TRIGGER support_cases_retire_code AFTER DELETE ON "support_cases" FOR EACH ROW EXECUTE FUNCTION retire_case_code();

CREATE FUNCTION refuse_retired_case_code() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM retired_case_codes WHERE code = NEW.code) THEN
    RAISE unique_violation USING MESSAGE = 'case code was given out before', CONSTRAINT = 'support_cases_code_key', TABLE = 'support_cases';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER support_cases_new_code BEFORE INSERT ON "support_cases" FOR EACH ROW EXECUTE FUNCTION refuse_retired_case_code();

-- Documents of diagnosis models and published article versions are immutable.
CREATE FUNCTION refuse_model_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.document IS DISTINCT FROM OLD.document OR NEW.number <> OLD.number THEN
    RAISE EXCEPTION 'the document of a diagnosis model never changes; make a new version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER diagnosis_models_immutable BEFORE UPDATE ON "diagnosis_models" FOR EACH ROW EXECUTE FUNCTION refuse_model_document_change();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER article_versions_immutable BEFORE UPDATE OR DELETE ON "article_versions" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER check_answers_append_only BEFORE UPDATE ON "check_answers" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER outcomes_append_only BEFORE UPDATE ON "outcomes" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE ON "audit_entries" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The audit trail: the row and its record are one statement, and no code path can forget it.
-- The actor is read from the row itself; a deletion has no row left, so it names its actor in app.actor_id.
CREATE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old_row jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - 'password_hash' END;
  new_row jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - 'password_hash' END;
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

DO $$
DECLARE audited text;
BEGIN
  FOREACH audited IN ARRAY ARRAY[
    'organisations', 'users', 'wallets', 'banks', 'card_prefixes', 'compatibility', 'causes', 'diagnosis_models',
    'support_cases', 'check_answers', 'case_notes', 'outcomes', 'articles', 'article_versions'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION audit_row()',
      audited || '_audit', audited);
  END LOOP;
END $$;

-- Every connection of the application takes this role; it can add to the append-only tables and read them, no more.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'binddesk_app') THEN
    CREATE ROLE binddesk_app NOLOGIN;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$ BEGIN EXECUTE format('GRANT binddesk_app TO %I', current_user); END $$;
GRANT USAGE ON SCHEMA public TO binddesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "organisations", "users", "sessions", "login_attempts", "setup_links", "wallets", "banks", "card_prefixes",
  "compatibility", "causes", "diagnosis_models", "support_cases", "case_notes", "articles", "idempotency_keys"
  TO binddesk_app;
GRANT SELECT, INSERT ON "check_answers", "outcomes" TO binddesk_app;
GRANT SELECT, INSERT ON "article_versions" TO binddesk_app;
GRANT SELECT ON "audit_entries", "retired_case_codes" TO binddesk_app;

-- Readiness asks whether the database holds a migration; the application's role need not see the table itself.
CREATE FUNCTION has_migration(name text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM _prisma_migrations WHERE migration_name = name AND finished_at IS NOT NULL AND rolled_back_at IS NULL);
END $$;
