import type { Prisma } from "@/lib/db/generated/client";
import type { Compatibility } from "./compatibility-schema";

export const compatibilitySelect = {
  id: true,
  walletCode: true,
  bankCode: true,
  cardKind: true,
  region: true,
  support: true,
  limitsZh: true,
  limitsEn: true,
  source: true,
  verifyBy: true,
  version: true,
} satisfies Prisma.CompatibilitySelect;

type CompatibilityRow = Prisma.CompatibilityGetPayload<{ select: typeof compatibilitySelect }>;

/** A `date` column comes as midnight UTC of its day. */
export const toCompatibility = ({
  limitsZh,
  limitsEn,
  verifyBy,
  ...row
}: CompatibilityRow): Compatibility => ({
  ...row,
  limits: { zh: limitsZh, en: limitsEn },
  verifyBy: verifyBy?.toISOString().slice(0, 10) ?? null,
});
