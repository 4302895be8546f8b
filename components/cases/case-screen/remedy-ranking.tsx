"use client";

import Check from "lucide-react/icons/check";
import X from "lucide-react/icons/x";
import { useFormatter, useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { latestTrials } from "@/lib/cases/remedy-trials";
import { localText } from "@/lib/i18n/locale";
import type { Remedy } from "./act-now";
import { useCaseFrame } from "./case-context";
import { remedyOf } from "./question-of";

const SHOWN = 3;

type RemedyRankingProps = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  isDisabled: boolean;
  onWorked: (remedy: Remedy) => void;
  onTried: (remedyCode: string, helped: boolean | null) => void;
};

/** Remedies by the chance of a solution that a minute buys; those that were tried say so and can be taken back. */
export function RemedyRanking({ supportCase, diagnosis, isDisabled, onWorked, onTried }: RemedyRankingProps) {
  const t = useTranslations("cases.act");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  const tried = latestTrials(supportCase.remedyTrials);
  const remedies = diagnosis.nextStep.remedies.slice(0, SHOWN);
  if (remedies.length === 0 && tried.length === 0) return null;
  return (
    <section aria-label={t("ranking")} className="mb-4">
      <h3 className="mb-1 font-semibold text-muted text-xs">{t("ranking")}</h3>
      <ul className="text-sm">
        {remedies.map((remedy) => {
          const name = localText(remedy.label, locale);
          return (
            <li
              key={remedy.remedyCode}
              className="flex min-h-8 items-center gap-1.5 border-line border-b py-0.5"
            >
              <span className="min-w-0 flex-1">{name}</span>
              <span className="shrink-0 text-muted text-xs">
                {t("inShort", {
                  percent: format.number(remedy.fixProbability, {
                    style: "percent",
                    maximumFractionDigits: 0,
                  }),
                  minutes: format.number(remedy.minutes, { maximumFractionDigits: 0 }),
                })}
              </span>
              {isDisabled ? null : (
                <>
                  <IconButton
                    label={t("workedOf", { remedy: name })}
                    icon={<Check aria-hidden="true" size={14} />}
                    size="dense"
                    onPress={() => onWorked(remedy)}
                  />
                  <IconButton
                    label={t("failedOf", { remedy: name })}
                    icon={<X aria-hidden="true" size={14} />}
                    size="dense"
                    onPress={() => onTried(remedy.remedyCode, false)}
                  />
                </>
              )}
            </li>
          );
        })}
        {tried.map(({ remedyCode, helped }) => (
          <li
            key={remedyCode}
            className="flex min-h-8 items-center gap-2 border-line border-b py-0.5 text-muted"
          >
            <span className="min-w-0 flex-1">
              {t(helped ? "triedHelped" : "triedFailed", { remedy: remedyOf(checklist, remedyCode, locale) })}
            </span>
            {isDisabled ? null : (
              <button
                type="button"
                onClick={() => onTried(remedyCode, null)}
                className="shrink-0 text-xs underline underline-offset-2 hover:text-fg"
              >
                {t("takeBack")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
