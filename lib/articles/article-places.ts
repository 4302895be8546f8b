import { isStepMark } from "./step-marks";

/** What a text can take from where it is read, as {{name}}. */
export const PLACE_NAMES = ["wallet", "bank", "hotline"] as const;
export type PlaceName = (typeof PLACE_NAMES)[number];
export type PlaceValues = Record<PlaceName, string>;

/** Quotes that are drawn as a box of their own, as `> [!name]` over them. */
export const BLOCK_NAMES = ["steps", "warning", "hotline"] as const;
export type BlockName = (typeof BLOCK_NAMES)[number];

export const PLACE = /\{\{\s*([^{}\n]*?)\s*\}\}/g;
/** The first line of a quote, under whatever it stands in. */
const BLOCK_LINE = /^[ \t>]*>[ \t]*\[!([^\]\n]*)\][ \t]*$/;

export const isPlace = (name: string): name is PlaceName => (PLACE_NAMES as readonly string[]).includes(name);
export const isBlock = (name: string): name is BlockName => (BLOCK_NAMES as readonly string[]).includes(name);

/** Why a text cannot be kept as it is: a message key of `errors` with the place, counted from line 1. */
export type TextFault = { messageKey: string; params: { line: number; name: string } };

/** Deeper than this nobody reads, and drawing it takes longer than writing it. */
const MAX_DEPTH = 8;
const MARKERS = /^(?:[ \t]{0,3}(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]?)+/;
const MARKER = />|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/g;

const depthOf = (line: string): number => {
  const markers = MARKERS.exec(line)?.[0].match(MARKER)?.length ?? 0;
  const indents = /^[ \t]*/.exec(line)?.[0].replaceAll("\t", "    ").length ?? 0;
  return Math.max(markers, Math.floor(indents / 4));
};

function placeFault(line: string): { messageKey: string; name: string } | null {
  const unknown = [...line.matchAll(PLACE)]
    .map(([, name]) => name ?? "")
    .find((name) => !isPlace(name) && !isStepMark(name));
  if (unknown !== undefined) return { messageKey: "article.unknownPlace", name: unknown.slice(0, 40) };
  const rest = line.replace(PLACE, "");
  return /\{\{|\}\}/.test(rest) ? { messageKey: "article.brokenPlace", name: "" } : null;
}

/** Marks that a reader of Markdown has to pair up in one paragraph; thousands of them take seconds. */
const MAX_MARKS = 600;
const MARKS = /[[\]*_`~!<]/g;

/** As many lines, cells and items as a long article has, many times over; drawing more of them takes seconds. */
const MAX_LINES = 3_000;
const MAX_CELLS = 4_000;

/** The first thing in an article's Markdown that cannot be drawn as it is meant; null when there is none. */
export function textFault(body: string): TextFault | null {
  let marks = 0;
  let cells = 0;
  for (const [at, line] of body.split(/\r\n|\r|\n/).entries()) {
    const fault = (messageKey: string, name = ""): TextFault => ({
      messageKey,
      params: { line: at + 1, name },
    });
    const place = placeFault(line);
    if (place) return fault(place.messageKey, place.name);
    const block = BLOCK_LINE.exec(line)?.[1];
    if (block !== undefined && !isBlock(block)) return fault("article.unknownBlock", block.slice(0, 40));
    const depth = depthOf(line);
    if (depth > MAX_DEPTH) return fault("article.tooDeep");
    marks = line.trim() === "" ? 0 : marks + (line.match(MARKS)?.length ?? 0);
    if (marks > MAX_MARKS) return fault("article.tooTangled");
    cells += depth + (line.match(/\|/g)?.length ?? 0);
    if (cells > MAX_CELLS) return fault("article.tooManyCells");
    if (at >= MAX_LINES) return fault("article.tooManyLines");
  }
  return null;
}

/**
 * The text with the values of where it is read, and without the marks of its steps, which nobody reads. Values are put
 * in as they are and never read as places.
 */
export const filledText = (text: string, values: PlaceValues): string =>
  text.replace(PLACE, (whole, name: string) => {
    if (isStepMark(name)) return "";
    return isPlace(name) ? values[name] : whole;
  });
