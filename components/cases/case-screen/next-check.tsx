"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { AnswerButtons } from "./answer-buttons";
import { useCaseFrame } from "./case-context";

type NextCheckProps = {
  diagnosis: CaseDiagnosis;
  /** The suggestion's own keys are off while the person has another check open. */
  hasKeys: boolean;
  isDisabled: boolean;
  onAnswer: (checkCode: string, answerCode: string) => void;
  onOpen: (checkCode: string) => void;
};

/** One row, always at the same place: the best next check, why, and two others. Never forced. */
export function NextCheck({ diagnosis, hasKeys, isDisabled, onAnswer, onOpen }: NextCheckProps) {
  const t = useTranslations("cases.case");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  const [best, ...others] = diagnosis.nextChecks;
  const check = checklist.checks.find(({ code }) => code === best?.checkCode);
  const questionOf = (checkCode: string) => {
    const other = checklist.checks.find(({ code }) => code === checkCode);
    return other ? localText(other.question, locale) : checkCode;
  };
  const bits = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  return (
    <section aria-label={t("nextCheck")} className="mb-5">
      <h2 className="mb-2 font-semibold text-muted text-xs">{t("nextCheck")}</h2>
      <div className="rounded-lg border border-accent-line bg-accent-soft p-4">
        {best && check ? (
          <>
            <p className="font-semibold text-lg">{localText(check.question, locale)}</p>
            <p className="mb-3 text-muted text-sm">
              {check.answers.length > 0 && best.gainBits > 0.005
                ? t("why", {
                    causes: best.splits.map(causeName).join(t("comma")),
                    bits: bits(best.bitsPerMinute),
                    minutes: bits(best.minutes),
                  })
                : t("whySafety")}{" "}
              {localText(check.how, locale)}
            </p>
            <AnswerButtons
              check={check}
              chosen={null}
              hasKeys={hasKeys}
              isDisabled={isDisabled}
              onAnswer={(answerCode) => onAnswer(check.code, answerCode)}
            />
            {others.length > 0 ? (
              <p className="mt-3 text-muted text-xs">
                {t("otherChecks")}{" "}
                {others.map(({ checkCode, bitsPerMinute }, index) => (
                  <span key={checkCode}>
                    {index > 0 ? " · " : ""}
                    <button
                      type="button"
                      onClick={() => onOpen(checkCode)}
                      className="underline underline-offset-2 hover:text-fg"
                    >
                      {questionOf(checkCode)}
                    </button>
                    {t("bitsAMinute", { bits: bits(bitsPerMinute) })}
                  </span>
                ))}
              </p>
            ) : null}
          </>
        ) : (
          <p className="text-base">{t("nothingToAsk")}</p>
        )}
      </div>
    </section>
  );
}
