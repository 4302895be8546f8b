"use client";

import { useTranslations } from "next-intl";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { NumberCell } from "./cells";
import { Comparison } from "./comparison";
import { Contradictions } from "./contradictions";
import { Dependences } from "./dependences";
import { Labelled } from "./labelled";
import { Preconditions } from "./preconditions";
import { RuleSection } from "./rule-section";

const NUMBERS = ["answerNoise", "temperature", "codeStrength", "segmentWeight", "referralMinutes"] as const;

/** What holds between the parts, and the settings of the whole. */
export function RulesTab({ document }: { document: ModelDocument }) {
  const t = useTranslations("drafts");
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <Preconditions checks={document.checks} />
      <Contradictions contradictions={document.contradictions} checks={document.checks} />
      <Comparison comparison={document.comparison} checks={document.checks} />
      <Dependences dependences={document.dependences} checks={document.checks} />
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
