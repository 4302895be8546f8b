"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { addComparison, comparisonSide } from "@/lib/diagnosis/draft-rule-edits";
import type { ModelCheck, ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { ChoiceCell } from "./cells";
import { useDraft, usePlace } from "./draft-context";
import { Labelled } from "./labelled";
import { RemoveButton } from "./remove-button";
import { RuleSection } from "./rule-section";

type Sides = NonNullable<ModelDocument["comparison"]>;
type Checks = { checks: readonly ModelCheck[] };

function Side({ name, side, checks }: Checks & { name: keyof Sides; side: Sides["here"] }) {
  const t = useTranslations("drafts");
  const { set, locale } = useDraft();
  const path = ["comparison", name];
  const { id } = usePlace(path);
  const answers = checks.find(({ code }) => code === side.check)?.answers ?? [];
  return (
    <div
      id={id}
      tabIndex={-1}
      className="grid min-w-0 content-start gap-2 rounded-md bg-bg p-2.5 outline-none"
    >
      <Labelled label={t(`field.${name}`)}>
        <ChoiceCell
          path={[...path, "check"]}
          label={t(`field.${name}`)}
          options={checks.map(({ code, question }) => ({
            id: code,
            label: localText(question, locale) || code,
          }))}
          value={side.check}
          onChoose={(code) => {
            const check = checks.find((one) => one.code === code);
            if (check) set(path, comparisonSide(check));
          }}
        />
      </Labelled>
      <div className="grid grid-cols-2 gap-2">
        {(["works", "fails"] as const).map((field) => (
          <Labelled key={field} label={t(`field.${field}`)}>
            <ChoiceCell
              path={[...path, field]}
              label={`${t(`field.${name}`)}: ${t(`field.${field}`)}`}
              options={answers.map(({ code, label }) => ({
                id: code,
                label: localText(label, locale) || code,
              }))}
              value={side[field]}
            />
          </Labelled>
        ))}
      </div>
    </div>
  );
}

/** The two checks whose answers are shown beside each other as a 2 × 2. */
export function Comparison({ comparison, checks }: Checks & { comparison: ModelDocument["comparison"] }) {
  const t = useTranslations("drafts");
  const { edit, set } = useDraft();
  return (
    <RuleSection title={t("comparison.title")} hint={t("comparison.hint")}>
      {comparison ? (
        <div className="flex items-start gap-2">
          <div className="grid min-w-0 flex-1 gap-2 md:grid-cols-2">
            <Side name="here" side={comparison.here} checks={checks} />
            <Side name="elsewhere" side={comparison.elsewhere} checks={checks} />
          </div>
          <RemoveButton name={t("comparison.title")} onRemove={() => set(["comparison"], null)} />
        </div>
      ) : (
        <>
          <p className="text-muted text-sm">{t("rules.none")}</p>
          <Button
            size="dense"
            icon={<Plus aria-hidden="true" size={14} />}
            onPress={() => edit("add comparison", addComparison)}
            className="justify-self-start"
          >
            {t("add.comparison")}
          </Button>
        </>
      )}
    </RuleSection>
  );
}
