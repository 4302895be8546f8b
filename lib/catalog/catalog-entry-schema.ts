import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";

const name = (max: number) => plainText({ max, min: 1 }).trim();
const localName = z.strictObject({ zh: name(80), en: name(80) });

// Years that PostgreSQL and people can both read.
const seenOn = z.iso
  .date("errors.field.day")
  .regex(/^20\d\d-/, "errors.field.day")
  .nullable();
const website = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "errors.catalog.website" })
  .max(200, "errors.text.tooLong")
  .nullable();
const hotline = plainText({ max: 30 })
  .trim()
  .regex(/^[+\d][\d ()-]*$/, "errors.catalog.hotline")
  .nullable();

const details = { hotline, hotlineSeenOn: seenOn, website };
const noDetails = {
  hotline: hotline.default(null),
  hotlineSeenOn: seenOn.default(null),
  website: website.default(null),
};
const version = z.number().int().min(1);

const walletCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/, "errors.catalog.walletCode");
const bankCode = z.string().regex(/^[A-Z][A-Z0-9_]{1,39}$/, "errors.catalog.bankCode");

/** A code is said once: cases, models and imports name the wallet by it. */
export const addWalletSchema = z.strictObject({ code: walletCode, name: localName, ...noDetails });
export type AddWalletInput = z.input<typeof addWalletSchema>;
export type AddWallet = z.output<typeof addWalletSchema>;

export const changeWalletSchema = z
  .strictObject({ name: localName, ...details, isRetired: z.boolean() })
  .partial()
  .extend({ version });
export type ChangeWalletInput = z.input<typeof changeWalletSchema>;
export type ChangeWallet = z.output<typeof changeWalletSchema>;

/** The short name is Chinese; in English a bank's code is its short name. */
export const addBankSchema = z.strictObject({
  code: bankCode,
  name: localName,
  shortZh: name(20),
  ...noDetails,
});
export type AddBankInput = z.input<typeof addBankSchema>;
export type AddBank = z.output<typeof addBankSchema>;

export const changeBankSchema = z
  .strictObject({ name: localName, shortZh: name(20), ...details, isRetired: z.boolean() })
  .partial()
  .extend({ version });
export type ChangeBankInput = z.input<typeof changeBankSchema>;
export type ChangeBank = z.output<typeof changeBankSchema>;

export const catalogCodeParamsSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form"),
});
