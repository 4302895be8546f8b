import { z } from "zod";
import { maskedValues, type NewCaseValues, newCaseValuesSchema } from "./new-case-values";

/** A form that was left before it was sent, and the key that its next attempt must carry. */
export type NewCaseDraft = { values: NewCaseValues; idempotencyKey: string };

const draftSchema = z.object({ values: newCaseValuesSchema, idempotencyKey: z.string().min(8) });

/** One draft a person: whoever signs in next in the same tab does not see it. */
export const draftKeyOf = (actorId: string): string => `binddesk.new-case.${actorId}`;

/** The draft as text to store, its texts masked; null when it is as `empty` as it began, so that nothing is restored. */
export function writeDraft({ values, idempotencyKey }: NewCaseDraft, empty: NewCaseValues): string | null {
  const masked = maskedValues(values);
  return JSON.stringify(masked) === JSON.stringify(empty)
    ? null
    : JSON.stringify({ values: masked, idempotencyKey });
}

/** Null for anything that is no draft; a value that does not fit any more comes back empty. */
export function readDraft(text: string | null): NewCaseDraft | null {
  if (text === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
