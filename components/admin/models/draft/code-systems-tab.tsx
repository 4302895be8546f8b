"use client";

import { useTranslations } from "next-intl";
import { addCodeSystem, removeCodeSystem } from "@/lib/diagnosis/draft-code-edits";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { AddElement } from "./add-element";
import { TextPair } from "./cells";
import { CodeRanges } from "./code-ranges";
import { useDraft } from "./draft-context";
import { ElementHead } from "./element-head";
import { chosen, type ElementTabProps } from "./element-tabs";
import { Labelled } from "./labelled";
import { MasterDetail } from "./master-detail";

const MAX_SYSTEMS = 100;

type CodeSystem = ModelDocument["codeSystems"][number];
type CodeSystemEditorProps = { system: CodeSystem; codeCount: number; causes: ModelDocument["causes"] };

/** What a system is called, and what its codes say that are not listed one by one. */
function CodeSystemEditor({ system, codeCount, causes }: CodeSystemEditorProps) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const path = ["codeSystems", system.code];
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <ElementHead
        path={path}
        title={system.code}
        onRemove={() => edit(`remove ${system.code}`, (document) => removeCodeSystem(document, system.code))}
      />
      <Labelled label={t("field.name")}>
        <TextPair
          path={[...path, "name"]}
          label={(language) => `${t("field.name")}, ${t(`field.${language}`)}`}
          text={system.name}
        />
      </Labelled>
      <p className="text-muted text-sm">{t("codeSystem.codes", { count: codeCount })}</p>
      <CodeRanges systemCode={system.code} ranges={system.ranges} causes={causes} />
    </div>
  );
}

export function CodeSystemsTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const { codeSystems, codes } = document;
  const system = chosen(codeSystems, ({ code }) => code, selected);
  return (
    <MasterDetail
      label={t("tab.codeSystems")}
      entries={codeSystems.map(({ code, name }) => ({
        key: code,
        label: localText(name, locale) || code,
        aside: code,
      }))}
      selected={system?.code ?? null}
      onSelect={onSelect}
      add={
        codeSystems.length < MAX_SYSTEMS ? (
          <AddElement
            label={t("add.codeSystems")}
            isTaken={(code) => codeSystems.some((one) => one.code === code)}
            onAdd={(code) => {
              edit(`add ${code}`, (before) => addCodeSystem(before, code));
              onSelect(code);
            }}
          />
        ) : null
      }
    >
      {system ? (
        <CodeSystemEditor
          key={system.code}
          system={system}
          codeCount={codes.filter((one) => one.system === system.code).length}
          causes={document.causes}
        />
      ) : null}
    </MasterDetail>
  );
}
