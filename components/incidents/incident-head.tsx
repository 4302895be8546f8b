"use client";

import Pencil from "lucide-react/icons/pencil";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import type { Incident } from "@/lib/incidents/incident-schema";
import type { DecidedState, IncidentState } from "@/lib/incidents/incident-state";
import { AlarmText } from "./alarm-text";
import { IncidentNotes } from "./incident-notes";
import { IncidentTag } from "./incident-tag";
import { usePlaceName } from "./place-name";
import { useIncidentMove } from "./use-incident-move";

const TIME = { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;

type Move = { to: DecidedState; label: "confirm" | "dismiss" | "close" | "reopen"; isPrimary: boolean };
const MOVES: Record<IncidentState, readonly Move[]> = {
  proposed: [
    { to: "dismissed", label: "dismiss", isPrimary: false },
    { to: "open", label: "confirm", isPrimary: true },
  ],
  open: [{ to: "closed", label: "close", isPrimary: false }],
  closed: [{ to: "open", label: "reopen", isPrimary: false }],
  dismissed: [{ to: "open", label: "confirm", isPrimary: false }],
  faded: [{ to: "open", label: "confirm", isPrimary: true }],
};

function Actions({ incident, onEdit }: { incident: Incident; onEdit: () => void }) {
  const t = useTranslations("incidents.page");
  const moving = useIncidentMove(incident);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <IconButton
        label={t("edit")}
        icon={<Pencil aria-hidden="true" size={15} />}
        size="normal"
        onPress={onEdit}
      />
      {MOVES[incident.state].map(({ to, label, isPrimary }) => (
        <Button
          key={label}
          variant={isPrimary ? "primary" : "default"}
          isPending={moving.isPending && moving.variables === to}
          isDisabled={moving.isPending}
          onPress={() => moving.mutate(to)}
        >
          {t(label)}
        </Button>
      ))}
    </div>
  );
}

/** What it is, since when, on what evidence, and what can be made of it. */
export function IncidentHead({
  incident,
  onEdit,
}: {
  incident: Incident;
  /** Null for readers. */
  onEdit: (() => void) | null;
}) {
  const t = useTranslations("incidents");
  const format = useFormatter();
  const placeOf = usePlaceName();
  const time = (instant: string) => format.dateTime(Date.parse(instant), TIME);
  const { alarm, startsAt, endsAt, state, source } = incident;
  return (
    <header className="border-line border-b bg-surface px-5 py-3 max-sm:px-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h1 className="min-w-0 font-semibold text-xl wrap-anywhere">{placeOf(incident)}</h1>
        <IncidentTag state={state} />
        <span className="text-muted text-sm">
          {endsAt
            ? t("page.fromTo", { from: time(startsAt), to: time(endsAt) })
            : t("page.since", { at: time(startsAt) })}
          {" · "}
          {t(`origin.${incident.origin}`)}
          {source ? ` · ${t("page.source", { source })}` : null}
        </span>
        {onEdit ? (
          <div className="ml-auto max-sm:ml-0">
            <Actions incident={incident} onEdit={onEdit} />
          </div>
        ) : null}
      </div>
      {alarm ? (
        <div className="mt-2 flex flex-wrap items-end gap-x-3 text-sm">
          <AlarmText alarm={alarm} />
          <span className="text-faint text-xs">{t("alarm.counted", { at: time(alarm.countedAt) })}</span>
          {alarm.recoveredAt ? (
            <p className="w-full text-ok text-sm">{t("alarm.recovered", { at: time(alarm.recoveredAt) })}</p>
          ) : null}
        </div>
      ) : null}
      <p className="mt-1.5 text-muted text-sm">{t(`page.${state}Help`)}</p>
      <IncidentNotes incident={incident} />
    </header>
  );
}
