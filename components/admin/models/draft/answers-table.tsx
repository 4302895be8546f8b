"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { addAnswer, removeAnswer } from "@/lib/diagnosis/draft-edits";
import type { ModelCheck } from "@/lib/diagnosis/model-schema";
import { STOP_FLAGS } from "@/lib/diagnosis/stop-flag";
import { AddElement } from "./add-element";
import { ChoiceCell, TextPair } from "./cells";
import { useDraft } from "./draft-context";
import { RemoveButton } from "./remove-button";

type Answer = ModelCheck["answers"][number];

const TONES = ["good", "bad", "neutral"] as const;

function AnswerRow({
  checkCode,
  answer,
  canRemove,
}: {
  checkCode: string;
  answer: Answer;
  canRemove: boolean;
}) {
  const t = useTranslations("drafts");
  const { edit, set } = useDraft();
  const path = ["checks", checkCode, "answers", answer.code];
  const name = (field: "label" | "tone" | "stop") => `${answer.code}: ${t(`field.${field}`)}`;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 border-line border-b py-1.5 last:border-0">
      <TextPair
        path={[...path, "label"]}
        label={(language) => `${name("label")}, ${t(`field.${language}`)}`}
        text={answer.label}
      />
      <RemoveButton
        name={answer.code}
        isDisabled={!canRemove}
        onRemove={() =>
          edit(`remove ${checkCode} ${answer.code}`, (document) =>
            removeAnswer(document, checkCode, answer.code),
          )
        }
      />
      <div className="flex min-w-0 flex-wrap items-center gap-2">
        <code className="font-mono text-faint text-xs">{answer.code}</code>
        <ChoiceCell
          path={[...path, "tone"]}
          label={name("tone")}
          options={TONES.map((id) => ({ id, label: `${t("field.tone")}: ${t(`tone.${id}`)}` }))}
          value={answer.tone}
          className="w-auto! text-sm!"
        />
        <ChoiceCell
          path={[...path, "stop"]}
          label={name("stop")}
          options={(["none", ...STOP_FLAGS] as const).map((id) => ({
            id,
            label: `${t("field.stop")}: ${t(`stop.${id}`)}`,
          }))}
          value={answer.stop ?? "none"}
          onChoose={(stop) => set([...path, "stop"], stop === "none" ? undefined : stop)}
          className="w-auto! text-sm!"
        />
      </div>
    </li>
  );
}

type AnswersTableProps = { checkCode: string; answers: ModelCheck["answers"] };

export const AnswersTable = memo(function AnswersTable({ checkCode, answers }: AnswersTableProps) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  return (
    <section aria-label={t("field.answers")} className="grid min-w-0 gap-2">
      <h3 className="font-semibold text-base">{t("field.answers")}</h3>
      <ul className="rounded-md border border-line px-3">
        {answers.map((answer) => (
          <AnswerRow key={answer.code} checkCode={checkCode} answer={answer} canRemove={answers.length > 2} />
        ))}
      </ul>
      {answers.length < 9 ? (
        <AddElement
          label={t("add.answers")}
          isTaken={(code) => answers.some((answer) => answer.code === code)}
          onAdd={(code) =>
            edit(`add ${checkCode} ${code}`, (document) => addAnswer(document, checkCode, code))
          }
        />
      ) : null}
    </section>
  );
});
