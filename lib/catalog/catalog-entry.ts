/** How long a hotline that was read where it is published is believed, in days. */
export const HOTLINE_BELIEVED_DAYS = 180;

type Hotline = { hotline: string | null; hotlineSeenOn: string | null };

const DAY_MS = 86_400_000;

/**
 * Whether a hotline should be read again: on day 181 after it was seen, or at once when nobody says when. Days are
 * YYYY-MM-DD of one calendar. Without a hotline there is nothing to read.
 */
export function isHotlineStale({ hotline, hotlineSeenOn }: Hotline, today: string): boolean {
  if (hotline === null) return false;
  if (hotlineSeenOn === null) return true;
  return Date.parse(today) - Date.parse(hotlineSeenOn) > HOTLINE_BELIEVED_DAYS * DAY_MS;
}

/** What a form offers: retired ones keep their names where they were used and are chosen no more. */
export const offeredEntries = <Entry extends { retiredAt: string | null }>(
  entries: readonly Entry[],
): Entry[] => entries.filter(({ retiredAt }) => retiredAt === null);
