"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { useCaseFrame } from "./case-context";
import { answerOf, questionOf } from "./question-of";

type Suggested = CaseDiagnosis["nextChecks"][number];

/** Which contradiction asks for the check again, and in the model's words why both answers cannot be so. */
function AskedAgain({ suggested, diagnosis }: { suggested: Suggested; diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.case");
  const { checklist, locale } = useCaseFrame();
  const found = diagnosis.contradictions.find(({ askAgain }) => askAgain === suggested.checkCode);
  if (!found) return null;
  const other = found.first.checkCode === suggested.checkCode ? found.second : found.first;
  return (
    <>
      {t("whyAgain", {
        question: questionOf(checklist, other.checkCode, locale),
        answer: answerOf(checklist, other.checkCode, other.answerCode, locale),
      })}{" "}
      {found.reason ? `${localText(found.reason, locale)} ` : null}
      {t("whyAgainHow")}
    </>
  );
}

/** Why a check is suggested, in words and bits. */
export function CheckReason({ suggested, diagnosis }: { suggested: Suggested; diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.case");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  const number = (value: number) => format.number(value, { maximumFractionDigits: 2 });
  const numbers = {
    gain: number(suggested.gainBits),
    bits: number(suggested.bitsPerMinute),
    minutes: number(suggested.minutes),
  };
  if (suggested.reason === "safety") return t("whySafety");
  if (suggested.reason === "ask_again") return <AskedAgain suggested={suggested} diagnosis={diagnosis} />;
  if (suggested.reason === "opens_way" && suggested.towards) {
    return t("whyOpensWay", { ...numbers, question: questionOf(checklist, suggested.towards, locale) });
  }
  if (suggested.splits.length === 0) return t("whyBits", numbers);
  return t("why", { ...numbers, causes: suggested.splits.map(causeName).join(t("comma")) });
}
