import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { CaseFilter } from "./case-filter";
import { filterCondition } from "./case-filter-select";
import { confirmedCaseOf, type DeskKnowledge, placeKey, type StoredConfirmedCase } from "./confirmed-case";
import { type ConfirmedSqlRow, confirmedColumns, toConfirmedFacts } from "./confirmed-case-select";
import { type NoticeJson, noticesSelect, toDeskNotice } from "./desk-notice-select";

export type ConfirmedFilter = Pick<CaseFilter, "wallet" | "bank" | "from" | "to"> & {
  /** Made-up cases of the demo too. */
  withDemo: boolean;
  /** Closed after this moment. */
  closedAfter?: Date | null;
};

function confirmedCondition(
  { withDemo, closedAfter, ...filter }: ConfirmedFilter,
  timeZone: string,
): Prisma.Sql {
  const conditions = [
    filterCondition({ ...filter, status: "closed", certainty: "confirmed" }, timeZone),
    // Imported cases hold no answers, and what confirmed their cause is another desk's.
    Prisma.sql`c.cause_code IS NOT NULL AND c.closed_at IS NOT NULL AND c.imported_at IS NULL`,
    // A fault confirms all its cases at once: they are one event, and the desk fact says what faults change.
    Prisma.sql`(SELECT o.confirmation_method FROM outcomes o WHERE o.case_id = c.id
      ORDER BY o.recorded_at DESC, o.id DESC LIMIT 1) IS DISTINCT FROM 'incident'`,
  ];
  if (!withDemo) conditions.push(Prisma.sql`NOT c.is_demo`);
  if (closedAfter) conditions.push(Prisma.sql`c.closed_at > ${closedAfter}`);
  return Prisma.join(conditions, " AND ");
}

/** How many closed cases have a confirmed cause. */
export async function countConfirmedCases(
  actor: Actor,
  filter: ConfirmedFilter,
  timeZone: string,
): Promise<number> {
  assertCan(actor, "model:read");
  const [row] = await database().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM support_cases c WHERE ${confirmedCondition(filter, timeZone)}`;
  return row?.count ?? 0;
}

/** Far more than a desk enters in the years that its newest cases span. */
const MAX_FAULTS = 5_000;

async function deskKnowledge(): Promise<DeskKnowledge> {
  const cells = await database().compatibility.findMany({
    where: { support: { not: "unknown" } },
    select: { walletCode: true, bankCode: true, cardKind: true, region: true, support: true },
  });
  const [row] = await database().$queryRaw<{ notices: NoticeJson[] }[]>`
    SELECT (${noticesSelect(Prisma.sql`true`, MAX_FAULTS)}) AS notices`;
  return {
    support: new Map(cells.map((cell) => [placeKey(cell), cell.support])),
    faults: (row?.notices ?? []).map(toDeskNotice),
  };
}

/** Small enough that no statement comes near the limit of the connection. */
const PAGE = 1_000;

/**
 * The newest closed cases whose cause was confirmed at their latest closing, with all that was known then, at most
 * `limit`. A case that was taken up again and is still open is not among them.
 */
export async function listConfirmedCases(
  actor: Actor,
  filter: ConfirmedFilter,
  timeZone: string,
  limit: number,
): Promise<StoredConfirmedCase[]> {
  assertCan(actor, "model:read");
  const condition = confirmedCondition(filter, timeZone);
  const desk = await deskKnowledge();
  const found: StoredConfirmedCase[] = [];
  let after = Prisma.empty;
  while (found.length < limit) {
    const size = Math.min(PAGE, limit - found.length);
    const page = await database().$queryRaw<ConfirmedSqlRow[]>`
      WITH page AS (
        SELECT ${confirmedColumns} FROM support_cases c
        WHERE ${condition} ${after}
        ORDER BY c.closed_at DESC, c.id DESC
        LIMIT ${size}
      )
      SELECT page.*,
        (SELECT coalesce(json_agg(json_build_object('id', a.id, 'checkCode', a.check_code,
                  'answerCode', a.answer_code, 'answeredAt', a.answered_at) ORDER BY a.answered_at, a.id), '[]')
         FROM check_answers a WHERE a.case_id = page.id) AS answers,
        ARRAY(SELECT remedy_code FROM (
           SELECT DISTINCT ON (t.remedy_code) t.remedy_code, t.helped FROM remedy_trials t
           WHERE t.case_id = page.id ORDER BY t.remedy_code, t.recorded_at DESC, t.id DESC) latest
         WHERE helped = false) AS failed_remedies
      FROM page ORDER BY closed_at DESC, id DESC`;
    found.push(...page.map((row) => confirmedCaseOf(toConfirmedFacts(row), desk)));
    const last = page.at(-1);
    if (page.length < size || !last) break;
    after = Prisma.sql`AND (c.closed_at, c.id) < (${last.closed_at}, ${last.id}::uuid)`;
  }
  return found;
}
