import { causeColumn, filterCondition, systemCodeColumn } from "@/lib/cases/case-filter-select";
import { Prisma } from "@/lib/db/generated/client";
import type { DayRange } from "./buckets";
import { type CaseCut, CUT_KEYS, type CutKey } from "./case-cut";
import { isResolved, taken } from "./trend-case-select";
import type { TrendFilter } from "./trend-filter";

type CutFilter = Omit<TrendFilter, "bucket">;

const COLUMNS: Record<Exclude<CutKey, "cause">, Prisma.Sql> = {
  bank: Prisma.sql`c.bank_code`,
  wallet: Prisma.sql`c.wallet_code`,
  step: Prisma.sql`c.binding_step`,
  cardKind: Prisma.sql`c.card_kind`,
  code: systemCodeColumn,
  channel: Prisma.sql`c.channel`,
  region: Prisma.sql`c.region`,
  platform: Prisma.sql`c.platform`,
  agent: Prisma.sql`c.closed_by_id`,
  assignee: Prisma.sql`c.assignee_id`,
  model: Prisma.sql`c.model_id`,
  article: Prisma.sql`c.article_version_id`,
  remedy: Prisma.sql`c.remedy_code`,
};

/** isFirstContact of lib/cases/case-course, as SQL over a case `c`; a test compares the two. */
const isFirstContact = Prisma.sql`(${isResolved} AND c.times_reopened = 0 AND NOT c.has_waited)`;

/** Key and name of a row, from the column that it was grouped by. */
const KEY_TEXT: Partial<Record<CutKey, Prisma.Sql>> = {
  model: Prisma.sql`(SELECT number::text FROM diagnosis_models WHERE id = k0)`,
};
const person = Prisma.sql`(SELECT display_name FROM users WHERE id = k0)`;
const NAMES: Partial<Record<CaseCut, Prisma.Sql>> = {
  agent: person,
  assignee: person,
  article: Prisma.sql`(SELECT a.slug || ' ' || v.number FROM article_versions v JOIN articles a ON a.id = v.article_id WHERE v.id = k0)`,
};

const SUMS = Prisma.sql`
  sum(cases)::int AS cases, sum(closed)::int AS closed, sum(resolved)::int AS resolved, sum(confirmed)::int AS confirmed,
  sum("firstContact")::int AS "firstContact", sum(reopened)::int AS reopened, sum("checksUsed")::int AS "checksUsed",
  sum("minutesSpent")::int AS "minutesSpent", sum(timed)::int AS timed`;

/**
 * One row of CaseCutCells for each value of a cut, counted from the cases in one reading of the covering index. Cases
 * are counted by whole minutes first: a slot is worked out once a group and not once a case. OFFSET keeps the planner
 * from taking every case for a group of its own, which it would sort; what it then hashes are few.
 */
export function cellsOfCut(
  by: CaseCut,
  filter: CutFilter,
  { from, to }: DayRange,
  timeZone: string,
): Prisma.Sql {
  const { weeks: _weeks, ...caseFilter } = filter;
  const keys: readonly CutKey[] = CUT_KEYS[by];
  const columns = keys.map((key) => (key === "cause" ? causeColumn(filter.causeReading) : COLUMNS[key]));
  const places = keys.map((_, place) => (place === 0 ? Prisma.sql`k0` : Prisma.sql`k1`));
  const named = Prisma.join(columns.map((column, place) => Prisma.sql`${column} AS ${places[place]}`));
  const texts = keys.map(
    (key, place) => Prisma.sql`coalesce(${KEY_TEXT[key] ?? Prisma.sql`${places[place]}::text`}, 'NONE')`,
  );
  return Prisma.sql`
    SELECT ARRAY[${Prisma.join(texts)}] AS keys, ${NAMES[by] ?? Prisma.sql`NULL::text`} AS name, ${SUMS},
      coalesce(json_agg(json_build_array(slot, resolved) ORDER BY slot) FILTER (WHERE slot IS NOT NULL), '[]') AS slots
    FROM (
      SELECT ${Prisma.join(places)}, trend_slot(taken::int) AS slot, ${SUMS}
      FROM (
        SELECT ${Prisma.join(places)}, taken,
          count(*)::int AS cases,
          (count(*) FILTER (WHERE c.status = 'closed'))::int AS closed,
          (count(*) FILTER (WHERE ${isResolved}))::int AS resolved,
          (count(*) FILTER (WHERE c.cause_certainty = 'confirmed'))::int AS confirmed,
          (count(*) FILTER (WHERE ${isFirstContact}))::int AS "firstContact",
          (count(*) FILTER (WHERE c.times_reopened > 0))::int AS reopened,
          sum(c.checks_used)::int AS "checksUsed",
          coalesce(sum(c.minutes_spent), 0)::int AS "minutesSpent",
          count(c.minutes_spent)::int AS timed
        FROM (
          SELECT ${named}, ${taken} AS taken,
            c.status, c.result, c.cause_certainty, c.times_reopened, c.has_waited, c.checks_used, c.minutes_spent
          FROM support_cases c WHERE ${filterCondition({ ...caseFilter, from, to }, timeZone)} OFFSET 0
        ) c GROUP BY ${Prisma.join(places)}, taken
      ) by_minute GROUP BY ${Prisma.join(places)}, slot
    ) by_slot GROUP BY ${Prisma.join(places)}`;
}
