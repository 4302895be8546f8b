import { z } from "zod";

/** A cause that more cases point to than usual, now. */
export const causeSurgeSchema = z.strictObject({
  id: z.uuid(),
  causeCode: z.string(),
  /** Null: in all wallets together. */
  walletCode: z.string().nullable(),
  since: z.iso.datetime(),
  observed: z.number().int(),
  expected: z.number(),
  bits: z.number(),
  countedAt: z.iso.datetime(),
});
export type CauseSurge = z.infer<typeof causeSurgeSchema>;
