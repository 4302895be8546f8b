import { z } from "zod";
import { binSchema, last4Schema } from "@/lib/cards/card-digits-schema";
import { cardCheckSchema } from "@/lib/cards/card-facts";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import {
  bindingStepSchema,
  certaintySchema,
  channelSchema,
  confirmationMethodSchema,
  platformSchema,
  regionSchema,
  resultSchema,
  statusSchema,
} from "@/lib/cases/case-vocabulary-schema";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { TEXT_LIMITS } from "./import-fields";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/);
const guarded = (field: keyof typeof TEXT_LIMITS) => plainText({ max: TEXT_LIMITS[field] });
const MINUTES_A_DAY = 1_440;

/** A row as a case that can be written. Its free texts were masked before; codes are those of the catalogue. */
export const importedCaseSchema = z.strictObject({
  source: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
  sourceId: plainText({ max: 200, min: 1 }),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  status: statusSchema,
  walletCode: catalogCode,
  bankCode: catalogCode.nullable(),
  cardKind: cardKindSchema,
  region: regionSchema,
  bin: binSchema,
  last4: last4Schema,
  cardCheck: cardCheckSchema.nullable(),
  bindingStep: bindingStepSchema,
  codeSystem: catalogCode.nullable(),
  errorCode: guarded("errorCode").nullable(),
  messageText: guarded("messageText"),
  channel: channelSchema,
  platform: platformSchema,
  device: guarded("device"),
  appVersion: guarded("appVersion"),
  province: guarded("province"),
  customerRef: guarded("customerRef"),
  triesIn24h: z.number().int().min(0).max(99).nullable(),
  result: resultSchema.nullable(),
  causeCode: catalogCode.nullable(),
  causeCertainty: certaintySchema.nullable(),
  confirmationMethod: confirmationMethodSchema.nullable(),
  minutesSpent: z.number().int().min(0).max(MINUTES_A_DAY),
});
export type ImportedCase = z.output<typeof importedCaseSchema>;
