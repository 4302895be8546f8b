import type { Prisma } from "@/lib/db/generated/client";
import { type Locale, type LocalText, localText } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import type { PreviewedReply } from "./incident-case-schema";
import type { Incident } from "./incident-schema";
import { filledReply, replyLocale } from "./reply-template";

export const repliedCaseSelect = {
  code: true,
  customerRef: true,
  bindingStep: true,
  errorCode: true,
  messageText: true,
  bank: { select: { nameZh: true, nameEn: true } },
  wallet: { select: { nameZh: true, nameEn: true } },
} satisfies Prisma.SupportCaseSelect;

export type RepliedCase = Prisma.SupportCaseGetPayload<{ select: typeof repliedCaseSelect }>;

/** How a reply calls a bank that nobody knows. */
const SOME_BANK: LocalText = { zh: "银行", en: "bank" };

function sinceText(startsAt: string, locale: Locale, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  }).format(new Date(startsAt));
}

const inLocale = (named: { nameZh: string; nameEn: string }, locale: Locale): string =>
  localText({ zh: named.nameZh, en: named.nameEn }, locale);

/** The reply of an incident to the customer of a case, with the case's own facts, in the customer's language or another. */
export function toReply(
  supportCase: RepliedCase,
  incident: Pick<Incident, "reply" | "customerNote" | "startsAt">,
  timeZone: string,
  locale: Locale = replyLocale(supportCase.messageText),
): PreviewedReply {
  const text = filledReply(localText(incident.reply, locale), {
    code: supportCase.code,
    reference: supportCase.customerRef,
    wallet: inLocale(supportCase.wallet, locale),
    bank: supportCase.bank ? inLocale(supportCase.bank, locale) : localText(SOME_BANK, locale),
    step: messagesOf(locale).cases.vocabulary.step[supportCase.bindingStep],
    errorCode: supportCase.errorCode ?? "",
    since: sinceText(incident.startsAt, locale, timeZone),
    note: localText(incident.customerNote, locale),
  });
  return { locale, text };
}
