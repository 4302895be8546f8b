"use client";

import { useTranslations } from "next-intl";
import { addCode } from "@/lib/diagnosis/draft-code-edits";
import { addCheck, addMessage, addRemedy } from "@/lib/diagnosis/draft-edits";
import { withValueAt } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { AddCode } from "./add-code";
import { AddElement } from "./add-element";
import { CodeEditor, MessageEditor, RemedyEditor } from "./cause-value-editors";
import { CheckEditor } from "./check-editor";
import { useDraft } from "./draft-context";
import { MasterDetail } from "./master-detail";

export type ElementTabProps = {
  document: ModelDocument;
  selected: string | null;
  onSelect: (key: string) => void;
};

/** What is chosen in a list, or its first element. */
export const chosen = <Item,>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  selected: string | null,
) => items.find((item) => keyOf(item) === selected) ?? items[0];

export function ChecksTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const check = chosen(document.checks, ({ code }) => code, selected);
  return (
    <MasterDetail
      label={t("tab.checks")}
      entries={document.checks.map(({ code, number, question }) => ({
        key: code,
        label: localText(question, locale) || code,
        aside: String(number),
      }))}
      selected={check?.code ?? null}
      onSelect={onSelect}
      add={
        <AddElement
          label={t("add.checks")}
          isTaken={(code) => document.checks.some((one) => one.code === code)}
          onAdd={(code) => {
            edit(`add ${code}`, (before) => addCheck(before, code));
            onSelect(code);
          }}
        />
      }
    >
      {check ? (
        <CheckEditor
          key={check.code}
          check={check}
          causes={document.causes}
          isOnly={document.checks.length === 1}
        />
      ) : null}
    </MasterDetail>
  );
}

export function CodesTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const keyOf = ({ system, code }: { system: string; code: string }) => `${system}:${code}`;
  const code = chosen(document.codes, keyOf, selected);
  return (
    <MasterDetail
      label={t("tab.codes")}
      entries={document.codes.map((one) => ({
        key: keyOf(one),
        label: localText(one.meaning, locale) || one.code,
        aside: `${one.system} ${one.code}`,
      }))}
      selected={code ? keyOf(code) : null}
      onSelect={onSelect}
      add={
        <AddCode
          systems={document.codeSystems}
          isTaken={(system, one) => document.codes.some((known) => keyOf(known) === `${system}:${one}`)}
          onAdd={(system, one) => {
            edit(`add ${system}:${one}`, (before) => addCode(before, system, one));
            onSelect(`${system}:${one}`);
          }}
        />
      }
    >
      {code ? <CodeEditor key={keyOf(code)} code={code} causes={document.causes} /> : null}
    </MasterDetail>
  );
}

export function MessagesTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const message = chosen(document.messages, ({ id }) => id, selected);
  return (
    <MasterDetail
      label={t("tab.messages")}
      entries={document.messages.map(({ id, label }) => ({ key: id, label: localText(label, locale) || id }))}
      selected={message?.id ?? null}
      onSelect={onSelect}
      add={
        <AddElement
          label={t("add.messages")}
          isTaken={(id) => document.messages.some((one) => one.id === id)}
          onAdd={(id) => {
            edit(`add ${id}`, (before) => addMessage(before, id));
            onSelect(id);
          }}
        />
      }
    >
      {message ? <MessageEditor key={message.id} message={message} causes={document.causes} /> : null}
    </MasterDetail>
  );
}

export function RemediesTab({ document, selected, onSelect }: ElementTabProps) {
  const t = useTranslations("drafts");
  const { edit, locale } = useDraft();
  const remedy = chosen(document.remedies, ({ code }) => code, selected);
  return (
    <MasterDetail
      label={t("tab.remedies")}
      entries={document.remedies.map(({ code, label }) => ({
        key: code,
        label: localText(label, locale) || code,
      }))}
      selected={remedy?.code ?? null}
      onSelect={onSelect}
      add={
        <AddElement
          label={t("add.remedies")}
          isTaken={(code) => document.remedies.some((one) => one.code === code)}
          onAdd={(code) => {
            edit(`add ${code}`, (before) => addRemedy(before, code));
            onSelect(code);
          }}
        />
      }
    >
      {remedy ? (
        <RemedyEditor
          key={remedy.code}
          remedy={remedy}
          causes={document.causes}
          onRemove={() =>
            edit(`remove ${remedy.code}`, (before) =>
              withValueAt(before, ["remedies", remedy.code], undefined),
            )
          }
        />
      ) : null}
    </MasterDetail>
  );
}
