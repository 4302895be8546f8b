import type { DrawnCase } from "./draw-case";
import type { World } from "./world";

/** One way of diagnosing one case, asked for a next check until it has none. */
export interface Session {
  /** P(cause) in the order of the world's causes. */
  posterior: () => readonly number[];
  next: () => { check: number; isAgain: boolean } | null;
  /** `answer` −1: "don't know". */
  hear: (check: number, answer: number) => void;
}

export interface Heard {
  check: number;
  answer: number;
}

/** Posteriors after 0, 1, 2 … checks; once nothing is left to ask, the last one stands. */
export interface Course {
  posteriors: (readonly number[])[];
  heard: Heard[];
}

export const MOST_CHECKS = 12;

export function runSession(session: Session, drawn: DrawnCase): Course {
  const posteriors = [session.posterior()];
  const heard: Heard[] = [];
  while (heard.length < MOST_CHECKS) {
    const next = session.next();
    if (next === null) break;
    const answer = (next.isAgain ? drawn.saidAgain : drawn.said)[next.check] ?? -1;
    session.hear(next.check, answer);
    heard.push({ check: next.check, answer });
    posteriors.push(session.posterior());
  }
  return { posteriors, heard };
}

/** Another judge hears what was said in the same order. */
export function rerun(session: Session, heard: readonly Heard[]): Course {
  const posteriors = [session.posterior()];
  for (const { check, answer } of heard) {
    session.hear(check, answer);
    posteriors.push(session.posterior());
  }
  return { posteriors, heard: [...heard] };
}

/** The posterior once every check has been asked. */
export function askedAll(world: World, session: Session, drawn: DrawnCase): readonly number[] {
  for (const [check, { kind }] of world.checks.entries()) {
    if (kind === "ask") session.hear(check, drawn.said[check] ?? -1);
  }
  return session.posterior();
}
