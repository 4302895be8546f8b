import type { CompiledMessage } from "./compiled-model";
import { normaliseMessage } from "./normalise-text";

interface Occurrence {
  message: CompiledMessage;
  start: number;
  end: number;
}

/**
 * The messages of the model that a text contains, each once. Where patterns of different messages overlap,
 * the longest speaks: in "ID card has expired" the words "card has expired" say nothing about the bank
 * card, and in "密码错误次数超限" the PIN is meant, not tries in general.
 */
export function matchMessages(messages: readonly CompiledMessage[], text: string): CompiledMessage[] {
  const normalised = normaliseMessage(text);
  const occurrences = messages.flatMap((message) =>
    message.patterns.flatMap((pattern) => occurrencesOf(message, pattern, normalised)),
  );
  const standing: Occurrence[] = [];
  for (const occurrence of occurrences.sort(longestFirst)) {
    if (!standing.some((longer) => isOverruled(occurrence, longer))) standing.push(occurrence);
  }
  const matched = new Set(standing.map((occurrence) => occurrence.message));
  return messages.filter((message) => matched.has(message));
}

function occurrencesOf(message: CompiledMessage, pattern: string, text: string): Occurrence[] {
  const found: Occurrence[] = [];
  for (
    let start = text.indexOf(pattern);
    start !== -1;
    start = text.indexOf(pattern, start + pattern.length)
  ) {
    found.push({ message, start, end: start + pattern.length });
  }
  return found;
}

const longestFirst = (a: Occurrence, b: Occurrence): number => b.end - b.start - (a.end - a.start);

function isOverruled(occurrence: Occurrence, longer: Occurrence): boolean {
  const isLonger = longestFirst(longer, occurrence) < 0;
  const overlaps = longer.start < occurrence.end && occurrence.start < longer.end;
  return occurrence.message !== longer.message && isLonger && overlaps;
}
