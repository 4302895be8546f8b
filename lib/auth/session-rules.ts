/** A session ends after this long without a person's own request (polling in the background is none). */
export const IDLE_MINUTES = 60;
/** … and after this long in any case. */
export const ABSOLUTE_HOURS = 12;
/** `last_seen_at` is written at most this often, so that reading stays reading. */
export const SEEN_WRITE_SECONDS = 60;

/** Sent by refetches that no person asked for; they do not keep a session alive. */
export const BACKGROUND_HEADER = "x-background";

/** `__Host-` binds the cookie to this host and to TLS; a browser refuses it over plain http, which only loopback uses. */
export const sessionCookieName = (appOrigin: string): string =>
  appOrigin.startsWith("https://") ? "__Host-binddesk.session" : "binddesk.session";

export const expiresAt = (startedAt: Date): Date =>
  new Date(startedAt.getTime() + ABSOLUTE_HOURS * 3_600_000);

const FREE_FAILURES = 5;
const LONGEST_DELAY_SECONDS = 900;

/**
 * Seconds to wait after the latest failure before another password is looked at: none for the first five failures
 * in a row, then 1, 2, 4 … up to 15 minutes, so that at most about 100 guesses a day reach the hash.
 */
export function guessingDelaySeconds(failuresInARow: number): number {
  if (failuresInARow < FREE_FAILURES) return 0;
  return Math.min(LONGEST_DELAY_SECONDS, 2 ** (failuresInARow - FREE_FAILURES));
}
