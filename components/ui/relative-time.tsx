"use client";

import { useLocale, useMessages, useNow, useTimeZone } from "next-intl";
import { useSyncExternalStore } from "react";
import { readClock, subscribeToClock } from "./clock-store";
import { exactTimeText, relativeTimeText } from "./relative-time-text";

/** "12 min ago", kept fresh, with the exact time and zone on hover. `value` is an ISO date string. */
export function RelativeTime({ value, className }: { value: string; className?: string }) {
  const locale = useLocale();
  const timeZone = useTimeZone();
  // Read straight: a translator for each row of a long list is dear.
  const { justNow } = useMessages().common.time;
  // While hydrating, the time the server rendered with; right after it, the shared clock.
  const renderedAt = useNow().getTime();
  const now = useSyncExternalStore(subscribeToClock, readClock, () => renderedAt);
  const at = Date.parse(value);
  return (
    <time
      dateTime={value}
      title={exactTimeText(at, locale, timeZone)}
      suppressHydrationWarning
      className={className}
    >
      {relativeTimeText(at, now, { locale, justNow })}
    </time>
  );
}
