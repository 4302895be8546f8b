import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { Random } from "@/prisma/seed/random";

/**
 * A made-up truth from which cases are drawn. It reads the model document as data and shares no code with the engine:
 * what the engine gets wrong must not be wrong here in the same way.
 */
export interface World {
  causeCodes: string[];
  prior: number[];
  checks: WorldCheck[];
  codes: SignTable;
  messages: SignTable;
  /** Share of people's answers that slip to one of the others. */
  slip: number;
}

export interface WorldCheck {
  code: string;
  answers: string[];
  /** P(true answer | cause), by cause. */
  rows: number[][];
  minutes: number;
  /** `start`: known when the case is logged. `ask`: an agent asks. `machine`: known at the start, and never slips. */
  kind: "start" | "ask" | "machine";
  /** Position of the check whose report this one repeats half of the time. */
  repeats: number | null;
}

/** What codes (or messages) say: P(sign | cause) by cause; what is left to 1 is a code or text that nobody knows. */
export interface SignTable {
  signs: { codeSystem: string | null; errorCode: string | null; texts: string[] }[];
  rows: number[][];
}

export const REPEATED_SHARE = 0.5;
export const DONT_KNOW_SHARE = 0.15;
export const TWO_CAUSES_SHARE = 0.05;
/** The check that tells how the case came in; its answer decides whether there is a code or a message. */
export const FORM_CHECK = "CODE_OR_MESSAGE";
/** Scams are stopped, not diagnosed: no case of the evaluation is one. */
export const SAFETY_CHECK = "SCAM_SIGNS";

/** Of the cause with most known signs, this share shows one of them. */
const KNOWN_SIGN_SHARE = 0.6;

/** Child and parent: the answers stand in the same order from good to bad. */
const REPEATS: readonly (readonly [child: string, parent: string])[] = [
  ["ONLINE_PAY", "CARD_STATE"],
  ["CODE_ARRIVED", "RESERVED_PHONE"],
  ["OTHER_WALLET", "OTHER_BANK_CARD"],
  ["ID_DOCUMENT", "REAL_NAME"],
];

/**
 * A world whose every probability is the document's times exp(N(0, ln(1 + off))), normalised again. With `isRepeating`
 * some checks often repeat what another one said.
 */
export function drawWorld(
  document: ModelDocument,
  { off, slip, isRepeating }: { off: number; slip: number; isRepeating: boolean },
  random: Random,
): World {
  const spread = spreadOf(off);
  const shaken = (row: readonly number[]): number[] => {
    return sharesOf(row.map((value) => value * Math.exp(spread * normal(random))));
  };
  const causeCodes = document.causes.map(({ code }) => code);
  const checks = document.checks.map((check): WorldCheck => {
    const isStart = check.source === "intake" || check.code === SAFETY_CHECK;
    return {
      code: check.code,
      answers: check.answers.map(({ code }) => code),
      rows: causeCodes.map((cause) => {
        const row = check.counts[cause] ?? check.counts.default ?? [];
        return check.code === SAFETY_CHECK ? sharesOf(row) : shaken(row);
      }),
      minutes: check.minutes + check.customerMinutes,
      kind: check.source === "automatic" ? "machine" : isStart ? "start" : "ask",
      repeats: null,
    };
  });
  const at = (code: string) => checks.findIndex((check) => check.code === code);
  for (const [child, parent] of isRepeating ? REPEATS : []) {
    const check = checks[at(child)];
    if (check) check.repeats = at(parent);
  }
  return {
    causeCodes,
    prior: shaken(document.causes.map(({ priorWeight }) => priorWeight)),
    checks,
    codes: codeTable(document, causeCodes, shaken),
    messages: signTable(
      document.messages.map(({ patterns, causes }) => ({
        sign: { codeSystem: null, errorCode: null, texts: patterns },
        ratios: causeCodes.map((cause) => causes[cause] ?? 1),
      })),
      causeCodes.length,
      shaken,
    ),
    slip,
  };
}

function codeTable(document: ModelDocument, causeCodes: readonly string[], shaken: Shake): SignTable {
  const listed = document.codes.map(({ system, code, causes }) => ({
    sign: { codeSystem: system, errorCode: code, texts: [] },
    ratios: causeCodes.map((cause) => Math.max(1, document.codeStrength * (causes[cause] ?? 0))),
  }));
  const isListed = new Set(document.codes.map(({ system, code }) => `${system} ${code}`));
  const ranges = document.codeSystems.flatMap(({ code: system, ranges: all }) =>
    all.flatMap(({ from, to, causes }) => {
      const unlisted = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) =>
        String(Number(from) + index).padStart(from.length, "0"),
      ).find((code) => !isListed.has(`${system} ${code}`));
      if (unlisted === undefined) return [];
      const sign = { codeSystem: system, errorCode: unlisted, texts: [] };
      return [{ sign, ratios: causeCodes.map((cause) => causes[cause] ?? 1) }];
    }),
  );
  return signTable([...listed, ...ranges], causeCodes.length, shaken);
}

/** Standard deviation of the factors' logarithms in a world that is `off` by that share. */
export const spreadOf = (off: number): number => Math.log(1 + off);

/** Share of the answers to a check that slip to one of the others. */
export const slipOf = ({ slip }: World, { kind, code }: WorldCheck): number =>
  kind === "machine" || code === FORM_CHECK ? 0 : slip;

type Shake = (row: readonly number[]) => number[];
type SignRatios = { sign: SignTable["signs"][number]; ratios: number[] };

/** P(sign | cause) = b × ratio, with one b for all, so that ratios between causes are those of the document. */
function signTable(signs: readonly SignRatios[], causes: number, shaken: Shake): SignTable {
  const sums = Array.from({ length: causes }, (_, cause) =>
    signs.reduce((total, { ratios }) => total + (ratios[cause] ?? 1), 0),
  );
  const scale = KNOWN_SIGN_SHARE / Math.max(...sums);
  return {
    signs: signs.map(({ sign }) => sign),
    rows: sums.map((sum, cause) =>
      shaken([...signs.map(({ ratios }) => scale * (ratios[cause] ?? 1)), 1 - scale * sum]),
    ),
  };
}

function sharesOf(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

/** Standard normal (Box and Muller, 1958). */
export const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
