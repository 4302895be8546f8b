"use client";

import { useTranslations } from "next-intl";
import { removeCheck } from "@/lib/diagnosis/draft-edits";
import type { ModelCheck, ModelDocument } from "@/lib/diagnosis/model-schema";
import { CHECK_SOURCES } from "@/lib/diagnosis/model-vocabulary";
import { AnswersTable } from "./answers-table";
import { ChoiceCell, NumberCell, TextPair } from "./cells";
import { useDraft } from "./draft-context";
import { ElementHead } from "./element-head";
import { Labelled } from "./labelled";
import { LikelihoodTable } from "./likelihood-table";

type CheckEditorProps = { check: ModelCheck; causes: ModelDocument["causes"]; isOnly: boolean };

/** One check whole: what is asked, what it costs, its answers, and how often each comes under each cause. */
export function CheckEditor({ check, causes, isOnly }: CheckEditorProps) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const path = ["checks", check.code];
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
      <ElementHead
        path={path}
        title={check.code}
        isFixed={isOnly}
        onRemove={() => edit(`remove ${check.code}`, (document) => removeCheck(document, check.code))}
      />
      <div className="grid gap-3">
        {(["question", "how"] as const).map((field) => (
          <Labelled key={field} label={t(`field.${field}`)}>
            <TextPair
              path={[...path, field]}
              label={(language) => `${t(`field.${field}`)}, ${t(`field.${language}`)}`}
              text={check[field]}
              rows={field === "how" ? 2 : undefined}
            />
          </Labelled>
        ))}
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          {(["minutes", "customerMinutes", "number"] as const).map((field) => (
            <Labelled key={field} label={t(`field.${field}`)}>
              <NumberCell path={[...path, field]} label={t(`field.${field}`)} value={check[field]} />
            </Labelled>
          ))}
          <Labelled label={t("field.source")}>
            <ChoiceCell
              path={[...path, "source"]}
              label={t("field.source")}
              options={CHECK_SOURCES.map((id) => ({ id, label: t(`source.${id}`) }))}
              value={check.source}
            />
          </Labelled>
        </div>
      </div>
      <LikelihoodTable check={check} causes={causes} />
      <AnswersTable checkCode={check.code} answers={check.answers} />
    </div>
  );
}
