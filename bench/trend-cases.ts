import type pg from "pg";
import { filterCondition } from "@/lib/cases/case-filter-select";
import { Prisma } from "@/lib/db/generated/client";
import { bucketsOf } from "@/lib/trends/buckets";
import type { CaseCut } from "@/lib/trends/case-cut";
import { cellsOfCut } from "@/lib/trends/case-cut-select";
import { cellsOfCases } from "@/lib/trends/trend-case-select";
import { decideRoad } from "@/lib/trends/trend-cuts";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { median } from "./load";
import type { Row } from "./report";
import { inTurns, periodOf, run, ZONE } from "./trend-roads";

const MOST_MS = 1_000;

/** Reports that the rollup does not hold, from broad to narrow. */
export const THROUGH_CASES: [string, Record<string, string>][] = [
  ["mainland cards", { region: "mainland" }],
  ["debit cards", { cardKind: "debit" }],
  ["one channel", { channel: "chat" }],
  ["one code", { code: "UPOP:12" }],
  ["one cause at one bank", { bank: "ICBC", cause: "INPUT_CARD" }],
];

const TAKEN = Prisma.sql`percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - created_at) / 60)
  FILTER (WHERE result IN ('bound', 'bound_other_card'))`;
const COUNTS = Prisma.sql`count(*), count(*) FILTER (WHERE status = 'closed'), count(*) FILTER (WHERE result = 'bound'),
  count(*) FILTER (WHERE result = 'bound_other_card'), count(*) FILTER (WHERE cause_certainty = 'confirmed')`;

/** The panels of a report as one would write them by hand, a statement a panel; times as exact quantiles. */
function plainReport(search: Record<string, string>): Prisma.Sql[] {
  const { weeks: _weeks, bucket: _bucket, ...filter } = trendFilterSchema.parse(search);
  const { period } = periodOf({});
  const now = filterCondition({ ...filter, from: period.from, to: period.to }, ZONE);
  const before = filterCondition({ ...filter, ...period.previous }, ZONE);
  return [
    Prisma.sql`SELECT date_trunc('week', c.created_at AT TIME ZONE ${ZONE}), cause_code, count(*) FROM support_cases c WHERE ${now} GROUP BY 1, 2`,
    Prisma.sql`SELECT bank_code, wallet_code, ${COUNTS} FROM support_cases c WHERE ${now} GROUP BY 1, 2`,
    Prisma.sql`SELECT binding_step, count(*) FROM support_cases c WHERE ${now} GROUP BY 1`,
    Prisma.sql`SELECT ${TAKEN} FROM support_cases c WHERE ${now}`,
    Prisma.sql`SELECT ${COUNTS}, ${TAKEN} FROM support_cases c WHERE ${before}`,
  ];
}

/** A figure of ours beside plain SQL: never slower, and within a second. */
async function besidePlain(
  name: string,
  rounds: number,
  works: { plain: () => Promise<unknown>; ours: () => Promise<unknown> },
): Promise<Row> {
  const times = await inTurns(rounds, works);
  const ratios = times.map((time) => time.plain / time.ours);
  const ours = median(times.map((time) => time.ours));
  return {
    name,
    measured: `${ours.toFixed(0)} ms`,
    floor: `plain SQL ${median(times.map((time) => time.plain)).toFixed(0)} ms`,
    result: median(ratios),
    unit: " × faster",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≥ 1 ×, ≤ ${MOST_MS} ms`,
    isMet: median(ratios) >= 1 && ours <= MOST_MS,
  };
}

/** A report of twelve weeks through the cases. */
export function compareReport(
  client: pg.Client,
  rounds: number,
  [name, search]: [string, Record<string, string>],
): Promise<Row> {
  const filter = trendFilterSchema.parse(search);
  if (decideRoad(filter)) throw new Error("the rollup answers a report that was to go through the cases");
  const { period, today } = periodOf({});
  const report = cellsOfCases(filter, period, bucketsOf(period, filter.bucket, today), ZONE);
  const panels = plainReport(search);
  return besidePlain(`12 weeks of ${name}`, rounds, {
    plain: async () => {
      for (const panel of panels) await run(client, panel);
    },
    ours: () => run(client, report),
  });
}

/** The column by which plain SQL would group; two of them for cuts of two parts. */
const PLAIN_COLUMNS: Record<CaseCut, string> = {
  cause: "cause_code",
  bank: "bank_code",
  wallet: "wallet_code",
  bank_wallet: "bank_code, wallet_code",
  cause_bank: "cause_code, bank_code",
  step: "binding_step",
  card_kind: "card_kind",
  code: "code_system, error_code",
  channel: "channel",
  region: "region",
  platform: "platform",
  agent: "closed_by_id",
  assignee: "assignee_id",
  model: "model_id",
  article: "article_version_id",
  remedy: "remedy_code",
};

/** The same figures as one would write them by hand; times as exact quantiles. */
const plainCut = (by: CaseCut): string => `
  SELECT ${PLAIN_COLUMNS[by]}, count(*) AS cases, count(*) FILTER (WHERE status = 'closed') AS closed,
    count(*) FILTER (WHERE result IN ('bound', 'bound_other_card')) AS resolved,
    count(*) FILTER (WHERE cause_certainty = 'confirmed') AS confirmed,
    count(*) FILTER (WHERE result IN ('bound', 'bound_other_card') AND times_reopened = 0 AND NOT has_waited) AS first_contact,
    count(*) FILTER (WHERE times_reopened > 0) AS reopened, avg(checks_used) AS checks, sum(minutes_spent) AS minutes,
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - created_at) / 60)
      FILTER (WHERE result IN ('bound', 'bound_other_card')) AS minutes_to_resolve
  FROM support_cases
  WHERE created_at >= $1::date::timestamp AT TIME ZONE '${ZONE}' AND created_at < ($2::date + 1)::timestamp AT TIME ZONE '${ZONE}'
  GROUP BY ${PLAIN_COLUMNS[by]}`;

/** A cut over twelve weeks. */
export function compareCut(client: pg.Client, rounds: number, by: CaseCut): Promise<Row> {
  const { period } = periodOf({});
  const cut = cellsOfCut(by, { causeReading: "recorded" }, period, ZONE);
  return besidePlain(`12 weeks by ${by}`, rounds, {
    plain: () => client.query(plainCut(by), [period.from, period.to]),
    ours: () => run(client, cut),
  });
}
