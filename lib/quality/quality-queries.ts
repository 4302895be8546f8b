import "server-only";
import { setImmediate } from "node:timers/promises";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { filterCondition } from "@/lib/cases/case-filter-select";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LoadedModel, LoadModel } from "@/lib/diagnosis/loaded-model";
import { replayCases } from "@/lib/diagnosis/replay";
import type { LocalText } from "@/lib/i18n/locale";
import { dayIn } from "@/lib/trends/days";
import { decidePeriod } from "@/lib/trends/period";
import { traceCase } from "./case-trace";
import { type ClosedCase, standingAnswers } from "./closed-case";
import type { QualityFilter } from "./quality-filter";
import { type JudgedCase, qualityReport } from "./quality-report";
import type { QualityReport } from "./quality-schema";
import { type ClosedSqlRow, closedCaseColumns, toClosedCase } from "./quality-select";

/** More would take seconds to replay and say nothing more. */
const MAX_JUDGED = 5_000;
/** Small enough that no statement comes near the limit of the connection. */
const PAGE = 1_000;
const AT_ONCE = 50;

/** Imported cases were diagnosed elsewhere, if at all. */
const confirmedCondition = ({ weeks: _weeks, model, ...filter }: QualityFilter, timeZone: string) => {
  const reading = filter.cause ? { causeReading: "confirmed" as const } : {};
  const narrowed = { ...filter, ...reading, status: "closed" as const, certainty: "confirmed" as const };
  const byModel = model === undefined ? Prisma.empty : Prisma.sql`AND m.number = ${model}`;
  return Prisma.sql`${filterCondition(narrowed, timeZone)} AND c.cause_code IS NOT NULL
    AND c.closed_at IS NOT NULL AND c.imported_at IS NULL ${byModel}`;
};

async function readCases(condition: Prisma.Sql): Promise<{ cases: ClosedCase[]; demoCases: number }> {
  const cases: ClosedCase[] = [];
  let demoCases = 0;
  let after = Prisma.empty;
  while (cases.length < MAX_JUDGED) {
    const page = await database().$queryRaw<ClosedSqlRow[]>`
      WITH page AS (
        SELECT ${closedCaseColumns} FROM support_cases c
        JOIN diagnosis_models m ON m.id = c.model_id
        JOIN LATERAL (
          SELECT predicted_cause_code, predicted_posterior, minutes_spent FROM outcomes
          WHERE case_id = c.id ORDER BY recorded_at DESC, id DESC LIMIT 1) o ON TRUE
        WHERE ${condition} ${after}
        ORDER BY c.closed_at DESC, c.id DESC LIMIT ${PAGE}
      )
      SELECT page.*,
        (SELECT coalesce(json_agg(json_build_object('id', a.id, 'checkCode', a.check_code,
            'answerCode', a.answer_code, 'suggestedCheckCode', a.suggested_check_code,
            'answeredAt', a.answered_at) ORDER BY a.answered_at, a.id), '[]')
          FROM check_answers a WHERE a.case_id = page.id) AS answers,
        ARRAY(SELECT remedy_code FROM (
            SELECT DISTINCT ON (t.remedy_code) t.remedy_code, t.helped FROM remedy_trials t
            WHERE t.case_id = page.id ORDER BY t.remedy_code, t.recorded_at DESC, t.id DESC) latest
          WHERE helped = false) AS failed_remedies
      FROM page ORDER BY closed_at DESC, id DESC`;
    cases.push(...page.map(toClosedCase));
    demoCases += page.filter((row) => row.is_demo).length;
    const last = page.at(-1);
    if (page.length < PAGE || !last) break;
    after = Prisma.sql`AND (c.closed_at, c.id) < (${last.closed_at}, ${last.id}::uuid)`;
  }
  return { cases, demoCases };
}

/** Judges a part of the cases at a time, so that other requests are answered in between. */
async function judge(
  cases: readonly ClosedCase[],
  models: ReadonlyMap<string, LoadedModel>,
): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (let start = 0; start < cases.length; start += AT_ONCE) {
    for (const supportCase of cases.slice(start, start + AT_ONCE)) {
      const model = models.get(supportCase.modelId);
      const checksAsked = standingAnswers(supportCase).length;
      const [replayed] = model ? replayCases(model.compiled, [{ ...supportCase, checksAsked }]) : [];
      if (model && replayed) {
        judged.push({ supportCase, replayed, checksAsked, steps: traceCase(model, supportCase) });
      }
    }
    await setImmediate();
  }
  return judged;
}

/**
 * How good the diagnosis was over the newest closed cases with a confirmed cause, at most 5,000, each judged under the
 * model that diagnosed it. Refuses a period that is upside down or too long with invalid.
 */
export async function getQualityReport(
  actor: Actor,
  filter: QualityFilter,
  loadModel: LoadModel,
  timeZone: string,
  now: Date,
): Promise<QualityReport> {
  assertCan(actor, "quality:read");
  const today = dayIn(now, timeZone);
  const decided = decidePeriod({ ...filter, bucket: "month" }, today);
  if (!decided.ok) throw new AppError("invalid", { issues: [decided.refusal] });
  const { from, to } = decided.value;
  const condition = confirmedCondition({ ...filter, from, to }, timeZone);
  const [counted] = await database().$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found FROM support_cases c JOIN diagnosis_models m ON m.id = c.model_id
    WHERE ${condition}`;
  const numbers = await database().$queryRaw<{ number: number }[]>`
    SELECT m.number FROM diagnosis_models m WHERE EXISTS (
      SELECT 1 FROM support_cases c WHERE c.model_id = m.id AND c.cause_certainty = 'confirmed')
    ORDER BY m.number DESC`;
  const { cases, demoCases } = await readCases(condition);
  const models = new Map<string, LoadedModel>();
  for (const id of new Set(cases.map(({ modelId }) => modelId))) models.set(id, await loadModel(id));
  const report = qualityReport(await judge(cases, models));
  return {
    timeZone,
    today,
    from,
    to,
    found: counted?.found ?? 0,
    judged: cases.length,
    demoCases,
    modelNumbers: numbers.map(({ number }) => number),
    checkNames: checkNames(models.values(), report),
    ...report,
  };
}

/** The newest question wins where versions word it differently. */
function checkNames(
  models: Iterable<LoadedModel>,
  { effort, departures }: Pick<QualityReport, "effort" | "departures">,
): Record<string, LocalText> {
  const named = new Set([
    ...effort.checks.map(({ checkCode }) => checkCode),
    ...departures.pairs.flatMap(({ checkCode, suggestedCheckCode }) => [checkCode, suggestedCheckCode]),
  ]);
  const inOrder = [...models].sort((a, b) => a.number - b.number);
  return Object.fromEntries(
    inOrder.flatMap(({ document }) =>
      document.checks.filter(({ code }) => named.has(code)).map(({ code, question }) => [code, question]),
    ),
  );
}
