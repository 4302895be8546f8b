"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useFormatter, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { ErrorNote } from "@/components/ui/error-note";
import { ProbabilityBar } from "@/components/ui/probability-bar";
import { RelativeTime } from "@/components/ui/relative-time";
import { postRun } from "@/lib/case-imports/case-import-fetchers";
import { importKeys } from "@/lib/case-imports/case-import-query-options";
import type { CaseImport } from "@/lib/case-imports/case-import-schema";
import { isBusy, isOver } from "@/lib/case-imports/import-status";
import { api, routes } from "@/lib/routes";
import { CancelImportDialog } from "./cancel-import-dialog";
import { CountFigures } from "./count-figures";
import { StatusTag } from "./status-tag";

function useStart({ id }: CaseImport) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => postRun(id, false),
    onSuccess: (started) => queryClient.setQueryData(importKeys.detail(id), started),
    onSettled: () => queryClient.invalidateQueries({ queryKey: importKeys.all }),
  });
}

function Progress({ current }: { current: CaseImport }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  return (
    <div className="grid gap-1">
      <ProbabilityBar
        label={t("card.progress")}
        share={current.progress}
        hasNumber
        className="[&_.meter]:flex-1 tabular-nums"
      />
      <p className="text-muted text-sm">
        {t("card.line", { line: format.number(current.line) })} · {t("card.leave")}
      </p>
    </div>
  );
}

function Failure({ current }: { current: CaseImport }) {
  const t = useTranslations("imports.failure");
  const { failure } = current;
  if (!failure) return null;
  return (
    <ErrorNote>
      {t(failure.code, { names: (failure.names ?? []).join(", "), line: failure.line ?? 0 })}
    </ErrorNote>
  );
}

/** An import: how far it is, what became of its rows, and what can be done with it now. */
export function ImportCard({ current, edit }: { current: CaseImport; edit?: ReactNode }) {
  const t = useTranslations("imports");
  const start = useStart(current);
  const [isStopping, setStopping] = useState(false);
  const { id, status, counts } = current;
  const canStart = status === "checked" || status === "uploaded";
  return (
    <section
      aria-label={current.fileName}
      className="grid min-w-0 grid-cols-1 gap-4 rounded-lg border border-line bg-surface px-4.5 py-3.5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="min-w-0 truncate font-semibold text-base" title={current.fileName}>
          {current.fileName}
        </h2>
        <StatusTag status={status} />
        <span className="text-muted text-sm">
          {current.startedBy.displayName} · <RelativeTime value={current.createdAt} />
        </span>
      </div>
      <div aria-live="polite" className="contents">
        {isBusy(status) ? <Progress current={current} /> : null}
        <Failure current={current} />
        <CountFigures current={current} />
        {status === "checked" ? <p className="text-muted text-sm">{t("card.checkedNote")}</p> : null}
        {isOver(status) ? <p className="text-muted text-sm">{t("card.fileGone")}</p> : null}
      </div>
      <SaveError error={start.error} />
      <div className="flex flex-wrap gap-2">
        {canStart ? (
          <Button variant="primary" onPress={() => start.mutate()} isPending={start.isPending}>
            {t("card.start")}
          </Button>
        ) : null}
        {canStart ? edit : null}
        {counts.failed > 0 ? (
          <a href={api.importErrors(id)} download className={buttonClass()}>
            <Download aria-hidden="true" size={14} />
            {t("card.download")}
          </a>
        ) : null}
        {isOver(status) && counts.written > 0 ? (
          <ButtonLink href={routes.cases({ queue: "all", status: "any", import: id })}>
            {t("card.cases")}
          </ButtonLink>
        ) : null}
        {isOver(status) ? null : (
          <Button variant="danger" onPress={() => setStopping(true)}>
            {t(canStart ? "card.discard" : "card.cancel")}
          </Button>
        )}
      </div>
      {isStopping ? (
        <CancelImportDialog id={id} isStarted={!canStart} onClose={() => setStopping(false)} />
      ) : null}
    </section>
  );
}
