"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ModelCheck, ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { useDraft, usePlace } from "./draft-context";
import { type LikelihoodMode, LikelihoodRow } from "./likelihood-row";

const MODES: readonly LikelihoodMode[] = ["words", "counts"];
const NO_ROW: readonly number[] = [];

const headClass =
  "sticky top-0 z-10 border-line border-b bg-bg px-2.5 py-1.5 align-bottom font-medium text-muted text-xs";

type LikelihoodTableProps = { check: ModelCheck; causes: ModelDocument["causes"] };

/** Causes × answers of one check: first the row for every other cause, then those with numbers of their own. */
export function LikelihoodTable({ check, causes }: LikelihoodTableProps) {
  const t = useTranslations("drafts.table");
  const locale = useLocale();
  const { causeName } = useDraft();
  const { id } = usePlace(["checks", check.code, "counts"]);
  const [mode, setMode] = useState<LikelihoodMode>("words");
  // Settled when the check is opened: a row must not jump away under the hand that fills it in.
  const [ownAtFirst] = useState(() => new Set(Object.keys(check.counts)));
  const answers = useMemo(
    () => check.answers.map(({ code, label }) => ({ code, label: localText(label, locale) || code })),
    [check.answers, locale],
  );
  const codes = causes.map(({ code }) => code);
  const ordered = [
    ...codes.filter((code) => ownAtFirst.has(code)),
    ...codes.filter((code) => !ownAtFirst.has(code)),
  ];
  const row = (code: string) => (
    <LikelihoodRow
      key={code}
      checkCode={check.code}
      causeCode={code}
      name={code === "default" ? t("otherCauses") : causeName(code)}
      row={check.counts[code] ?? check.counts.default ?? NO_ROW}
      isOwn={code in check.counts}
      answers={answers}
      mode={mode}
    />
  );
  return (
    <section id={id} tabIndex={-1} aria-label={t("title")} className="grid min-w-0 gap-2 outline-none">
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h3 className="font-semibold text-base">{t("title")}</h3>
          <p className="max-w-[70ch] text-muted text-sm">{t("hint")}</p>
        </div>
        <SegmentedControl
          label={t("mode")}
          options={MODES.map((one) => ({ id: one, label: t(one) }))}
          value={mode}
          onChange={setMode}
        />
      </div>
      <div className="max-h-[70dvh] overflow-auto rounded-md border border-line">
        <table className="w-full border-separate border-spacing-0 text-sm wrap-normal">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <th scope="col" className={`${headClass} left-0 z-20! text-left`}>
                {t("cause")}
              </th>
              {answers.map(({ code, label }) => (
                <th key={code} scope="col" className={`${headClass} min-w-34 text-left`}>
                  {label}
                </th>
              ))}
              <th scope="col" className={`${headClass} text-right`} title={t("strengthHelp")}>
                {t("strength")}
              </th>
            </tr>
          </thead>
          <tbody>
            {row("default")}
            {ordered.map(row)}
          </tbody>
        </table>
      </div>
    </section>
  );
}
