import { z } from "zod";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import { channelSchema as channelCodeSchema } from "@/lib/cases/case-vocabulary-schema";
import { localTextSchema } from "@/lib/i18n/locale-schema";

const catalogueEntry = {
  code: z.string(),
  name: localTextSchema,
  hotline: z.string().nullable(),
  /** The day, YYYY-MM-DD, on which somebody read the hotline where it is published. */
  hotlineSeenOn: z.string().nullable(),
  website: z.string().nullable(),
  /** Set for what is offered no more; it keeps its name where it was used. */
  retiredAt: z.iso.datetime().nullable(),
  version: z.number().int(),
};

export const walletSchema = z.strictObject(catalogueEntry);
export type Wallet = z.infer<typeof walletSchema>;

export const bankSchema = z.strictObject({ ...catalogueEntry, shortName: localTextSchema });
export type Bank = z.infer<typeof bankSchema>;

export const CAUSE_OWNERS = ["customer", "bank", "wallet", "carrier", "switch", "issuer", "system"] as const;

export const causeSchema = z.strictObject({
  code: z.string(),
  name: localTextSchema,
  owners: z.array(z.enum(CAUSE_OWNERS)),
  eta: localTextSchema,
  version: z.number().int(),
});
export type Cause = z.infer<typeof causeSchema>;

/** How customers come; the codes are a closed list, the words are the desk's. */
export const channelSchema = z.strictObject({
  code: channelCodeSchema,
  name: localTextSchema,
  /** False for one that new cases offer no more; it keeps its name where it was used. */
  isOffered: z.boolean(),
  version: z.number().int(),
});
export type Channel = z.infer<typeof channelSchema>;

export const cardPrefixSchema = z.strictObject({
  prefix: z.string(),
  bankCode: z.string(),
  cardKind: cardKindSchema,
  length: z.number().int(),
  status: z.enum(["agreed", "single", "conflict"]),
});

/** Everything that screens need to name wallets, banks, causes and channels; the channels in the desk's order. */
export const catalogSchema = z.strictObject({
  wallets: z.array(walletSchema),
  banks: z.array(bankSchema),
  causes: z.array(causeSchema),
  channels: z.array(channelSchema),
});
export type Catalog = z.infer<typeof catalogSchema>;
