"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Tag, type Tone } from "@/components/ui/tag";
import type { ChangedLeader, ReplayReport } from "@/lib/diagnosis/replay-schema";
import { routes } from "@/lib/routes";
import { useModelNames } from "./model-names-context";
import { useShares } from "./use-shares";

const TONES: Record<ChangedLeader["verdict"], Tone> = { better: "ok", worse: "bad", neither: "neutral" };
const AT_FIRST = 20;

/** The cases in which another cause would have led, the worse ones on top, each with the way to it. */
export function ReplayChanges({ report }: { report: ReplayReport }) {
  const t = useTranslations("models.replay");
  const { causeName } = useModelNames();
  const { share } = useShares();
  const [isWhole, setWhole] = useState(false);
  const { changedCount, better, worse, changes } = report;
  const said = ({ causeCode, posterior }: ChangedLeader["before"]) => (
    <span>
      {causeName(causeCode)} <span className="text-muted">{share(posterior)}</span>
    </span>
  );
  const columns: Column<ChangedLeader>[] = [
    {
      id: "case",
      header: t("case"),
      isRowHeader: true,
      width: "130px",
      cell: ({ code }) => (
        <Link href={routes.supportCase(code)} className="font-mono text-accent underline underline-offset-2">
          {code}
        </Link>
      ),
    },
    {
      id: "verdict",
      header: t("verdict"),
      width: "130px",
      cell: ({ verdict }) => <Tag tone={TONES[verdict]}>{t(verdict)}</Tag>,
    },
    { id: "cause", header: t("confirmed"), cell: ({ causeCode }) => causeName(causeCode) },
    { id: "before", header: t("before"), cell: ({ before }) => said(before) },
    { id: "after", header: t("after"), cell: ({ after }) => said(after) },
  ];
  return (
    <div className="mt-2 grid gap-2">
      <h3 className="font-medium text-sm">{t("changes", { count: changedCount, better, worse })}</h3>
      {changedCount > changes.length ? (
        <p className="text-muted text-sm">{t("listed", { count: changes.length })}</p>
      ) : null}
      {changes.length === 0 ? null : (
        <DataTable
          caption={t("changesCaption")}
          columns={columns}
          rows={isWhole ? changes : changes.slice(0, AT_FIRST)}
          rowKey={({ caseId }) => caseId}
          card={(change) => (
            <div className="grid gap-1 px-3 py-2.5 text-sm">
              <span className="flex items-center gap-2">
                {columns[0]?.cell(change)}
                {columns[1]?.cell(change)}
              </span>
              <span>
                <span className="text-muted">{t("confirmed")}</span> {causeName(change.causeCode)}
              </span>
              <span>
                <span className="text-muted">{t("before")}</span> {said(change.before)}
              </span>
              <span>
                <span className="text-muted">{t("after")}</span> {said(change.after)}
              </span>
            </div>
          )}
        />
      )}
      {changes.length > AT_FIRST && !isWhole ? (
        <Button className="justify-self-start" onPress={() => setWhole(true)}>
          {t("showAll", { count: changes.length })}
        </Button>
      ) : null}
    </div>
  );
}
