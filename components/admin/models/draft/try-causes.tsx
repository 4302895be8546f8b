"use client";

import { useFormatter, useTranslations } from "next-intl";
import { percentText } from "@/components/ui/percent";
import { ProbabilityBar } from "@/components/ui/probability-bar";
import type { DiagnosedCause } from "@/lib/diagnosis/posterior";
import { useDraft } from "./draft-context";

const SHOWN = 8;

type TryCausesProps = {
  causes: readonly DiagnosedCause[];
  /** The same answers under the version that the draft was made from. */
  before: readonly DiagnosedCause[] | undefined;
  number: number;
};

/** The leading causes with how far each has moved against the version before the editing. */
export function TryCauses({ causes, before, number }: TryCausesProps) {
  const t = useTranslations("drafts.try");
  const format = useFormatter();
  const { causeName } = useDraft();
  const earlier = new Map(before?.map(({ causeCode, posterior }) => [causeCode, posterior]));
  return (
    <ol aria-label={t("causes")} className="grid gap-2">
      {causes.slice(0, SHOWN).map(({ causeCode, posterior }) => {
        const was = earlier.get(causeCode);
        const points = was === undefined ? 0 : Math.round((posterior - was) * 100);
        const name = causeName(causeCode);
        return (
          <li key={causeCode} className="grid gap-0.5 text-sm">
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1">{name}</span>
              {points === 0 || was === undefined ? null : (
                <span
                  title={t("before", { number, percent: percentText(was) })}
                  className="text-muted text-xs"
                >
                  <span aria-hidden="true">{format.number(points, { signDisplay: "always" })}</span>
                  <span className="sr-only">
                    {t("points", { points: format.number(points, { signDisplay: "always" }), number })}
                  </span>
                </span>
              )}
              <span className="w-10 text-right font-medium">{percentText(Math.min(1, posterior))}</span>
            </span>
            <ProbabilityBar label={name} share={Math.min(1, posterior)} />
          </li>
        );
      })}
    </ol>
  );
}
