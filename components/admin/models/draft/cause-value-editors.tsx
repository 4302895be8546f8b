"use client";

import { useTranslations } from "next-intl";
import type { ModelDocument, ModelRemedy } from "@/lib/diagnosis/model-schema";
import { REMEDY_OWNERS } from "@/lib/diagnosis/model-vocabulary";
import { CauseValues } from "./cause-values";
import { ChoiceCell, NumberCell, TextPair } from "./cells";
import { useDraft } from "./draft-context";
import { ElementHead } from "./element-head";
import { Labelled } from "./labelled";
import { PatternsCell } from "./patterns-cell";

type Causes = { causes: ModelDocument["causes"] };

const detailClass = "grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4";

function useTextLabel() {
  const t = useTranslations("drafts.field");
  return (field: "meaning" | "label") => (language: "zh" | "en") => `${t(field)}, ${t(language)}`;
}

/** A code of a system and the share of each cause behind it. */
export function CodeEditor({ code, causes }: Causes & { code: ModelDocument["codes"][number] }) {
  const t = useTranslations("drafts.field");
  const { set } = useDraft();
  const label = useTextLabel();
  const path = ["codes", `${code.system}:${code.code}`];
  return (
    <div className={detailClass}>
      <ElementHead path={path} title={`${code.system} ${code.code}`} onRemove={() => set(path, undefined)} />
      <Labelled label={t("meaning")}>
        <TextPair path={[...path, "meaning"]} label={label("meaning")} text={code.meaning} />
      </Labelled>
      <CauseValues path={[...path, "causes"]} values={code.causes} causes={causes} kind="shares" />
    </div>
  );
}

/** Wordings that say the same, and what they speak for. */
export function MessageEditor({ message, causes }: Causes & { message: ModelDocument["messages"][number] }) {
  const t = useTranslations("drafts.field");
  const { set } = useDraft();
  const label = useTextLabel();
  const path = ["messages", message.id];
  return (
    <div className={detailClass}>
      <ElementHead path={path} title={message.id} onRemove={() => set(path, undefined)} />
      <Labelled label={t("label")}>
        <TextPair path={[...path, "label"]} label={label("label")} text={message.label} />
      </Labelled>
      <PatternsCell path={[...path, "patterns"]} patterns={message.patterns} />
      <CauseValues path={[...path, "causes"]} values={message.causes} causes={causes} kind="ratios" />
    </div>
  );
}

/** What an attempt costs and which causes it solves how often. */
export function RemedyEditor({
  remedy,
  causes,
  onRemove,
}: Causes & { remedy: ModelRemedy; onRemove: () => void }) {
  const t = useTranslations("drafts");
  const label = useTextLabel();
  const path = ["remedies", remedy.code];
  return (
    <div className={detailClass}>
      <ElementHead path={path} title={remedy.code} onRemove={onRemove} />
      <Labelled label={t("field.label")}>
        <TextPair path={[...path, "label"]} label={label("label")} text={remedy.label} />
      </Labelled>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        {(["minutes", "customerMinutes"] as const).map((field) => (
          <Labelled key={field} label={t(`field.${field}`)}>
            <NumberCell path={[...path, field]} label={t(`field.${field}`)} value={remedy[field]} />
          </Labelled>
        ))}
        <Labelled label={t("field.owner")}>
          <ChoiceCell
            path={[...path, "owner"]}
            label={t("field.owner")}
            options={REMEDY_OWNERS.map((id) => ({ id, label: t(`owner.${id}`) }))}
            value={remedy.owner}
          />
        </Labelled>
      </div>
      <CauseValues path={[...path, "fixes"]} values={remedy.fixes} causes={causes} kind="fixes" />
    </div>
  );
}
