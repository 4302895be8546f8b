import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { CaseCut } from "./case-cut";
import { type CaseCutCells, caseCutReport } from "./case-cut-report";
import type { CaseCutReport } from "./case-cut-schema";
import { cellsOfCut } from "./case-cut-select";
import { dayIn } from "./days";
import { decidePeriod } from "./period";
import type { TrendFilter } from "./trend-filter";

/**
 * Cases told apart by one thing, with every measure, counted from the cases in one statement. `timeZone` is an IANA
 * name whose days are meant. Refuses a period that is upside down or too long with invalid.
 */
export async function getCaseCut(
  actor: Actor,
  by: CaseCut,
  filter: Omit<TrendFilter, "bucket">,
  timeZone: string,
  now: Date,
): Promise<CaseCutReport> {
  assertCan(actor, "trends:read");
  const today = dayIn(now, timeZone);
  // A cut has no columns of time; the bound of months is the bound of its length.
  const decided = decidePeriod({ ...filter, bucket: "month" }, today);
  if (!decided.ok) throw new AppError("invalid", { issues: [decided.refusal] });
  const { from, to } = decided.value;
  const cells = await database().$queryRaw<CaseCutCells[]>(cellsOfCut(by, filter, { from, to }, timeZone));
  return caseCutReport(cells, { by, timeZone, today, from, to, causeReading: filter.causeReading });
}
