import { Prisma } from "@/lib/db/generated/client";
import { memberIds } from "@/lib/incidents/incident-member-select";
import { stepsPast } from "./binding-steps";
import { type CaseFilter, type CauseReading, NO_CAUSE } from "./case-filter";

/** The cause of a case `c` under a reading, as SQL; null where there is none. */
export function causeColumn(reading: CauseReading): Prisma.Sql {
  switch (reading) {
    case "confirmed":
      return Prisma.sql`CASE WHEN c.cause_certainty = 'confirmed' THEN c.cause_code END`;
    case "predicted":
      return Prisma.sql`c.leading_cause_code`;
    case "recorded":
      return Prisma.sql`c.cause_code`;
  }
}

/** Midnight at the start of a day, shifted by whole days, in a time zone, as an instant. */
const startOfDay = (day: string, shiftDays: number, timeZone: string): Prisma.Sql =>
  Prisma.sql`((${day}::date + ${shiftDays}::int)::timestamp AT TIME ZONE ${timeZone})`;

/** A column of codes or ids, where NONE asks for what has none. */
function isCode(column: Prisma.Sql, value: string | undefined, type: "text" | "uuid"): Prisma.Sql[] {
  if (value === undefined) return [];
  if (value === NO_CAUSE) return [Prisma.sql`${column} IS NULL`];
  return [type === "uuid" ? Prisma.sql`${column} = ${value}::uuid` : Prisma.sql`${column} = ${value}`];
}

/** `system:code` of a case `c`, as caseFilterSchema says it; null where it has neither. */
export const systemCodeColumn = Prisma.sql`
  (CASE WHEN coalesce(c.code_system, '') <> '' OR coalesce(c.error_code, '') <> ''
    THEN coalesce(c.code_system, '') || ':' || coalesce(c.error_code, '') END)`;

/**
 * The filter as one SQL condition over `support_cases c`. Every list, count, chart and export goes through it, which
 * is why their numbers agree. `timeZone` is an IANA name; days are its calendar days.
 */
export function filterCondition(filter: CaseFilter, timeZone: string): Prisma.Sql {
  const conditions: Prisma.Sql[] = [];
  const equal = (column: Prisma.Sql, value: string | undefined): void => {
    if (value !== undefined) conditions.push(Prisma.sql`${column} = ${value}`);
  };
  if (filter.status === "not_closed") conditions.push(Prisma.sql`c.status <> 'closed'`);
  else if (filter.status && filter.status !== "any") {
    // The partial indexes of the queue are recognised by this literal condition.
    if (filter.status !== "closed") conditions.push(Prisma.sql`c.status <> 'closed'`);
    conditions.push(Prisma.sql`c.status = ${filter.status}::"CaseStatus"`);
  }
  equal(Prisma.sql`c.wallet_code`, filter.wallet);
  const cause = causeColumn(filter.causeReading ?? "recorded");
  conditions.push(
    ...isCode(Prisma.sql`c.bank_code`, filter.bank, "text"),
    ...isCode(Prisma.sql`(${cause})`, filter.cause, "text"),
    ...isCode(systemCodeColumn, filter.code, "text"),
    ...isCode(Prisma.sql`c.closed_by_id`, filter.agent, "uuid"),
    ...isCode(Prisma.sql`c.assignee_id`, filter.assignee, "uuid"),
    ...isCode(Prisma.sql`c.article_version_id`, filter.article, "uuid"),
    ...isCode(Prisma.sql`c.remedy_code`, filter.remedy, "text"),
  );
  if (filter.team)
    conditions.push(Prisma.sql`c.assignee_id IN (SELECT id FROM users WHERE team_id = ${filter.team}::uuid)`);
  if (filter.incident) conditions.push(Prisma.sql`c.id IN (${memberIds(filter.incident)})`);
  if (filter.model)
    conditions.push(
      Prisma.sql`c.model_id = (SELECT id FROM diagnosis_models WHERE number = ${Number(filter.model)}::int)`,
    );
  if (filter.cardKind) conditions.push(Prisma.sql`c.card_kind = ${filter.cardKind}::"CardKind"`);
  if (filter.step) conditions.push(Prisma.sql`c.binding_step = ${filter.step}::"BindingStep"`);
  if (filter.pastStep)
    conditions.push(Prisma.sql`c.binding_step::text = ANY(${stepsPast(filter.pastStep)}::text[])`);
  if (filter.channel) conditions.push(Prisma.sql`c.channel = ${filter.channel}::"CaseChannel"`);
  if (filter.region) conditions.push(Prisma.sql`c.region = ${filter.region}::"CardRegion"`);
  if (filter.platform) conditions.push(Prisma.sql`c.platform = ${filter.platform}::"CasePlatform"`);
  if (filter.result) conditions.push(Prisma.sql`c.result = ${filter.result}::"OutcomeResult"`);
  if (filter.certainty)
    conditions.push(Prisma.sql`c.cause_certainty = ${filter.certainty}::"CauseCertainty"`);
  if (filter.from) conditions.push(Prisma.sql`c.created_at >= ${startOfDay(filter.from, 0, timeZone)}`);
  if (filter.to) conditions.push(Prisma.sql`c.created_at < ${startOfDay(filter.to, 1, timeZone)}`);
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, " AND ");
}
