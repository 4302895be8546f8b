"use client";

import { useSyncExternalStore } from "react";
import { readClock, subscribeToClock } from "@/components/ui/clock-store";
import { exactTimeText } from "@/components/ui/relative-time-text";
import { type DueTime, dueTime } from "./due-time";
import { useQueueWords } from "./queue-words";

const inks: Record<DueTime["tone"], string | undefined> = {
  late: "text-bad font-medium",
  soon: "text-warn",
  later: undefined,
};

/** When somebody should look again: late in words as well as in red. `dueAt` is an ISO date string. */
export function DueCell({ dueAt }: { dueAt: string }) {
  const { queue, format, locale, timeZone, renderedAt, dueText } = useQueueWords();
  const now = useSyncExternalStore(subscribeToClock, readClock, () => renderedAt);
  const at = Date.parse(dueAt);
  const { tone, unit, count } = dueTime(at, now, timeZone);
  const time = () => format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return (
    <time
      dateTime={dueAt}
      title={exactTimeText(at, locale, timeZone)}
      suppressHydrationWarning
      className={inks[tone]}
    >
      {unit === "date"
        ? format.dateTime(at, {
            month: "numeric",
            day: "numeric",
            hour: "2-digit",
            minute: "2-digit",
            hourCycle: "h23",
          })
        : unit === "tomorrow"
          ? queue(`due.${unit}`, { time: time() })
          : dueText(unit, count)}
    </time>
  );
}
