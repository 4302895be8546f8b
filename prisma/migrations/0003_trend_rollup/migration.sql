-- CreateTable
CREATE TABLE "trend_deltas" (
    "id" UUID NOT NULL DEFAULT uuid_v7(),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "bank" TEXT NOT NULL,
    "wallet" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "slot" SMALLINT,
    "weight" INTEGER NOT NULL,

    CONSTRAINT "trend_deltas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trend_counts" (
    "cut" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "bank" TEXT NOT NULL,
    "wallet" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "open" INTEGER NOT NULL,
    "bound_confirmed" INTEGER NOT NULL,
    "bound_presumed" INTEGER NOT NULL,
    "bound_unknown" INTEGER NOT NULL,
    "bound_other_card_confirmed" INTEGER NOT NULL,
    "bound_other_card_presumed" INTEGER NOT NULL,
    "bound_other_card_unknown" INTEGER NOT NULL,
    "referred_confirmed" INTEGER NOT NULL,
    "referred_presumed" INTEGER NOT NULL,
    "referred_unknown" INTEGER NOT NULL,
    "unresolved_confirmed" INTEGER NOT NULL,
    "unresolved_presumed" INTEGER NOT NULL,
    "unresolved_unknown" INTEGER NOT NULL,
    "abandoned_confirmed" INTEGER NOT NULL,
    "abandoned_presumed" INTEGER NOT NULL,
    "abandoned_unknown" INTEGER NOT NULL,

    CONSTRAINT "trend_counts_pkey" PRIMARY KEY ("cut","grain","starts_on","bank","wallet","cause","step")
);

-- CreateTable
CREATE TABLE "trend_minutes" (
    "cut" TEXT NOT NULL,
    "grain" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "bank" TEXT NOT NULL,
    "wallet" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "step" TEXT NOT NULL,
    "slot" SMALLINT NOT NULL,
    "bound_confirmed" INTEGER NOT NULL,
    "bound_presumed" INTEGER NOT NULL,
    "bound_unknown" INTEGER NOT NULL,
    "bound_other_card_confirmed" INTEGER NOT NULL,
    "bound_other_card_presumed" INTEGER NOT NULL,
    "bound_other_card_unknown" INTEGER NOT NULL,

    CONSTRAINT "trend_minutes_pkey" PRIMARY KEY ("cut","grain","starts_on","bank","wallet","cause","step","slot")
);

-- CreateTable
CREATE TABLE "trend_rollup_state" (
    "singleton" BOOLEAN NOT NULL DEFAULT true,
    "time_zone" TEXT,
    "built_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "trend_rollup_state_pkey" PRIMARY KEY ("singleton")
);

-- What Prisma's schema cannot say.

ALTER TABLE "trend_rollup_state" ADD CONSTRAINT "trend_rollup_state_one_row" CHECK ("singleton");

-- Emptied every minute: what is dead in it must not be read through until a fifth of a large table is dead.
ALTER TABLE "trend_deltas" SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- Whole minutes up to 63 are their own slot; from there on each doubling has 32 slots, so the middle of a slot is off
-- by less than 1/64 of the value (the log-linear histogram of HdrHistogram).
CREATE FUNCTION trend_slot(minutes int) RETURNS smallint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (32 * doublings + (greatest(minutes, 0) >> doublings))::smallint
  FROM width_bucket(minutes, ARRAY[64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536, 131072, 262144,
    524288, 1048576, 2097152, 4194304, 8388608, 16777216, 33554432, 67108864, 134217728, 268435456, 536870912,
    1073741824]) doublings
$$;

-- Each statement that changes cases leaves what it takes away and what it adds. Only new rows are written, so no two
-- writers ever wait for each other here, however alike their cases are.
CREATE FUNCTION trend_delta_of_update() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO trend_deltas (created_at, bank, wallet, cause, lead, step, outcome, slot, weight)
  SELECT created_at, coalesce(bank_code, ''), wallet_code, coalesce(cause_code, ''), coalesce(leading_cause_code, ''),
    binding_step::text, coalesce(result::text || '_' || cause_certainty::text, 'open'),
    CASE WHEN result IN ('bound', 'bound_other_card') THEN
      trend_slot(least(greatest(round((date_part('epoch', closed_at) - date_part('epoch', created_at)) / 60), 0), 2147483647)::int)
    END,
    sum(weight)::int
  FROM (
    SELECT created_at, bank_code, wallet_code, cause_code, leading_cause_code, binding_step, result, cause_certainty,
      closed_at, -1 AS weight FROM old_rows
    UNION ALL
    SELECT created_at, bank_code, wallet_code, cause_code, leading_cause_code, binding_step, result, cause_certainty,
      closed_at, 1 FROM new_rows
  ) changed
  GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
  HAVING sum(weight) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER support_cases_trend_update AFTER UPDATE ON "support_cases"
  REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION trend_delta_of_update();

-- The argument says whether the rows came (1) or went (-1).
CREATE FUNCTION trend_delta_of_rows() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO trend_deltas (created_at, bank, wallet, cause, lead, step, outcome, slot, weight)
  SELECT created_at, coalesce(bank_code, ''), wallet_code, coalesce(cause_code, ''), coalesce(leading_cause_code, ''),
    binding_step::text, coalesce(result::text || '_' || cause_certainty::text, 'open'),
    CASE WHEN result IN ('bound', 'bound_other_card') THEN
      trend_slot(least(greatest(round((date_part('epoch', closed_at) - date_part('epoch', created_at)) / 60), 0), 2147483647)::int)
    END,
    TG_ARGV[0]::int
  FROM changed_rows;
  RETURN NULL;
END $$;
CREATE TRIGGER support_cases_trend_insert AFTER INSERT ON "support_cases"
  REFERENCING NEW TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION trend_delta_of_rows('1');
CREATE TRIGGER support_cases_trend_delete AFTER DELETE ON "support_cases"
  REFERENCING OLD TABLE AS changed_rows FOR EACH STATEMENT EXECUTE FUNCTION trend_delta_of_rows('-1');

-- A truncated table fires no other trigger.
CREATE FUNCTION trend_empty() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM trend_deltas;
  DELETE FROM trend_counts;
  DELETE FROM trend_minutes;
  RETURN NULL;
END $$;
CREATE TRIGGER support_cases_trend_truncate AFTER TRUNCATE ON "support_cases" FOR EACH STATEMENT EXECUTE FUNCTION trend_empty();

-- Folding locks the rows that it takes, which needs the right to update one column.
GRANT SELECT, DELETE, UPDATE ("weight") ON "trend_deltas" TO binddesk_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "trend_counts", "trend_minutes", "trend_rollup_state" TO binddesk_app;
