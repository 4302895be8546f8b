import type { PlaceValues } from "@/lib/articles/article-places";
import { customerSection } from "@/lib/articles/sections";
import type { DoneOnCase } from "@/lib/articles/step-marks";
import { filledText } from "@/lib/i18n/filled-text";
import type replyMessages from "@/lib/i18n/messages/zh-CN/replies.json";
import { remainingSteps } from "./reply-steps";

export type ReplyWords = typeof replyMessages;

/** How sure a reply may sound: an outcome says "confirmed", a diagnosis never does. */
export const REPLY_CERTAINTIES = ["confirmed", "likely", "possible", "unknown"] as const;
export type ReplyCertainty = (typeof REPLY_CERTAINTIES)[number];

type CauseFacts = {
  /** Of the latest outcome, on a closed case that names one. */
  recorded: { causeCode: string | null; isConfirmed: boolean } | null;
  /** Of the diagnosis, if anything speaks for it; the posterior from 0 to 1. */
  leading: { causeCode: string; posterior: number } | null;
};

/** From here on more speaks for the cause than for all others together. */
const LIKELY_FROM = 0.5;

/** The cause that a reply speaks of: the recorded one goes before the diagnosis, which may think otherwise. */
export function repliedCause({ recorded, leading }: CauseFacts): {
  causeCode: string | null;
  certainty: ReplyCertainty;
} {
  if (recorded?.causeCode) {
    return { causeCode: recorded.causeCode, certainty: recorded.isConfirmed ? "confirmed" : "likely" };
  }
  if (!leading) return { causeCode: null, certainty: "unknown" };
  return {
    causeCode: leading.causeCode,
    certainty: leading.posterior >= LIKELY_FROM ? "likely" : "possible",
  };
}

type ReplyFacts = {
  code: string;
  /** Null where nobody knows which bank it is. */
  bankName: string | null;
  causeName: string;
  certainty: ReplyCertainty;
  /** The article's Markdown in the language of the words; null where the cause has none. */
  articleBody: string | null;
  done: DoneOnCase;
  places: PlaceValues;
  /** The bank's own number; null where none is known. */
  bankHotline: string | null;
  stop: "suspected_scam" | "tries" | null;
  /** The case was closed with the card bound: there is nothing left to do. */
  isBound: boolean;
};

const numbered = (steps: readonly string[]): string =>
  steps.map((step, at) => `${at + 1}. ${step}`).join("\n");

/** The paragraphs about what to do, and how many steps of the article are left out as done. */
function advice(words: ReplyWords, { articleBody, done, places, isBound }: ReplyFacts) {
  if (isBound) return { paragraphs: [words.bound], doneCount: 0 };
  if (articleBody === null) return { paragraphs: [words.noArticle], doneCount: 0 };
  const section = customerSection(articleBody)?.body ?? articleBody;
  const { steps, before, after, doneCount } = remainingSteps(section, done, places);
  const isDone = steps.length === 0 && doneCount > 0;
  const lead = steps.length === 0 ? (isDone ? words.noneLeft : "") : `${words.steps}\n${numbered(steps)}`;
  return { paragraphs: [before, lead, after], doneCount };
}

/**
 * A message to the customer: greeting, what is probably wrong, the steps that remain, whom to call, a closing line.
 * With signs of a scam it says to stop and names neither cause nor steps.
 */
export function builtReply(words: ReplyWords, facts: ReplyFacts): { text: string; doneCount: number } {
  const { code, bankName, causeName, certainty, places, bankHotline, stop, isBound } = facts;
  const values = { ...places, cause: causeName, code, hotline: bankHotline ?? "" };
  const fill = (text: string): string => filledText(text, values);
  const isScam = stop === "suspected_scam";
  const { paragraphs, doneCount } = isScam
    ? { paragraphs: [words.scam], doneCount: 0 }
    : advice(words, facts);
  const text = [
    fill(bankName === null ? words.greetingNoBank : words.greeting),
    isScam ? "" : fill(words.cause[certainty]),
    stop === "tries" && !isBound ? words.tries : "",
    ...paragraphs,
    fill(bankHotline ? words.bankHotline : words.noHotline),
    fill(words.closing),
  ]
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");
  return { text, doneCount };
}
