import { filledText, PLACE, type PlaceValues } from "@/lib/articles/article-places";
import { type DoneOnCase, isDoneBy } from "@/lib/articles/step-marks";
import { plainText } from "./plain-text";

/** What is left of a customer's section: its steps without numbers, what stands around them, and how many are done. */
export type RemainingSteps = { steps: string[]; before: string; after: string; doneCount: number };

/** An item that is not indented: what is indented under it belongs to it. */
const STEP = /^ {0,3}(?:\d{1,9}[.)]|[-+*])[ \t]+(.*)$/;
const INDENTED = /^(?: {2,}|\t)/;

type Part = { isStep: boolean; lines: string[] };

function partsOf(section: string): Part[] {
  const parts: Part[] = [{ isStep: false, lines: [] }];
  for (const line of section.split(/\r\n|\r|\n/)) {
    const step = STEP.exec(line)?.[1];
    const last = parts.at(-1);
    if (step !== undefined) parts.push({ isStep: true, lines: [step] });
    else if (last?.isStep && line.trim() !== "" && !INDENTED.test(line) && last.lines.at(-1)?.trim() === "")
      parts.push({ isStep: false, lines: [line] });
    else last?.lines.push(last.isStep ? line.trim() : line);
  }
  return parts;
}

const isDone = (text: string, done: DoneOnCase): boolean =>
  [...text.matchAll(PLACE)].some(([, mark = ""]) => isDoneBy(mark, done));

/**
 * The steps of a customer's section that this case leaves to do, as plain text with the places filled. A step counts
 * as done only by a mark of its own; without one it is kept.
 */
export function remainingSteps(section: string, done: DoneOnCase, places: PlaceValues): RemainingSteps {
  const parts = partsOf(section).map(({ isStep, lines }) => ({ isStep, text: lines.join("\n").trim() }));
  const firstStep = parts.findIndex(({ isStep }) => isStep);
  const steps = parts.filter(({ isStep }) => isStep);
  const open = steps.filter(({ text }) => !isDone(text, done));
  const read = (text: string): string => plainText(filledText(text, places));
  const around = (isBefore: boolean): string =>
    parts
      .filter(
        ({ isStep, text }, at) => !isStep && text !== "" && isBefore === (firstStep < 0 || at < firstStep),
      )
      .map(({ text }) => read(text))
      .join("\n\n");
  return {
    steps: open.map(({ text }) => read(text).replaceAll(/\n+/g, "\n   ")),
    before: around(true),
    after: around(false),
    doneCount: steps.length - open.length,
  };
}
