import type { CompiledMessage } from "./compiled-model";
import { normaliseMessage } from "./normalise-text";

interface Pattern {
  message: CompiledMessage;
  text: string;
}

/** The patterns of a model by their first two characters, so that a text is read once and not once a pattern. */
export interface MessageIndex {
  messages: readonly CompiledMessage[];
  byStart: ReadonlyMap<string, readonly Pattern[]>;
}

interface Occurrence {
  message: CompiledMessage;
  start: number;
  end: number;
}

const START = 2;

/** Makes patterns ready to be found; do it once per model version. */
export function messageIndex(messages: readonly CompiledMessage[]): MessageIndex {
  const byStart = new Map<string, Pattern[]>();
  for (const message of messages) {
    for (const text of message.patterns) {
      const start = text.slice(0, START);
      const others = byStart.get(start);
      if (others) others.push({ message, text });
      else byStart.set(start, [{ message, text }]);
    }
  }
  return { messages, byStart };
}

/**
 * The messages of the model that a text contains, each once. Where patterns of different messages overlap,
 * the longest speaks: in "ID card has expired" the words "card has expired" say nothing about the bank
 * card, and in "密码错误次数超限" the PIN is meant, not tries in general.
 */
export function matchMessages(index: MessageIndex, text: string): CompiledMessage[] {
  const occurrences = occurrencesIn(index, normaliseMessage(text));
  const standing: Occurrence[] = [];
  for (const occurrence of occurrences.sort(longestFirst)) {
    if (!standing.some((longer) => isOverruled(occurrence, longer))) standing.push(occurrence);
  }
  const matched = new Set(standing.map((occurrence) => occurrence.message));
  return index.messages.filter((message) => matched.has(message));
}

function occurrencesIn({ byStart }: MessageIndex, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (let start = 0; start < text.length; start++) {
    for (const pattern of byStart.get(text.slice(start, start + START)) ?? []) {
      if (!text.startsWith(pattern.text, start)) continue;
      found.push({ message: pattern.message, start, end: start + pattern.text.length });
    }
  }
  return found;
}

const longestFirst = (a: Occurrence, b: Occurrence): number => b.end - b.start - (a.end - a.start);

function isOverruled(occurrence: Occurrence, longer: Occurrence): boolean {
  const isLonger = longestFirst(longer, occurrence) < 0;
  const overlaps = longer.start < occurrence.end && occurrence.start < longer.end;
  return occurrence.message !== longer.message && isLonger && overlaps;
}
