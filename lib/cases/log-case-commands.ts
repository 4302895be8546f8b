import "server-only";
import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { once } from "@/lib/http/idempotency";
import { caseCodeOf } from "./case-code";
import { getCaseDesk } from "./case-desk-queries";
import { leadingOf } from "./case-diagnosis";
import { dueAfter } from "./case-due";
import type { LogCase, LoggedCase } from "./case-schema";

const CODE_TRIES = 5;
/** A minute picked from the clock on the wall may lie before that of the server. */
const CLOCKS_APART_MS = 5 * 60_000;

/** A wallet or bank that the catalogue does not know, as the field that names it. */
export function unknownCatalogueEntry(thrown: unknown): AppError | null {
  for (const [fragment, path] of [
    ["wallet", "walletCode"],
    ["bank", "bankCode"],
    ["assignee", "assigneeId"],
  ] as const) {
    if (isForeignKeyViolation(thrown, fragment)) {
      return new AppError("invalid", { issues: [{ path, messageKey: "field.choice" }] });
    }
  }
  return null;
}

/**
 * Logs a case under the published model, with the diagnosis that its symptoms alone allow. A repeated idempotency key
 * gives the first case again. Refuses an unknown wallet or bank with the field's name.
 */
export async function logCase(
  actor: Actor,
  { assignToMe, ...facts }: LogCase,
  model: LoadedModel,
  idempotencyKey: string | null,
  now: Date,
): Promise<LoggedCase> {
  assertCan(actor, "case:write");
  if (facts.arrivedAt !== null && Date.parse(facts.arrivedAt) > now.getTime() + CLOCKS_APART_MS)
    throw new AppError("invalid", { issues: [{ path: "arrivedAt", messageKey: "case.arrivedLater" }] });
  const desk = await getCaseDesk(actor, facts, now);
  const leading = leadingOf(model, { ...facts, answers: [], remedyTrials: [] }, desk);
  for (let attempt = 1; ; attempt++) {
    const code = caseCodeOf(randomBytes(6));
    try {
      return await once(actor, idempotencyKey, ["log-case", facts, assignToMe], (transaction) =>
        transaction.supportCase.create({
          data: {
            ...facts,
            ...leading,
            code,
            modelId: model.id,
            assigneeId: assignToMe ? actor.id : null,
            createdById: actor.id,
            updatedById: actor.id,
            createdAt: now,
            dueAt: dueAfter("open", now),
          },
          select: { id: true, code: true, version: true },
        }),
      );
    } catch (thrown) {
      if (isUniqueViolation(thrown, "code") && attempt < CODE_TRIES) continue;
      throw unknownCatalogueEntry(thrown) ?? thrown;
    }
  }
}
