import { z } from "zod";
import type { ModelDocument } from "./model-schema";
import { CHECK_SOURCES, REMEDY_OWNERS } from "./model-vocabulary";
import { stopFlagSchema } from "./stop-flag-schema";

const text = z.string().max(4_000);
const local = z.strictObject({ zh: text, en: text });
const numbers = z.record(text, z.number());
const answerRef = z.strictObject({ check: text, answer: text });
const side = z.strictObject({ check: text, works: text, fails: text });

const check = z.strictObject({
  code: text,
  number: z.number(),
  question: local,
  how: local,
  minutes: z.number(),
  customerMinutes: z.number(),
  source: z.enum(CHECK_SOURCES),
  askIf: z.array(z.strictObject({ check: text, answers: z.array(text) })),
  answers: z.array(
    z.strictObject({
      code: text,
      label: local,
      tone: z.enum(["good", "bad", "neutral"]),
      stop: stopFlagSchema.optional(),
    }),
  ),
  counts: z.record(text, z.array(z.number())),
});

/**
 * A model document while it is edited: every part is there and of its type, and that is all. An empty question or a
 * circle of preconditions is stored as it was typed; `modelDocumentSchema` judges when the draft is finished.
 */
export const draftDocumentSchema: z.ZodType<ModelDocument> = z.strictObject({
  formatVersion: z.literal(1),
  causes: z.array(
    z.strictObject({
      code: text,
      name: local.optional(),
      priorWeight: z.number(),
      confirmedCases: z.number(),
    }),
  ),
  segments: z.array(z.strictObject({ match: z.record(text, text), counts: numbers })),
  segmentWeight: z.number(),
  answerNoise: z.number(),
  temperature: z.number(),
  codeSystems: z.array(
    z.strictObject({
      code: text,
      name: local,
      ranges: z.array(z.strictObject({ from: text, to: text, meaning: local, causes: numbers })),
    }),
  ),
  codeStrength: z.number(),
  codes: z.array(z.strictObject({ system: text, code: text, meaning: local, causes: numbers })),
  messages: z.array(z.strictObject({ id: text, label: local, patterns: z.array(text), causes: numbers })),
  checks: z.array(check),
  dependences: z.array(
    z.strictObject({
      check: text,
      parent: text,
      ratios: z.array(z.array(z.number())),
      echo: z.number(),
      confirmedCases: z.number(),
    }),
  ),
  remedies: z.array(
    z.strictObject({
      code: text,
      label: local,
      owner: z.enum(REMEDY_OWNERS),
      minutes: z.number(),
      customerMinutes: z.number(),
      fixes: numbers,
    }),
  ),
  referralMinutes: z.number(),
  contradictions: z.array(
    z.strictObject({ id: text, first: answerRef, second: answerRef, askAgain: text, reason: local }),
  ),
  comparison: z.strictObject({ here: side, elsewhere: side }).nullable(),
  deskFacts: z.array(z.strictObject({ kind: text, label: local, causes: numbers })),
});
