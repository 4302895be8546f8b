import { z } from "zod";

/** First six digits of a card, or null when not known. Refuses anything longer: no more of a card may be kept. */
export const binSchema = z
  .string()
  .regex(/^[0-9]{6}$/, "errors.card.bin")
  .nullable();

/** Last four digits of a card, or null when not known. */
export const last4Schema = z
  .string()
  .regex(/^[0-9]{4}$/, "errors.card.last4")
  .nullable();
