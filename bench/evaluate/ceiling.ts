import type { DrawnCase } from "./draw-case";
import type { Session } from "./session";
import { DONT_KNOW_SHARE, REPEATED_SHARE, type SignTable, slipOf, type World } from "./world";

/**
 * What a model of this form could do at best, one that knows the world's own numbers: exact posterior of one cause at
 * a time, and the check with the most expected information a minute. A code or text that nobody lists says nothing. Written apart from the engine on purpose.
 */
export function ceilingSessions(world: World): (drawn: DrawnCase) => Session {
  const reports = world.checks.map((check) => {
    const slip = slipOf(world, check);
    return check.rows.map((row) =>
      row.map((share) => (1 - slip) * share + (slip * (1 - share)) / (row.length - 1)),
    );
  });
  const childOf = world.checks.map((_, at) => world.checks.findIndex(({ repeats }) => repeats === at));

  /** P(what was said about a check and the one tied to it | cause); null: not asked, −1: asked and not known. */
  function tied(cause: number, parent: number, child: number, said: readonly (number | null)[]): number {
    const above = reports[parent]?.[cause] ?? [];
    const heard = said[parent] ?? null;
    const ofParent = heard === null || heard < 0 ? 1 : (above[heard] ?? 1);
    const answer = child < 0 ? null : (said[child] ?? null);
    if (answer === null || answer < 0) return ofParent;
    const own = reports[child]?.[cause]?.[answer] ?? 1;
    const last = (reports[child]?.[cause]?.length ?? 0) - 1;
    if (heard !== null) {
      if (heard < 0) return ofParent * own;
      const same = Math.min(heard, last) === answer ? 1 : 0;
      return ofParent * (REPEATED_SHARE * same + (1 - REPEATED_SHARE) * own);
    }
    const repeated = above.reduce(
      (total, share, at) => total + (Math.min(at, last) === answer ? share : 0),
      0,
    );
    const known = REPEATED_SHARE * repeated + (1 - REPEATED_SHARE) * own;
    return DONT_KNOW_SHARE * own + (1 - DONT_KNOW_SHARE) * known;
  }

  const groupOf = (at: number): [parent: number, child: number] => {
    const parent = world.checks[at]?.repeats ?? null;
    return parent === null ? [at, childOf[at] ?? -1] : [parent, at];
  };

  function posterior(drawn: DrawnCase, said: readonly (number | null)[]): number[] {
    const joint = world.prior.map((prior, cause) => {
      let value = prior;
      if (drawn.code !== null) value *= signShare(world.codes, cause, drawn.code);
      if (drawn.message !== null) value *= signShare(world.messages, cause, drawn.message);
      for (const [at, { repeats }] of world.checks.entries()) {
        if (repeats === null) value *= tied(cause, at, childOf[at] ?? -1, said);
      }
      return value;
    });
    return normalised(joint);
  }

  function gain(belief: readonly number[], said: readonly (number | null)[], at: number): number {
    const [parent, child] = groupOf(at);
    const before = belief.map((_, cause) => tied(cause, parent, child, said));
    let expected = 0;
    for (let answer = 0; answer < (world.checks[at]?.answers.length ?? 0); answer++) {
      const heard = said.with(at, answer);
      const joint = belief.map(
        (value, cause) => (value * tied(cause, parent, child, heard)) / (before[cause] ?? 1),
      );
      const whole = joint.reduce((total, value) => total + value, 0);
      if (whole > 0) expected += whole * bits(joint.map((value) => value / whole));
    }
    return bits(belief) - expected;
  }

  return (drawn) => {
    let said: (number | null)[] = world.checks.map(({ kind }, at) =>
      kind === "ask" ? null : (drawn.said[at] ?? -1),
    );
    let belief = posterior(drawn, said);
    return {
      posterior: () => belief,
      next: () => {
        const open = world.checks.flatMap(({ kind }, at) =>
          kind === "ask" && said[at] === null ? [at] : [],
        );
        const rates = open.map((at) => ({
          at,
          rate: gain(belief, said, at) / (world.checks[at]?.minutes ?? 1),
        }));
        const best = rates.sort((a, b) => b.rate - a.rate)[0];
        return best === undefined ? null : { check: best.at, isAgain: false };
      },
      hear: (check, answer) => {
        said = said.with(check, answer);
        belief = posterior(drawn, said);
      },
    };
  };
}

export const signShare = (table: SignTable, cause: number, sign: number): number =>
  sign < table.signs.length ? (table.rows[cause]?.[sign] ?? 1) : 1;

function normalised(values: readonly number[]): number[] {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

const bits = (shares: readonly number[]): number =>
  shares.reduce((total, share) => (share > 0 ? total - share * Math.log2(share) : total), 0);
