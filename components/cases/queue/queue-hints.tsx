"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";

const HINTS = [
  { id: "move", keys: ["j", "k"] },
  { id: "open", keys: ["Enter"] },
  { id: "new", keys: ["c"] },
  { id: "filter", keys: ["f"] },
  { id: "search", keys: ["/"] },
] as const;

/** What the keyboard does here, in the foot of the list; nothing on a touch screen. */
export function QueueHints() {
  const t = useTranslations("cases.queue.hint");
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-faint text-xs pointer-coarse:hidden">
      {HINTS.map(({ id, keys }) => (
        <span key={id} className="inline-flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key} keys={key} />
          ))}
          {t(id)}
        </span>
      ))}
    </p>
  );
}
