import type { Random } from "@/prisma/seed/random";
import {
  DONT_KNOW_SHARE,
  FORM_CHECK,
  REPEATED_SHARE,
  SAFETY_CHECK,
  type SignTable,
  TWO_CAUSES_SHARE,
  type World,
} from "./world";

/** A case with everything that would be said if it were asked. */
export interface DrawnCase {
  id: string;
  /** One, seldom two; the first is the one that gets confirmed. */
  causes: number[];
  /** Position of the answer by check, −1 for "don't know"; and what is said when the check is asked a second time. */
  said: number[];
  saidAgain: number[];
  /** Position in the world's table, one past its end for something unknown; null without one. */
  code: number | null;
  message: number | null;
  symptoms: { codeSystem: string | null; errorCode: string | null; messageText: string | null };
}

export function drawCase(world: World, random: Random, id: string): DrawnCase {
  const first = draw(world.prior, random);
  let second = first;
  if (random() < TWO_CAUSES_SHARE) while (second === first) second = draw(world.prior, random);
  const causes = second === first ? [first] : [first, second];
  const said: number[] = [];
  const saidAgain: number[] = [];
  for (const check of world.checks) {
    const truth = draw(tellingRow(check.rows, causes, world.prior), random);
    const ask = (): number => {
      if (check.kind === "machine" || check.code === FORM_CHECK) return truth;
      if (random() < DONT_KNOW_SHARE) return -1;
      if (random() >= world.slip) return truth;
      const other = Math.floor(random() * (check.answers.length - 1));
      return other < truth ? other : other + 1;
    };
    const parent = check.repeats === null ? -1 : (said[check.repeats] ?? -1);
    const own = ask();
    const isRepeated = parent >= 0 && own >= 0 && random() < REPEATED_SHARE;
    const answer = isRepeated ? Math.min(parent, check.answers.length - 1) : own;
    const isSafety = check.code === SAFETY_CHECK;
    said.push(isSafety ? 0 : answer);
    saidAgain.push(isSafety ? 0 : isRepeated ? answer : ask());
  }
  const form = world.checks.findIndex(({ code }) => code === FORM_CHECK);
  const how = world.checks[form]?.answers[said[form] ?? -1];
  const code = how === "CODE" ? draw(tellingRow(world.codes.rows, causes, world.prior), random) : null;
  const message =
    how === "MESSAGE" ? draw(tellingRow(world.messages.rows, causes, world.prior), random) : null;
  return { id, causes, said, saidAgain, code, message, symptoms: symptomsOf(world, code, message, random) };
}

function symptomsOf(world: World, code: number | null, message: number | null, random: Random) {
  const signOf = (table: SignTable, at: number | null) => (at === null ? undefined : table.signs[at]);
  const shown = signOf(world.codes, code);
  const texts = signOf(world.messages, message)?.texts ?? [];
  const text = texts[Math.floor(random() * texts.length)];
  return {
    codeSystem: shown?.codeSystem ?? (code === null ? null : "ELSEWHERE"),
    errorCode: shown?.errorCode ?? (code === null ? null : "X1"),
    messageText: text === undefined ? (message === null ? null : "…") : `“${text}”`,
  };
}

const tellingRow = (
  rows: readonly number[][],
  causes: readonly number[],
  prior: readonly number[],
): number[] => rows[tellingCause(rows, causes, prior)] ?? [];

/** Of two causes, the one whose row departs most from what is usual speaks (Kullback and Leibler's divergence). */
export function tellingCause(
  rows: readonly number[][],
  causes: readonly number[],
  prior: readonly number[],
): number {
  const [first = 0, ...others] = causes;
  if (others.length === 0) return first;
  const usual = (rows[0] ?? []).map((_, at) =>
    rows.reduce((total, row, cause) => total + (prior[cause] ?? 0) * (row[at] ?? 0), 0),
  );
  const divergence = (cause: number) =>
    (rows[cause] ?? []).reduce((total, value, at) => total + value * Math.log(value / (usual[at] ?? 1)), 0);
  return others.reduce((best, cause) => (divergence(cause) > divergence(best) ? cause : best), first);
}

function draw(shares: readonly number[], random: Random): number {
  let left = random();
  for (const [at, share] of shares.entries()) {
    left -= share;
    if (left < 0) return at;
  }
  return shares.length - 1;
}
