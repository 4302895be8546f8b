"use client";

import type { QueueRow } from "@/lib/cases/case-queue-schema";
import { AssigneeCell, CardCell, CauseCell, CodeCell, StatusCell, WhenCell } from "./queue-cells";
import { useQueueWords } from "./queue-words";

/** A case in the list of a phone. */
export function QueueCard({ row, actorId }: { row: QueueRow; actorId: string }) {
  const { queue } = useQueueWords();
  return (
    <div className="group relative flex flex-col gap-1.5 p-3 text-sm">
      <span className="flex items-center justify-between gap-2 [&_time]:whitespace-nowrap">
        <span className="flex shrink-0 items-center">
          <CodeCell row={row} />
        </span>
        <WhenCell row={row} />
      </span>
      <span className="font-medium text-base">
        <CardCell row={row} />
      </span>
      <CauseCell row={row} />
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted">
        <StatusCell row={row} />
        <span className="min-w-0 flex-1 truncate">{row.customerRef || queue("noCustomer")}</span>
        <AssigneeCell row={row} actorId={actorId} />
      </span>
    </div>
  );
}
