"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { type Column, DataTable } from "@/components/ui/data-table";
import { percentText } from "@/components/ui/percent";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { IncidentCase } from "@/lib/incidents/incident-case-schema";
import { routes } from "@/lib/routes";

type IncidentCasesTableProps = {
  cases: readonly IncidentCase[];
  canAct: boolean;
  isBusy: boolean;
  onChoose: (supportCase: IncidentCase, isIn: boolean) => void;
  onReopen: (supportCase: IncidentCase) => void;
  empty: ReactNode;
};

function Standing({ supportCase }: { supportCase: IncidentCase }) {
  const t = useTranslations("incidents.cases");
  const { isIn, reason, refusal, reply } = supportCase;
  return (
    <span className="inline-flex max-w-64 flex-wrap items-center gap-x-1.5 whitespace-normal">
      <span className={isIn ? undefined : "text-muted"}>{t(`reason.${reason}`)}</span>
      {reply === null ? null : <Tag tone="info">{t("replied")}</Tag>}
      {refusal ? <span className="text-warn text-xs">{t(`refusal.${refusal}`)}</span> : null}
    </span>
  );
}

export function IncidentCasesTable(props: IncidentCasesTableProps) {
  const { cases, canAct, isBusy, onChoose, onReopen, empty } = props;
  const t = useTranslations("incidents.cases");
  const steps = useTranslations("cases.vocabulary.step");
  const { causeName } = useCatalogNames();
  const causeOf = ({ leadingCauseCode, leadingPosterior }: IncidentCase) =>
    leadingCauseCode === null ? (
      <span className="text-faint">{t("noCause")}</span>
    ) : (
      <span className="flex max-w-72 gap-1.5">
        <span className="truncate max-sm:whitespace-normal" title={causeName(leadingCauseCode)}>
          {causeName(leadingCauseCode)}
        </span>
        <span className="text-muted tabular-nums">{percentText(leadingPosterior ?? 0)}</span>
      </span>
    );
  const boxOf = (supportCase: IncidentCase) => (
    <Checkbox
      label={t("include", { code: supportCase.code })}
      isLabelHidden
      checked={supportCase.isIn}
      disabled={!canAct || isBusy || supportCase.status === "closed" || supportCase.reason === "scam"}
      onChange={(isIn) => onChoose(supportCase, isIn)}
    />
  );
  const codeOf = ({ code }: IncidentCase) => (
    <Link href={routes.supportCase(code)} className="font-mono hover:underline">
      {code}
    </Link>
  );
  const reopenOf = (supportCase: IncidentCase) =>
    canAct && supportCase.reason === "closed_with_it" ? (
      <Button size="dense" isDisabled={isBusy} onPress={() => onReopen(supportCase)}>
        {t("reopen")}
      </Button>
    ) : null;
  const columns: Column<IncidentCase>[] = [
    { id: "in", header: <span className="sr-only">{t("includeHeader")}</span>, width: "48px", cell: boxOf },
    { id: "code", header: t("code"), isRowHeader: true, cell: codeOf },
    { id: "cause", header: t("cause"), cell: causeOf },
    {
      id: "where",
      header: t("where"),
      from: "xl",
      cell: ({ bindingStep, errorCode }) => (
        <span className="block max-w-48 truncate text-muted">
          {steps(bindingStep)}
          {errorCode === null ? null : ` · ${errorCode}`}
        </span>
      ),
    },
    {
      id: "logged",
      header: t("logged"),
      from: "md",
      cell: ({ createdAt }) => <RelativeTime value={createdAt} />,
    },
    {
      id: "standing",
      header: t("standing"),
      cell: (supportCase) => <Standing supportCase={supportCase} />,
    },
    {
      id: "reopen",
      header: <span className="sr-only">{t("reopen")}</span>,
      align: "end",
      width: "96px",
      cell: reopenOf,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={cases}
      rowKey={({ id }) => id}
      rowClassName={({ isIn }) => (isIn ? undefined : "text-muted")}
      empty={empty}
      card={(supportCase) => (
        <div className="flex items-start gap-3 px-3 py-2.5 text-sm">
          {boxOf(supportCase)}
          <div className="grid min-w-0 flex-1 gap-0.5">
            <span className="flex justify-between gap-2">
              {codeOf(supportCase)}
              <RelativeTime value={supportCase.createdAt} className="text-faint text-xs" />
            </span>
            <span>{causeOf(supportCase)}</span>
            <span className="flex items-center justify-between gap-2">
              <Standing supportCase={supportCase} />
              {reopenOf(supportCase)}
            </span>
          </div>
        </div>
      )}
    />
  );
}
