import type { Catalog } from "@/lib/catalog/catalog-schema";
import { latestAnswers } from "@/lib/diagnosis/check-answers";
import type { Checklist } from "@/lib/diagnosis/checklist-schema";
import { isNeutralAnswer } from "@/lib/diagnosis/evidence";
import { filledText } from "@/lib/i18n/filled-text";
import { type Locale, localText } from "@/lib/i18n/locale";
import type caseMessages from "@/lib/i18n/messages/zh-CN/cases.json";
import type packetMessages from "@/lib/i18n/messages/zh-CN/packet.json";
import { maskSensitive } from "@/lib/privacy/guard";
import type { CaseDetail } from "./case-schema";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { labelKey } from "./evidence-label";
import { foundCauses, ruledOutCauses } from "./packet-causes";
import type { PacketRecipient } from "./packet-recipient";
import { latestTrials } from "./remedy-trials";

export type PacketWords = typeof packetMessages;

export type PacketFacts = {
  supportCase: Pick<
    CaseDetail,
    | "code"
    | "walletCode"
    | "bankCode"
    | "cardKind"
    | "status"
    | "causeCode"
    | "causeCertainty"
    | "createdAt"
    | "closedAt"
    | "bin"
    | "last4"
    | "bindingStep"
    | "codeSystem"
    | "errorCode"
    | "messageText"
    | "platform"
    | "device"
    | "appVersion"
    | "triesIn24h"
    | "answers"
    | "remedyTrials"
  >;
  diagnosis: Pick<CaseDiagnosis, "causes" | "codeRefs" | "labels" | "automaticAnswers">;
  checklist: Checklist;
  catalog: Catalog;
  recipient: PacketRecipient;
  locale: Locale;
  timeZone: string;
  words: PacketWords;
  vocabulary: (typeof caseMessages)["vocabulary"];
};

type SectionKey = "case" | "failure" | "asked" | "found" | "ruledOut" | "tried" | "wanted";
export type Pair = { label: string; value: string };
/** Either pairs, or lines; the lines of what is wanted are numbered, so that an answer can name them. */
export type PacketSection = { key: SectionKey; title: string } & ({ pairs: Pair[] } | { lines: string[] });
export type Packet = { title: string; to: string; sections: PacketSection[]; note: string };

/** So much of a message and so many lines fit on one sheet beside seventeen checks. */
const MAX_MESSAGE = 200;
const MAX_TRIED = 4;

const clipped = (text: string, length: number): string => {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length).join("")}…` : text;
};

function recipientLine({ supportCase, catalog, recipient, locale, words }: PacketFacts): string {
  const party =
    recipient === "bank"
      ? catalog.banks.find(({ code }) => code === supportCase.bankCode)
      : catalog.wallets.find(({ code }) => code === supportCase.walletCode);
  if (!party) return `${words.someBank} · ${words.noHotline}`;
  const hotline = party.hotline ? filledText(words.hotline, { hotline: party.hotline }) : words.noHotline;
  return `${localText(party.name, locale)} · ${hotline}`;
}

/**
 * The digits by which the recipient finds the card. The bank gets the first six and the last four, the one form in
 * which the desk keeps them (PCI DSS 3.4.1). The wallet knows its cards by bank, kind and last four, and what it need
 * not know it is not told (PIPL, article 6); a part of the same form cannot be joined with it to more digits.
 */
function cardDigits({ supportCase: { bin, last4 }, recipient }: PacketFacts): string {
  if (recipient === "wallet") return last4 ? `••••${last4}` : "";
  return bin || last4 ? `${bin ?? ""}••••${last4 ?? ""}` : "";
}

/**
 * The customer's reference is left out for both: people also write a surname into it, and what either needs in order
 * to ask back is the case number.
 */
function caseSection(facts: PacketFacts): PacketSection {
  const { supportCase, catalog, recipient, locale, timeZone, words, vocabulary } = facts;
  const { head } = words;
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone,
    hourCycle: "h23",
  });
  const time = (at: string): string => format.format(new Date(at));
  const answered = supportCase.answers.map(({ answeredAt }) => answeredAt).sort();
  const [from, to] = [answered[0], answered.at(-1)].map((at) => at && time(at));
  const bank = catalog.banks.find(({ code }) => code === supportCase.bankCode);
  const wallet = catalog.wallets.find(({ code }) => code === supportCase.walletCode);
  const platform = supportCase.platform === "unknown" ? "" : vocabulary.platform[supportCase.platform];
  const app = [platform, supportCase.device, supportCase.appVersion].filter(Boolean).join(" · ");
  const pairs: Pair[] = [
    { label: head.code, value: supportCase.code },
    { label: head.logged, value: `${time(supportCase.createdAt)} (${timeZone})` },
    {
      label: head.checked,
      value: from && to && from !== to ? filledText(head.checkedFromTo, { from, to }) : (from ?? ""),
    },
    { label: head.closed, value: supportCase.closedAt ? time(supportCase.closedAt) : head.notClosed },
    { label: head.wallet, value: wallet ? localText(wallet.name, locale) : supportCase.walletCode },
    {
      label: head.card,
      value: `${bank ? localText(bank.name, locale) : words.someBank} · ${vocabulary.cardKind[supportCase.cardKind]}`,
    },
    { label: head.number, value: cardDigits(facts) },
    // The bank has nothing to do with the phone.
    { label: head.app, value: recipient === "wallet" ? maskSensitive(app).text : "" },
  ];
  return { key: "case", title: head.case, pairs: pairs.filter(({ value }) => value !== "") };
}

function failureSection({
  supportCase,
  diagnosis,
  checklist,
  locale,
  words,
  vocabulary,
}: PacketFacts): PacketSection {
  const { failure } = words;
  const { bindingStep, codeSystem, errorCode, messageText, triesIn24h } = supportCase;
  const systemName = (code: string | undefined): string => {
    const system = checklist.codeSystems.find((one) => one.code === code);
    return system ? localText(system.name, locale) : words.systemUnknown;
  };
  const meanings = diagnosis.codeRefs.flatMap((ref) => {
    const label = diagnosis.labels[labelKey("code", ref)];
    const ofSystem = codeSystem === null ? `${systemName(ref.replace(/^\*:/, "").split(":")[0])}: ` : "";
    return label ? [`${ofSystem}${localText(label, locale)}`] : [];
  });
  const pairs: Pair[] = [
    { label: failure.step, value: vocabulary.step[bindingStep] },
    { label: failure.errorCode, value: errorCode ? maskSensitive(errorCode).text : failure.none },
    { label: failure.system, value: errorCode ? systemName(codeSystem ?? undefined) : "" },
    { label: failure.meaning, value: errorCode ? meanings.join(words.separator) : "" },
    // It passed the guard when it was kept; what leaves the house passes it once more.
    { label: failure.message, value: clipped(maskSensitive(messageText.trim()).text, MAX_MESSAGE) },
    {
      label: failure.tries,
      value: triesIn24h === null ? "" : filledText(failure.triesOf, { count: String(triesIn24h) }),
    },
  ];
  return { key: "failure", title: failure.title, pairs: pairs.filter(({ value }) => value !== "") };
}

function askedSection({ supportCase, diagnosis, checklist, locale, words }: PacketFacts): PacketSection {
  const given = latestAnswers(supportCase.answers);
  const pairs = checklist.checks.flatMap(({ code, question, answers }): Pair[] => {
    const automatic = diagnosis.automaticAnswers[code];
    const own = given[code];
    const answerCode = own === undefined || isNeutralAnswer(own) ? (automatic ?? own) : own;
    if (answerCode === undefined || answerCode === "skipped") return [];
    const label = answers.find((answer) => answer.code === answerCode)?.label;
    return [{ label: localText(question, locale), value: label ? localText(label, locale) : words.unknown }];
  });
  const base = { key: "asked" as const, title: words.asked };
  return pairs.length > 0 ? { ...base, pairs } : { ...base, lines: [words.nothingAsked] };
}

function triedSection({ supportCase, checklist, locale, words }: PacketFacts): PacketSection {
  const trials = latestTrials(supportCase.remedyTrials);
  const lines = trials.slice(-MAX_TRIED).map(({ remedyCode, helped }) => {
    const label = checklist.remedies.find(({ code }) => code === remedyCode)?.label;
    const remedy = label ? localText(label, locale) : remedyCode;
    return filledText(helped ? words.helped : words.failed, { remedy });
  });
  const earlier = trials.length - lines.length;
  if (earlier > 0) lines.push(filledText(words.moreTried, { count: String(earlier) }));
  return { key: "tried", title: words.tried, lines: lines.length > 0 ? lines : [words.nothingTried] };
}

function wantedSection(facts: PacketFacts): PacketSection {
  const { supportCase, recipient, words } = facts;
  const wanted = words.wanted[recipient];
  const cause = foundCauses(facts)[0]?.name;
  return {
    key: "wanted",
    title: words.wanted.title,
    lines: [
      wanted.received,
      cause === undefined ? wanted.noCause : filledText(wanted.cause, { cause }),
      wanted.next,
      filledText(words.wanted.answer, { code: supportCase.code }),
    ],
  };
}

/** What a bank or a wallet has to know of a case in order to go on with it; fits on one sheet of A4. */
export function packetOf(facts: PacketFacts): Packet {
  const { recipient, words } = facts;
  const found = foundCauses(facts).map(({ line }) => line);
  const ruledOut = ruledOutCauses(facts);
  return {
    title: words.title[recipient],
    to: `${words.to} ${recipientLine(facts)}`,
    sections: [
      caseSection(facts),
      failureSection(facts),
      askedSection(facts),
      { key: "found", title: words.found, lines: found.length > 0 ? found : [words.nothingFound] },
      {
        key: "ruledOut",
        title: words.ruledOut,
        lines: ruledOut.length > 0 ? ruledOut : [words.nothingRuledOut],
      },
      triedSection(facts),
      wantedSection(facts),
    ],
    note: words.privacy,
  };
}
