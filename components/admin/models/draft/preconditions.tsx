"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Select } from "@/components/ui/select";
import type { ModelCheck } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { ChoiceCell } from "./cells";
import { useDraft, usePlace } from "./draft-context";
import { RemoveButton } from "./remove-button";
import { RuleSection } from "./rule-section";

type Checks = { checks: readonly ModelCheck[] };
type Condition = ModelCheck["askIf"][number];

function useQuestion() {
  const { locale } = useDraft();
  return ({ code, question }: ModelCheck): string => localText(question, locale) || code;
}

function ConditionRow({ checks, check, condition }: Checks & { check: ModelCheck; condition: Condition }) {
  const t = useTranslations("drafts");
  const { set, locale } = useDraft();
  const question = useQuestion();
  const path = ["checks", check.code, "askIf"];
  const on = checks.find(({ code }) => code === condition.check);
  const free = checks.filter(
    ({ code }) => code === condition.check || !check.askIf.some((one) => one.check === code),
  );
  const put = (next: Condition | null) =>
    set(
      path,
      check.askIf.flatMap((one) => (one.check === condition.check ? (next ?? []) : [one])),
    );
  return (
    <div className="grid gap-1.5 rounded-md bg-bg p-2.5">
      <div className="flex items-center gap-2">
        <ChoiceCell
          path={[...path, condition.check]}
          label={`${question(check)} ${t("rules.onlyIf")}`}
          options={free.map((one) => ({ id: one.code, label: question(one) }))}
          value={condition.check}
          onChoose={(code) => {
            const first = checks.find((one) => one.code === code)?.answers[0]?.code;
            put({ check: code, answers: first ? [first] : [] });
          }}
        />
        <RemoveButton name={t("part.checks")} onRemove={() => put(null)} />
      </div>
      <fieldset className="m-0 flex flex-wrap gap-x-4 gap-y-1 border-0 p-0">
        <legend className="sr-only">{t("rules.answered")}</legend>
        <span aria-hidden="true" className="text-muted text-sm">
          {t("rules.answered")}
        </span>
        {(on?.answers ?? []).map(({ code, label }) => (
          <Checkbox
            key={code}
            label={localText(label, locale) || code}
            checked={condition.answers.includes(code)}
            onChange={(isIn) =>
              put({
                ...condition,
                answers: isIn
                  ? [...condition.answers, code]
                  : condition.answers.filter((answer) => answer !== code),
              })
            }
          />
        ))}
      </fieldset>
    </div>
  );
}

function CheckConditions({ checks, check }: Checks & { check: ModelCheck }) {
  const t = useTranslations("drafts");
  const question = useQuestion();
  const { id, isFaulty } = usePlace(["checks", check.code, "askIf"]);
  return (
    <li id={id} tabIndex={-1} data-faulty={isFaulty || undefined} className="grid gap-1.5 outline-none">
      <p className="text-sm">
        <span className="font-medium">{question(check)}</span>{" "}
        <span className={isFaulty ? "text-bad" : "text-muted"}>{t("rules.onlyIf")}</span>
      </p>
      {check.askIf.map((condition) => (
        <ConditionRow key={condition.check} checks={checks} check={check} condition={condition} />
      ))}
    </li>
  );
}

/** Which check is asked only after which answers of which other. */
export function Preconditions({ checks }: Checks) {
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const question = useQuestion();
  const [added, setAdded] = useState<string | null>(null);
  const waiting = checks.filter(({ askIf }) => askIf.length > 0);
  const add = (code: string) => {
    const check = checks.find((one) => one.code === code);
    const on = checks.find(
      (one) => one.code !== code && !check?.askIf.some((condition) => condition.check === one.code),
    );
    if (!check || !on) return;
    setAdded(null);
    set(
      ["checks", code, "askIf"],
      [...check.askIf, { check: on.code, answers: on.answers.slice(0, 1).map((answer) => answer.code) }],
    );
  };
  return (
    <RuleSection title={t("rules.preconditions")} hint={t("rules.preconditionsHint")}>
      {waiting.length === 0 ? <p className="text-muted text-sm">{t("rules.none")}</p> : null}
      <ul className="grid gap-3">
        {waiting.map((check) => (
          <CheckConditions key={check.code} checks={checks} check={check} />
        ))}
      </ul>
      <Select
        label={t("add.askIf")}
        isLabelHidden
        placeholder={t("add.askIf")}
        options={checks.map((check) => ({ id: check.code, label: question(check) }))}
        value={added}
        onChange={add}
        className="max-w-80"
      />
    </RuleSection>
  );
}
