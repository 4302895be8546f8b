import { COUNT_CUTS, type CountCut, MINUTE_CUTS, type MinuteCut } from "@/lib/trends/trend-cuts";
import { OUTCOMES, RESOLVED } from "@/lib/trends/trend-outcomes";

/** Columns of what is counted; a case of weight 1 or a delta. */
const FACTS = "created_at, bank, wallet, cause, lead, step, outcome, slot, weight";

/** A case as its delta says it; the triggers of the migration hold the same list. */
const CASE_FACTS = `created_at, coalesce(bank_code, '') AS bank, wallet_code AS wallet,
  coalesce(cause_code, '') AS cause, coalesce(leading_cause_code, '') AS lead, binding_step::text AS step,
  coalesce(result::text || '_' || cause_certainty::text, 'open') AS outcome,
  CASE WHEN result IN ('bound', 'bound_other_card') THEN trend_slot(least(greatest(round(
    (date_part('epoch', closed_at) - date_part('epoch', created_at)) / 60), 0), 2147483647)::int) END AS slot,
  1 AS weight`;

export const KEY = "cut, grain, starts_on, bank, wallet, cause, step";

const COLUMNS = ["bank", "wallet", "cause", "lead", "step"];

/** The columns that a cut tells apart: its name joins them, and a pair is a bank with a wallet. */
const columnsOf = (cut: CountCut | MinuteCut): string[] =>
  cut === "all" ? [] : cut.split("_").flatMap((part) => (part === "pair" ? ["bank", "wallet"] : [part]));

const groupingSets = (cuts: readonly (CountCut | MinuteCut)[]): string =>
  cuts.map((cut) => `(${columnsOf(cut).join(", ")})`).join(", ");

/** The name of the cut that a row was grouped by: a bit of grouping() is 0 where its column is told apart. */
const cutName = (cuts: readonly (CountCut | MinuteCut)[]): string => {
  const bits = (cut: CountCut | MinuteCut) =>
    COLUMNS.map((column) => (columnsOf(cut).includes(column) ? "0" : "1")).join("");
  return `CASE grouping(${COLUMNS.join(", ")}) ${cuts.map((cut) => `WHEN 0b${bits(cut)} THEN '${cut}'`).join(" ")} END`;
};

/** Which columns of the facts say their span: none where all facts are of one span. */
type SpanColumns = "" | "grain, starts_on, ";

/** Sums by cut and outcome; `more` is told apart besides. One pass over `facts`, with small groups. */
const byOutcome = (
  cuts: readonly (CountCut | MinuteCut)[],
  facts: string,
  span: SpanColumns,
  more: string,
): string => `
  SELECT ${cutName(cuts)} AS cut, ${span}coalesce(bank, '') AS bank, coalesce(wallet, '') AS wallet,
    coalesce(cause, lead, '') AS cause, coalesce(step, '') AS step, ${more}outcome, sum(weight) AS weight
  FROM ${facts} GROUP BY ${span}${more}outcome, GROUPING SETS (${groupingSets(cuts)})`;

const counted = (counters: readonly string[]): string =>
  counters
    .map((name) => `coalesce(sum(weight) FILTER (WHERE outcome = '${name}'), 0)::int AS ${name}`)
    .join(", ");

const keyOf = (span: SpanColumns): string => `cut, ${span}bank, wallet, cause, step`;

/** A kind of cells: what tells two of them apart, what is counted in each, and how facts make them. */
export type Cells = {
  key: string;
  counters: readonly string[];
  of: (facts: string, span: SpanColumns) => string;
};

export const COUNT_CELLS: Cells = {
  key: KEY,
  counters: OUTCOMES,
  of: (facts, span) => `
    SELECT ${keyOf(span)}, ${counted(OUTCOMES)}
    FROM (${byOutcome(COUNT_CUTS, facts, span, "")}) by_outcome GROUP BY ${keyOf(span)}`,
};

/** Cells by slot; `resolved` is the sum of the others, because most reports ask for no more. */
export const SLOT_CELLS: Cells = {
  key: `${KEY}, slot`,
  counters: ["resolved", ...RESOLVED],
  of: (facts, span) => `
    SELECT ${keyOf(span)}, slot, sum(weight)::int AS resolved, ${counted(RESOLVED)}
    FROM (${byOutcome(MINUTE_CUTS, `${facts} WHERE slot IS NOT NULL`, span, "slot, ")}) by_outcome
    GROUP BY ${keyOf(span)}, slot`,
};

/** Columns of trend_minutes that hold arrays, and what stands at one place of each. */
export const ARRAYS = ["slots", ...SLOT_CELLS.counters];
export const SLOT_COLUMNS = ["slot", ...SLOT_CELLS.counters];

/** Cells by slot as the rows of trend_minutes. */
export const packed = (cells: string, span: SpanColumns): string => `
  SELECT ${keyOf(span)}, ${SLOT_COLUMNS.map((column, place) => `array_agg(${column}) AS ${ARRAYS[place]}`).join(", ")}
  FROM (${cells}) cells GROUP BY ${keyOf(span)}`;

/**
 * Common table expression `spans`: every day, week and month from the first case to the last, as the instants between
 * which its cases lie by the rule of filterCondition; $1 is the time zone.
 */
export const SPANS = `
  bounds AS (
    SELECT (min(created_at) AT TIME ZONE $1)::date - 1 AS first_day, (max(created_at) AT TIME ZONE $1)::date + 1 AS last_day
    FROM support_cases
  ), spans AS MATERIALIZED (
    SELECT grain, starts_on::date AS starts_on, starts_on AT TIME ZONE $1 AS starts_at,
      (starts_on + length) AT TIME ZONE $1 AS ends_at
    FROM bounds CROSS JOIN (VALUES ('day', interval '1 day'), ('week', interval '7 days'), ('month', interval '1 month'))
      grains (grain, length)
    CROSS JOIN generate_series(date_trunc(grain, first_day::timestamp), last_day::timestamp, length) starts_on
  )`;

/** Rows made of all cases, span by span: each reads its stretch of the covering index and groups few cases at once. */
export const bySpan = (columns: readonly string[], rowsOf: (facts: string) => string): string => `
  SELECT ${KEY}, ${columns.join(", ")} FROM spans span CROSS JOIN LATERAL (${rowsOf(`(
    SELECT ${CASE_FACTS} FROM support_cases
    WHERE created_at >= span.starts_at AND created_at < span.ends_at) facts`)}) cell`;

/**
 * The day of a fact: the one whose beginning and end, by the rule of filterCondition, lie around it. Where midnight
 * comes twice, that is not the date on the clock.
 */
const DAY = `CASE
  WHEN created_at < local_day::timestamp AT TIME ZONE $1 THEN local_day - 1
  WHEN created_at >= (local_day + 1)::timestamp AT TIME ZONE $1 THEN local_day + 1
  ELSE local_day END`;

/** Deltas with the day, the week and the month that each of them belongs to; `weight` is how a delta counts. */
export const spannedDeltas = (deltas: string, weight = "weight"): string => `
  SELECT span.grain, span.starts_on, bank, wallet, cause, lead, step, outcome, slot, ${weight} AS weight
  FROM (SELECT *, ${DAY} AS day FROM (SELECT *, (created_at AT TIME ZONE $1)::date AS local_day FROM ${deltas}) local) dated
  CROSS JOIN LATERAL (VALUES ('day', day), ('week', date_trunc('week', day::timestamp)::date),
    ('month', date_trunc('month', day::timestamp)::date)) span (grain, starts_on)`;

/** Takes at most $2 deltas. */
export const TAKEN = `
  DELETE FROM trend_deltas WHERE id IN (SELECT id FROM trend_deltas ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
  RETURNING ${FACTS}`;
