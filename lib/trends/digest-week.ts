import type { DayRange } from "./buckets";
import { addDays, type Day, mondayOf } from "./days";

/** Before it there is no week that a report may be of. */
const FIRST_MONDAY = "2000-01-10";

export type DigestWeek = DayRange & {
  /** The Mondays of the weeks around it; null where a digest has no such week. */
  earlier: Day | null;
  later: Day | null;
};

/**
 * The week of a digest, Monday to Sunday: that of the wanted day, or the last whole one where none is wanted, where it
 * is not over yet or where no report goes so far back. A week that is not over would look like a fall.
 */
export function decideDigestWeek(wanted: Day | undefined, today: Day): DigestWeek {
  const last = addDays(mondayOf(today), -7);
  const asked = wanted === undefined ? last : mondayOf(wanted);
  const from = asked > last || asked < FIRST_MONDAY ? last : asked;
  return {
    from,
    to: addDays(from, 6),
    earlier: from > FIRST_MONDAY ? addDays(from, -7) : null,
    later: from < last ? addDays(from, 7) : null,
  };
}
