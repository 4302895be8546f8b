"use client";

import { useTranslations } from "next-intl";
import { DESK_FACT_KINDS } from "@/lib/cases/case-desk";
import { addDeskFact } from "@/lib/diagnosis/draft-edits";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { AddElement } from "./add-element";
import { CauseValues } from "./cause-values";
import { TextPair } from "./cells";
import { useDraft } from "./draft-context";
import { ElementHead } from "./element-head";
import { chosen, type ElementTabProps } from "./element-tabs";
import { Labelled } from "./labelled";
import { MasterDetail } from "./master-detail";

const MAX_FACTS = 20;

type DeskFact = ModelDocument["deskFacts"][number];

/** What a fact is called and speaks for. When it holds is the desk's to know, and told here. */
function DeskFactEditor({ fact, causes }: { fact: DeskFact; causes: ModelDocument["causes"] }) {
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const path = ["deskFacts", fact.kind];
  const kind = DESK_FACT_KINDS.find((known) => known === fact.kind);
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-4">
      <ElementHead path={path} title={fact.kind} onRemove={() => set(path, undefined)} />
      <p className={kind ? "text-sm" : "rounded-md bg-warn-soft px-3 py-2 text-sm text-warn"}>
        {t(kind ? `deskFact.holds.${kind}` : "deskFact.given")}
      </p>
      <Labelled label={t("field.label")}>
        <TextPair
          path={[...path, "label"]}
          label={(language) => `${t("field.label")}, ${t(`field.${language}`)}`}
          text={fact.label}
        />
      </Labelled>
      <CauseValues path={[...path, "causes"]} values={fact.causes} causes={causes} kind="ratios" />
    </div>
  );
}

/** What the desk knows without asking anybody, and how much it says. */
export function DeskFactsTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const { deskFacts } = document;
  const fact = chosen(deskFacts, ({ kind }) => kind, selected);
  const isKnown = (kind: string) => deskFacts.some((one) => one.kind === kind);
  const unused = DESK_FACT_KINDS.filter((kind) => !isKnown(kind));
  return (
    <MasterDetail
      label={t("tab.deskFacts")}
      entries={deskFacts.map(({ kind, label }) => ({ key: kind, label: localText(label, locale) || kind }))}
      selected={fact?.kind ?? null}
      onSelect={onSelect}
      add={
        <>
          {deskFacts.length < MAX_FACTS ? (
            <AddElement
              label={t("add.deskFacts")}
              isTaken={isKnown}
              onAdd={(kind) => {
                edit(`add ${kind}`, (before) => addDeskFact(before, kind));
                onSelect(kind);
              }}
            />
          ) : null}
          {unused.length > 0 ? (
            <p className="text-muted text-xs wrap-anywhere">
              {t("deskFact.unused", { kinds: unused.join(", ") })}
            </p>
          ) : null}
        </>
      }
    >
      {fact ? <DeskFactEditor key={fact.kind} fact={fact} causes={document.causes} /> : null}
    </MasterDetail>
  );
}
