import { z } from "zod";
import { type CardReading, cardCheckSchema } from "@/lib/cards/card-facts";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import type { LogCaseInput } from "@/lib/cases/case-schema";
import {
  bindingStepSchema,
  channelSchema,
  platformSchema,
  regionSchema,
} from "@/lib/cases/case-vocabulary-schema";
import { instantOfWallTime } from "@/lib/catalog/zoned-time";
import { maskSensitive } from "@/lib/privacy/guard";
import { readingFor } from "./card-readings";

const cardReadingSchema: z.ZodType<CardReading> = z.object({
  digitsTyped: z.number(),
  bin: z.string().nullable(),
  last4: z.string().nullable(),
  isFull: z.boolean(),
  luhn: z.enum(["ok", "fail", "not_checked"]),
  bank: z.union([z.literal("unknown"), z.object({ code: z.string(), certainty: z.enum(["sure", "maybe"]) })]),
  cardKind: z.enum([CARD_KINDS[0], CARD_KINDS[1], CARD_KINDS[2], CARD_KINDS[3], "unknown"]),
  lengthExpected: z.array(z.number()),
  length: z.enum(["ok", "wrong", "unknown"]),
  answerCode: cardCheckSchema.nullable(),
});

/** What stands in the form. The card number is not among it: its field keeps it to itself and drops it. */
export const newCaseValuesSchema = z.object({
  walletCode: z.string().nullable().catch(null),
  bankCode: z.string().nullable().catch(null),
  cardKind: cardKindSchema.catch("unknown"),
  region: regionSchema.catch("unknown"),
  bin: z.string().catch(""),
  last4: z.string().catch(""),
  readings: z.record(z.string(), cardReadingSchema).nullable().catch(null),
  bindingStep: bindingStepSchema.catch("unknown"),
  codeSystem: z.string().nullable().catch(null),
  errorCode: z.string().catch(""),
  messageText: z.string().catch(""),
  channel: channelSchema.catch("chat"),
  platform: platformSchema.catch("unknown"),
  device: z.string().catch(""),
  appVersion: z.string().catch(""),
  province: z.string().catch(""),
  customerRef: z.string().catch(""),
  /** When the customer asked, as a clock of the desk shows it; empty when that is now. */
  arrivedAt: z.string().catch(""),
  triesIn24h: z.number().nullable().catch(null),
  assignToMe: z.boolean().catch(true),
});
export type NewCaseValues = z.output<typeof newCaseValuesSchema>;

export const EMPTY_CASE: NewCaseValues = newCaseValuesSchema.parse({});

/** The fields in which a card number, an identity number or a phone could be typed. */
export const FREE_TEXTS = [
  "errorCode",
  "messageText",
  "device",
  "appVersion",
  "province",
  "customerRef",
] as const;
export type FreeTextName = (typeof FREE_TEXTS)[number];

/** The values with every free text masked: the only form in which they may be stored or sent. */
export function maskedValues(values: NewCaseValues): NewCaseValues {
  const masked = { ...values };
  for (const name of FREE_TEXTS) masked[name] = maskSensitive(values[name]).text;
  return masked;
}

/**
 * What is sent. Without a wallet its code is empty, which the request's schema refuses. `timeZone` is the desk's, an
 * IANA name.
 */
export function logCaseInput(values: NewCaseValues, timeZone: string): LogCaseInput {
  const { readings, walletCode, bin, last4, errorCode, arrivedAt, ...rest } = maskedValues(values);
  return {
    ...rest,
    walletCode: walletCode ?? "",
    bin: bin || null,
    last4: last4 || null,
    cardCheck: readingFor(readings, values.bankCode)?.answerCode ?? null,
    errorCode: errorCode.trim() || null,
    arrivedAt: arrivedAt === "" ? null : (instantOfWallTime(arrivedAt, timeZone) ?? arrivedAt),
  };
}
