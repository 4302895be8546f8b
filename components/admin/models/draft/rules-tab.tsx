"use client";

import { useTranslations } from "next-intl";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { NumberCell } from "./cells";
import { Contradictions } from "./contradictions";
import { useDraft } from "./draft-context";
import { Labelled } from "./labelled";
import { Preconditions } from "./preconditions";
import { RuleSection } from "./rule-section";

const NUMBERS = ["answerNoise", "temperature", "codeStrength", "segmentWeight", "referralMinutes"] as const;

/** What holds between the parts, and the settings of the whole. */
export function RulesTab({ document }: { document: ModelDocument }) {
  const t = useTranslations("drafts");
  const { locale } = useDraft();
  const question = (code: string) => {
    const check = document.checks.find((one) => one.code === code);
    return (check && localText(check.question, locale)) || code;
  };
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <Preconditions checks={document.checks} />
      <Contradictions contradictions={document.contradictions} checks={document.checks} />
      <RuleSection title={t("rules.dependences")} hint={t("rules.dependencesHint")}>
        {document.dependences.length === 0 ? (
          <p className="text-muted text-sm">{t("rules.none")}</p>
        ) : (
          <ul className="grid gap-1 text-sm">
            {document.dependences.map(({ check, parent }) => (
              <li key={check}>
                {question(check)} <span className="text-muted">{t("rules.goesWith")}</span> {question(parent)}
              </li>
            ))}
          </ul>
        )}
      </RuleSection>
      <RuleSection title={t("rules.numbers")}>
        <div className="grid gap-3 sm:grid-cols-2">
          {NUMBERS.map((name) => (
            <Labelled key={name} label={t(`field.${name}`)} hint={t(`rules.numberHelp.${name}`)}>
              <NumberCell
                path={[name]}
                label={t(`field.${name}`)}
                value={document[name]}
                className="max-w-40"
              />
            </Labelled>
          ))}
        </div>
      </RuleSection>
    </div>
  );
}
