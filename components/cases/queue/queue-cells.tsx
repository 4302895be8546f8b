"use client";

import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { ProbabilityBar } from "@/components/ui/probability-bar";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag, type Tone } from "@/components/ui/tag";
import type { QueueRow } from "@/lib/cases/case-queue-schema";
import { routes } from "@/lib/routes";
import { DueCell } from "./due-cell";
import { useQueueWords } from "./queue-words";
import { ROW_LINK } from "./row-keys";

type RowProps = { row: QueueRow };

const statusTones: Record<QueueRow["status"], Tone> = {
  open: "info",
  waiting_customer: "neutral",
  waiting_bank: "warn",
  waiting_wallet: "warn",
  closed: "neutral",
};

/** The code, and over the whole row the link behind it: one stop for the keyboard, one target for the pointer. */
export function CodeCell({ row }: RowProps) {
  const { openText, demo } = useQueueWords();
  return (
    <>
      <Link
        href={routes.supportCase(row.code)}
        prefetch={false}
        aria-label={openText(row.code)}
        {...{ [ROW_LINK]: "" }}
        className="row-link"
      >
        {row.code}
      </Link>
      {row.isDemo ? <Tag className="ml-1.5 align-middle">{demo}</Tag> : null}
    </>
  );
}

export function CustomerCell({ row }: RowProps) {
  const { queue } = useQueueWords();
  return row.customerRef ? (
    <span className="block max-w-36 truncate" title={row.customerRef}>
      {row.customerRef}
    </span>
  ) : (
    <span className="text-faint">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{queue("noCustomer")}</span>
    </span>
  );
}

export function CardCell({ row }: RowProps) {
  const { queue, vocabulary, names, cardText } = useQueueWords();
  return (
    <span className="may-wrap">
      {cardText({
        bank: row.bankCode ? names.bankName(row.bankCode) : queue("unknownBank"),
        kind: vocabulary.cardKind[row.cardKind],
        wallet: names.walletName(row.walletCode),
      })}
    </span>
  );
}

/** The cause that an agent recorded, else the one that leads now, with how probable it is. */
export function CauseCell({ row }: RowProps) {
  const { queue, vocabulary, names } = useQueueWords();
  const { certainty } = vocabulary;
  const { causeName } = names;
  if (row.causeCode && row.causeCertainty) {
    return (
      <span className="known-cause">
        <span title={causeName(row.causeCode)}>{causeName(row.causeCode)}</span>
        <Tag tone={row.causeCertainty === "confirmed" ? "ok" : "neutral"}>
          {certainty[row.causeCertainty]}
        </Tag>
      </span>
    );
  }
  if (row.status === "closed") return <span className="text-faint">{certainty.unknown}</span>;
  const name = row.leadingCauseCode ? causeName(row.leadingCauseCode) : null;
  return (
    <span className="leading-cause">
      <span className={name ? undefined : "text-faint"} title={name ?? undefined}>
        {name ?? queue("noCause")}
      </span>
      <ProbabilityBar label={name ?? queue("noCause")} share={row.leadingPosterior} hasNumber />
    </span>
  );
}

export function StepCell({ row }: RowProps) {
  const { step } = useQueueWords().vocabulary;
  const name = step[row.bindingStep];
  return row.bindingStep === "unknown" ? <span className="text-faint">{name}</span> : name;
}

export function StatusCell({ row }: RowProps) {
  const { result, status, stopFlag } = useQueueWords().vocabulary;
  const main =
    row.status === "closed" && row.result ? (
      <Tag tone={row.result === "bound" || row.result === "bound_other_card" ? "ok" : "neutral"}>
        {result[row.result]}
      </Tag>
    ) : (
      <Tag tone={statusTones[row.status]}>{status[row.status]}</Tag>
    );
  if (row.stopFlags.length === 0) return main;
  return (
    <span
      className={classNames(
        "inline-flex flex-wrap items-center gap-1",
        row.stopFlags.length === 1 ? "min-[1400px]:flex-nowrap" : "min-[1700px]:flex-nowrap",
      )}
    >
      {main}
      {row.stopFlags.map((flag) => (
        <Tag key={flag} tone={flag === "suspected_scam" ? "bad" : "warn"}>
          {stopFlag[flag]}
        </Tag>
      ))}
    </span>
  );
}

export function WhenCell({ row }: RowProps) {
  return row.closedAt ? (
    <RelativeTime value={row.closedAt} className="text-muted" />
  ) : (
    <DueCell dueAt={row.dueAt} />
  );
}

export function AssigneeCell({ row, actorId }: RowProps & { actorId: string }) {
  const { queue } = useQueueWords();
  if (!row.assignee) return <span className="text-faint">{queue("nobody")}</span>;
  const name = row.assignee.id === actorId ? queue("me") : row.assignee.displayName;
  return (
    <span className="block max-w-28 truncate" title={name}>
      {name}
    </span>
  );
}
