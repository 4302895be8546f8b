/** Kinds of card as the desk asks for them; the first four are also the kinds of the prefix table. */
export const CARD_KINDS = [
  "debit",
  "credit",
  "semi_credit",
  "prepaid",
  "social_security",
  "corporate",
  "supplementary",
  "passbook",
  "unknown",
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Column `kind` of prisma/seed/card-prefixes.csv: 借记卡, 贷记卡, 准贷记卡, 预付费卡. */
export const CARD_KIND_OF_TABLE_TYPE = {
  DC: "debit",
  CC: "credit",
  SCC: "semi_credit",
  PC: "prepaid",
} as const satisfies Record<string, CardKind>;
export type TableCardType = keyof typeof CARD_KIND_OF_TABLE_TYPE;
export type TableCardKind = (typeof CARD_KIND_OF_TABLE_TYPE)[TableCardType];
