import type { Prisma } from "@/lib/db/generated/client";
import { type Bank, CAUSE_OWNERS, type Cause, type Channel, type Wallet } from "./catalog-schema";

export const walletSelect = {
  code: true,
  nameZh: true,
  nameEn: true,
  hotline: true,
  hotlineSeenOn: true,
  website: true,
  retiredAt: true,
  version: true,
} satisfies Prisma.WalletSelect;
export const bankSelect = { ...walletSelect, shortZh: true } satisfies Prisma.BankSelect;
export const causeSelect = {
  code: true,
  nameZh: true,
  nameEn: true,
  owners: true,
  etaZh: true,
  etaEn: true,
  version: true,
} satisfies Prisma.CauseSelect;

export const channelSelect = {
  code: true,
  nameZh: true,
  nameEn: true,
  isOffered: true,
  version: true,
} satisfies Prisma.ChannelSelect;

type WalletRow = Prisma.WalletGetPayload<{ select: typeof walletSelect }>;
type BankRow = Prisma.BankGetPayload<{ select: typeof bankSelect }>;
type ChannelRow = Prisma.ChannelGetPayload<{ select: typeof channelSelect }>;
type CauseRow = Prisma.CauseGetPayload<{ select: typeof causeSelect }>;

/** A `date` column comes as midnight UTC of its day. */
export const toWallet = ({ nameZh, nameEn, hotlineSeenOn, retiredAt, ...wallet }: WalletRow): Wallet => ({
  ...wallet,
  name: { zh: nameZh, en: nameEn },
  hotlineSeenOn: hotlineSeenOn?.toISOString().slice(0, 10) ?? null,
  retiredAt: retiredAt?.toISOString() ?? null,
});

/** A bank's short name is its Chinese short form, or its code (ICBC) in English. */
export const toBank = ({ shortZh, ...bank }: BankRow): Bank => ({
  ...toWallet(bank),
  shortName: { zh: shortZh, en: bank.code },
});

/** The owners keep their order: who can remedy the cause first stands first. */
export const toCause = ({ nameZh, nameEn, etaZh, etaEn, owners, ...cause }: CauseRow): Cause => ({
  ...cause,
  name: { zh: nameZh, en: nameEn },
  eta: { zh: etaZh, en: etaEn },
  owners: owners.flatMap((owner) => CAUSE_OWNERS.find((known) => known === owner) ?? []),
});

export const toChannel = ({ nameZh, nameEn, ...channel }: ChannelRow): Channel => ({
  ...channel,
  name: { zh: nameZh, en: nameEn },
});
