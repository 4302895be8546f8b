import { OUTCOMES, RESOLVED } from "@/lib/trends/trend-outcomes";

/** Columns of what is counted; a case of weight 1 or a delta. */
const FACTS = "created_at, bank, wallet, cause, lead, step, outcome, slot, weight";
export const DELTA_FACTS = `SELECT ${FACTS} FROM trend_deltas`;

/** A case as its delta says it; the triggers of the migration hold the same list. */
export const CASE_FACTS = `
  SELECT created_at, coalesce(bank_code, '') AS bank, wallet_code AS wallet, coalesce(cause_code, '') AS cause,
    coalesce(leading_cause_code, '') AS lead, binding_step::text AS step,
    coalesce(result::text || '_' || cause_certainty::text, 'open') AS outcome,
    CASE WHEN result IN ('bound', 'bound_other_card') THEN trend_slot(least(greatest(round(
      (date_part('epoch', closed_at) - date_part('epoch', created_at)) / 60), 0), 2147483647)::int) END AS slot,
    1 AS weight
  FROM support_cases`;

const KEY = "cut, grain, starts_on, bank, wallet, cause, step";

export type CellTable = { table: "trend_counts" | "trend_minutes"; key: string; counters: readonly string[] };
export const COUNTS: CellTable = { table: "trend_counts", key: KEY, counters: OUTCOMES };
export const MINUTES: CellTable = { table: "trend_minutes", key: `${KEY}, slot`, counters: RESOLVED };

const each = (counters: readonly string[], text: (counter: string) => string): string =>
  counters.map(text).join(", ");
const counted = (counters: readonly string[]): string =>
  each(counters, (name) => `coalesce(sum(weight) FILTER (WHERE outcome = '${name}'), 0)::int AS ${name}`);
const summed = (counters: readonly string[]): string =>
  each(counters, (name) => `sum(${name})::int AS ${name}`);
const isNotZero = (counters: readonly string[]): string =>
  `(${each(counters, (name) => name)}) IS DISTINCT FROM (${each(counters, () => "0")})`;

/**
 * The day of a fact: the one whose beginning and end, by the rule of filterCondition, lie around it. Where midnight
 * comes twice, that is not the date on the clock.
 */
const DAY = `CASE
  WHEN created_at < local_day::timestamp AT TIME ZONE $1 THEN local_day - 1
  WHEN created_at >= (local_day + 1)::timestamp AT TIME ZONE $1 THEN local_day + 1
  ELSE local_day END`;

const dated = (facts: string): string => `
  SELECT ${DAY} AS day, bank, wallet, cause, lead, step, outcome, slot, weight
  FROM (SELECT *, (created_at AT TIME ZONE $1)::date AS local_day FROM (${facts}) fact) local`;

/** Days as they are, and once more by week (from Monday) and by month. */
const grained = ({ counters, key }: CellTable, daily: string): string => {
  const parts = key.replace("cut, grain, starts_on, ", "");
  const longer = (["week", "month"] as const).map(
    (grain) => `
    UNION ALL
    SELECT cut, '${grain}', date_trunc('${grain}', day)::date, ${parts}, ${summed(counters)} FROM ${daily}
    GROUP BY cut, date_trunc('${grain}', day), ${parts}`,
  );
  return `
    SELECT cut, 'day' AS grain, day AS starts_on, ${parts}, ${counters.join(", ")} FROM ${daily}
    ${longer.join("")}`;
};

/** The cuts of two parts are counted from the facts, those of one from them: a fifth of the work of counting all nine. */
const countCells = `
  pair_cells AS (
    SELECT c.cut, day, c.bank, c.wallet, c.cause, c.step, ${counted(OUTCOMES)}
    FROM dated d CROSS JOIN LATERAL (VALUES
      ('pair_cause', d.bank, d.wallet, d.cause, ''), ('pair_lead', d.bank, d.wallet, d.lead, ''),
      ('pair_step', d.bank, d.wallet, '', d.step), ('cause_step', '', '', d.cause, d.step),
      ('lead_step', '', '', d.lead, d.step)) c (cut, bank, wallet, cause, step)
    GROUP BY 1, 2, 3, 4, 5, 6
  ), daily_counts AS (
    SELECT * FROM pair_cells
    UNION ALL SELECT 'pair', day, bank, wallet, '', '', ${summed(OUTCOMES)} FROM pair_cells WHERE cut = 'pair_step'
      GROUP BY day, bank, wallet
    UNION ALL SELECT 'cause', day, '', '', cause, '', ${summed(OUTCOMES)} FROM pair_cells WHERE cut = 'cause_step'
      GROUP BY day, cause
    UNION ALL SELECT 'lead', day, '', '', cause, '', ${summed(OUTCOMES)} FROM pair_cells WHERE cut = 'lead_step'
      GROUP BY day, cause
    UNION ALL SELECT 'step', day, '', '', '', step, ${summed(OUTCOMES)} FROM pair_cells WHERE cut = 'cause_step'
      GROUP BY day, step
  ), count_cells AS (${grained(COUNTS, "daily_counts")})`;

const minuteCells = `
  daily_minutes AS (
    SELECT c.cut, day, c.bank, c.wallet, c.cause, c.step, slot, ${counted(RESOLVED)}
    FROM dated d CROSS JOIN LATERAL (VALUES
      ('all', '', '', '', ''), ('pair', d.bank, d.wallet, '', ''), ('cause', '', '', d.cause, ''),
      ('lead', '', '', d.lead, ''), ('step', '', '', '', d.step)) c (cut, bank, wallet, cause, step)
    WHERE slot IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7
  ), minute_cells AS (${grained(MINUTES, "daily_minutes")})`;

const cellsName = ({ table }: CellTable): string =>
  table === "trend_counts" ? "count_cells" : "minute_cells";

/** Common table expressions that count facts (a SELECT with the columns of FACTS) into cells; $1 is the time zone. */
const cells = (facts: string): string => `dated AS (${dated(facts)}), ${countCells}, ${minuteCells}`;

const adding = ({ table, key, counters }: CellTable): string => `
  INSERT INTO ${table} AS kept (${key}, ${counters.join(", ")})
  SELECT ${key}, ${counters.join(", ")} FROM ${cellsName({ table, key, counters })}
  WHERE ${isNotZero(counters)} ORDER BY ${key}`;

const merging = ({ key, counters }: CellTable): string =>
  `ON CONFLICT (${key}) DO UPDATE SET ${each(counters, (name) => `${name} = kept.${name} + excluded.${name}`)}`;

/** Takes at most $2 deltas and adds them to the cells, in one statement. Rows are met in one order by all. */
export const FOLD = `
  WITH taken AS (
    DELETE FROM trend_deltas WHERE id IN (
      SELECT id FROM trend_deltas ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING ${FACTS}
  ), ${cells("SELECT * FROM taken")},
  counts AS (${adding(COUNTS)} ${merging(COUNTS)}),
  minutes AS (${adding(MINUTES)} ${merging(MINUTES)})
  SELECT count(*)::int AS folded FROM taken`;

/** Fills an empty table from the cases. */
export const fillFromCases = (table: CellTable): string => `WITH ${cells(CASE_FACTS)} ${adding(table)}`;

/** Cells in which the table with what is not folded yet differs from the cases, as what is missing in it. */
export const differences = (table: CellTable): string => `
  WITH ${cells(`${CASE_FACTS} UNION ALL SELECT ${FACTS.replace("weight", "-weight")} FROM trend_deltas`)}
  SELECT ${table.key}, ${summed(table.counters)} FROM (
    SELECT ${table.key}, ${table.counters.join(", ")} FROM ${cellsName(table)}
    UNION ALL
    SELECT ${table.key}, ${each(table.counters, (name) => `-${name}`)} FROM ${table.table}
  ) both_sides
  GROUP BY ${table.key}
  HAVING (${each(table.counters, (name) => `sum(${name})`)}) IS DISTINCT FROM (${each(table.counters, () => "0::bigint")})
  LIMIT 20`;
