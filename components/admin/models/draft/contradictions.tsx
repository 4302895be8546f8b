"use client";

import { useTranslations } from "next-intl";
import { addContradiction } from "@/lib/diagnosis/draft-rule-edits";
import type { ModelCheck, ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { AddElement } from "./add-element";
import { ChoiceCell, TextPair } from "./cells";
import { useDraft, usePlace } from "./draft-context";
import { Labelled } from "./labelled";
import { RemoveButton } from "./remove-button";
import { RuleSection } from "./rule-section";

type Contradiction = ModelDocument["contradictions"][number];
type Checks = { checks: readonly ModelCheck[] };

function AnswerChoice({ rule, side, checks }: Checks & { rule: Contradiction; side: "first" | "second" }) {
  const t = useTranslations("drafts");
  const { set, locale } = useDraft();
  const path = ["contradictions", rule.id, side];
  const options = checks.flatMap(({ code, question, answers }) =>
    answers.map((answer) => ({
      id: `${code} ${answer.code}`,
      label: `${localText(question, locale)} ${localText(answer.label, locale)}`,
    })),
  );
  return (
    <Labelled label={t(`field.${side}`)}>
      <ChoiceCell
        path={path}
        label={`${rule.id}: ${t(`field.${side}`)}`}
        options={options}
        value={`${rule[side].check} ${rule[side].answer}`}
        onChoose={(id) => {
          const [check = "", answer = ""] = id.split(" ");
          set(path, { check, answer });
        }}
      />
    </Labelled>
  );
}

function ContradictionRow({ rule, checks }: Checks & { rule: Contradiction }) {
  const t = useTranslations("drafts");
  const { set, locale } = useDraft();
  const path = ["contradictions", rule.id];
  const { id } = usePlace(path);
  const asked = checks.filter(({ code }) =>
    [rule.first.check, rule.second.check, rule.askAgain].includes(code),
  );
  return (
    <li id={id} tabIndex={-1} className="grid gap-2 rounded-md bg-bg p-2.5 outline-none">
      <div className="flex items-center justify-between gap-2">
        <code className="font-mono text-faint text-xs">{rule.id}</code>
        <RemoveButton name={rule.id} onRemove={() => set(path, undefined)} />
      </div>
      <div className="grid gap-2 md:grid-cols-3">
        <AnswerChoice rule={rule} side="first" checks={checks} />
        <AnswerChoice rule={rule} side="second" checks={checks} />
        <Labelled label={t("field.askAgain")}>
          <ChoiceCell
            path={[...path, "askAgain"]}
            label={`${rule.id}: ${t("field.askAgain")}`}
            options={asked.map(({ code, question }) => ({
              id: code,
              label: localText(question, locale) || code,
            }))}
            value={rule.askAgain}
          />
        </Labelled>
      </div>
      <TextPair
        path={[...path, "reason"]}
        label={(language) => `${rule.id}: ${t("field.reason")}, ${t(`field.${language}`)}`}
        text={rule.reason}
        rows={2}
      />
    </li>
  );
}

/** Pairs of answers that cannot both be true. */
export function Contradictions({ contradictions, checks }: Checks & { contradictions: Contradiction[] }) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  return (
    <RuleSection title={t("rules.contradictions")} hint={t("rules.contradictionsHint")}>
      {contradictions.length === 0 ? <p className="text-muted text-sm">{t("rules.none")}</p> : null}
      <ul className="grid gap-2">
        {contradictions.map((rule) => (
          <ContradictionRow key={rule.id} rule={rule} checks={checks} />
        ))}
      </ul>
      <AddElement
        label={t("add.contradictions")}
        isTaken={(id) => contradictions.some((rule) => rule.id === id)}
        onAdd={(id) => edit(`add ${id}`, (document) => addContradiction(document, id))}
      />
    </RuleSection>
  );
}
