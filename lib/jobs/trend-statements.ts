import {
  ARRAYS,
  bySpan,
  type Cells,
  COUNT_CELLS,
  KEY,
  packed,
  SLOT_CELLS,
  SLOT_COLUMNS,
  SPANS,
  spannedDeltas,
  TAKEN,
} from "./trend-cells";

const each = (counters: readonly string[], text: (counter: string) => string): string =>
  counters.map(text).join(", ");
const isNotZero = (counters: readonly string[]): string =>
  `(${counters.join(", ")}) IS DISTINCT FROM (${each(counters, () => "0")})`;

const unpacked = (sign: "" | "-"): string => `
  SELECT ${KEY}, slot, ${each(SLOT_CELLS.counters, (name) => `${sign}taken.${name} AS ${name}`)}
  FROM trend_minutes CROSS JOIN LATERAL unnest(${ARRAYS.join(", ")}) taken (${SLOT_COLUMNS.join(", ")})`;

const SPAN = "grain, starts_on, ";

/** Each fills an empty table from the cases. */
export const FILL = [
  `WITH ${SPANS} INSERT INTO trend_counts (${KEY}, ${COUNT_CELLS.counters.join(", ")})
   ${bySpan(COUNT_CELLS.counters, (facts) => COUNT_CELLS.of(facts, ""))}`,
  `WITH ${SPANS} INSERT INTO trend_minutes (${KEY}, ${ARRAYS.join(", ")})
   ${bySpan(ARRAYS, (facts) => packed(SLOT_CELLS.of(facts, ""), ""))}`,
];

/**
 * Takes at most $2 deltas and adds them to the cells, in one statement. Histograms are read, added to and written
 * back, so two folds must never run at once. A slot that comes to 0 stays as such.
 */
export const FOLD = `
  WITH taken AS (${TAKEN}), spanned AS (${spannedDeltas("taken")}),
  counts AS (
    INSERT INTO trend_counts AS kept (${KEY}, ${COUNT_CELLS.counters.join(", ")})
    SELECT * FROM (${COUNT_CELLS.of("spanned", SPAN)}) cells WHERE ${isNotZero(COUNT_CELLS.counters)}
    ON CONFLICT (${KEY}) DO UPDATE SET ${each(COUNT_CELLS.counters, (name) => `${name} = kept.${name} + excluded.${name}`)}
  ), changed AS MATERIALIZED (${SLOT_CELLS.of("spanned", SPAN)}),
  minutes AS (
    INSERT INTO trend_minutes (${KEY}, ${ARRAYS.join(", ")}) ${packed(
      `
      SELECT ${KEY}, slot, ${each(SLOT_CELLS.counters, (name) => `sum(${name})::int AS ${name}`)} FROM (
        SELECT * FROM changed
        UNION ALL
        SELECT * FROM (${unpacked("")}) kept WHERE (${KEY}) IN (SELECT ${KEY} FROM changed)
      ) both_sides GROUP BY ${KEY}, slot`,
      SPAN,
    )}
    ON CONFLICT (${KEY}) DO UPDATE SET ${each(ARRAYS, (name) => `${name} = excluded.${name}`)}
  )
  SELECT count(*)::int AS folded FROM taken`;

const differences = (cells: Cells, kept: string): string => `
  WITH ${SPANS}, spanned AS (${spannedDeltas("trend_deltas", "-weight")})
  SELECT ${cells.key}, ${each(cells.counters, (name) => `sum(${name})::int AS ${name}`)} FROM (
    ${bySpan([...(cells === SLOT_CELLS ? ["slot"] : []), ...cells.counters], (facts) => cells.of(facts, ""))}
    UNION ALL ${cells.of("spanned", SPAN)} UNION ALL ${kept}
  ) both_sides
  GROUP BY ${cells.key}
  HAVING (${each(cells.counters, (name) => `sum(${name})`)}) IS DISTINCT FROM (${each(cells.counters, () => "0::bigint")})
  LIMIT 20`;

/** Each finds cells in which a table with what is not folded yet differs from the cases, as what is missing in it. */
export const DIFFERENCES = [
  differences(
    COUNT_CELLS,
    `SELECT ${KEY}, ${each(COUNT_CELLS.counters, (name) => `-${name}`)} FROM trend_counts`,
  ),
  differences(SLOT_CELLS, unpacked("-")),
];
