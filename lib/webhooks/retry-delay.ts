const HOUR_SECONDS = 3_600;
/** A delivery is given up when its next attempt would come later than a day after the first. */
export const GIVE_UP_SECONDS = 24 * HOUR_SECONDS;
const LONGEST_DELAY_SECONDS = 4 * HOUR_SECONDS;

/**
 * Seconds from a failed attempt to the next: `firstSeconds` doubled with every attempt up to four hours, of which a
 * random half to whole is taken, so that the deliveries to one endpoint do not come back all at once. `chance` is from
 * 0 up to 1. Null when it is over.
 */
export function retryDelaySeconds(
  attempts: number,
  firstSeconds: number,
  secondsSinceQueued: number,
  chance: number,
): number | null {
  const whole = Math.min(LONGEST_DELAY_SECONDS, firstSeconds * 2 ** Math.min(attempts - 1, 30));
  const delay = whole * (0.5 + chance / 2);
  return secondsSinceQueued + delay > GIVE_UP_SECONDS ? null : delay;
}
