import { z } from "zod";
import { maskSensitive } from "./guard";

/** Lengths in UTF-16 units after trailing blanks are off; `min` is 0 unless given. */
interface TextLimits {
  max: number;
  min?: number;
}

const NUL = "\u0000";
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * Free text that is kept as typed (names, codes): blanks at the end are taken off. Refuses NUL, which PostgreSQL
 * cannot store, and lone surrogates, which it would store as another character. Messages are keys in `errors`.
 */
export function plainText({ max, min = 0 }: TextLimits) {
  return z
    .string({ error: "errors.text.required" })
    .refine((text) => !text.includes(NUL), { error: "errors.text.nul", abort: true })
    .refine((text) => !LONE_SURROGATE.test(text), { error: "errors.text.loneSurrogate", abort: true })
    .overwrite((text) => text.trimEnd())
    .max(max, { error: "errors.text.tooLong", abort: true })
    .min(min, { error: "errors.text.required", abort: true });
}

/**
 * Free text in which a card number, identity number, mobile or code could be typed: as `plainText`, and masked by
 * the guard. The length is checked again, as the mask of a three-digit code is one character longer than the code.
 */
export function guardedText(limits: TextLimits) {
  return plainText(limits)
    .overwrite((text) => maskSensitive(text).text)
    .max(limits.max, { error: "errors.text.tooLong" });
}
