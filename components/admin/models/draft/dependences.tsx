"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { addDependence } from "@/lib/diagnosis/draft-rule-edits";
import type { ModelCheck, ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { NumberCell } from "./cells";
import { useDraft, useFaultInside, usePlace } from "./draft-context";
import { Labelled } from "./labelled";
import { RemoveButton } from "./remove-button";
import { RuleSection } from "./rule-section";

type Dependence = ModelDocument["dependences"][number];
type Checks = { checks: readonly ModelCheck[] };

/** How much likelier each answer of the check becomes after each answer of the other. */
function RatioTable({ dependence, checks }: Checks & { dependence: Dependence }) {
  const t = useTranslations("drafts");
  const { locale } = useDraft();
  const path = ["dependences", dependence.check, "ratios"];
  const answersOf = (code: string) =>
    (checks.find((check) => check.code === code)?.answers ?? []).map((answer) => ({
      code: answer.code,
      label: localText(answer.label, locale) || answer.code,
    }));
  const [rows, columns] = [answersOf(dependence.parent), answersOf(dependence.check)];
  const head = "min-w-24 px-2 py-1 text-left font-medium text-muted text-xs";
  return (
    <div className="overflow-x-auto">
      <table className="border-separate border-spacing-0 text-sm wrap-normal">
        <caption className="sr-only">{t("field.ratios")}</caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ code, label }) => (
              <th key={code} scope="col" className={head}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.code}>
              <th scope="row" className={head}>
                {row.label}
              </th>
              {columns.map((column, place) => (
                <td key={column.code} className="px-1 py-0.5">
                  <NumberCell
                    path={[...path, String(at), String(place)]}
                    label={t("table.cell", { cause: row.label, answer: column.label })}
                    value={dependence.ratios[at]?.[place] ?? 1}
                    className="w-24!"
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = Checks & { dependence: Dependence; questionOf: (code: string) => string };

/** Two checks that go together; their numbers are drawn once they are opened, or to show a fault in them. */
function DependenceRow({ dependence, checks, questionOf }: RowProps) {
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const path = ["dependences", dependence.check];
  const { id } = usePlace(path);
  const hasFault = useFaultInside(path);
  const [isOpen, setOpen] = useState(false);
  if (hasFault && !isOpen) setOpen(true);
  const [check, parent] = [questionOf(dependence.check), questionOf(dependence.parent)];
  return (
    <li id={id} tabIndex={-1} className="grid min-w-0 gap-1 rounded-md bg-bg p-2.5 text-sm outline-none">
      <div className="flex items-start gap-2">
        <p className="min-w-0 flex-1 py-1">
          {check} <span className="text-muted">{t("rules.goesWith")}</span> {parent}
        </p>
        <RemoveButton name={t("rules.pair", { check, parent })} onRemove={() => set(path, undefined)} />
      </div>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="w-fit cursor-pointer py-1 text-muted">{t("rules.dependenceNumbers")}</summary>
        {isOpen ? (
          <div className="grid gap-3 pt-1">
            <p className="max-w-[70ch] text-muted">{t("rules.ratiosHint", { check, parent })}</p>
            <RatioTable dependence={dependence} checks={checks} />
            <Labelled label={t("field.echo")} hint={t("rules.echoHint")}>
              <NumberCell
                path={[...path, "echo"]}
                label={`${t("rules.pair", { check, parent })}: ${t("field.echo")}`}
                value={dependence.echo}
                className="max-w-24"
              />
            </Labelled>
          </div>
        ) : null}
      </details>
    </li>
  );
}

/** A check has at most one other that it goes with. */
function AddDependence({
  checks,
  dependences,
  questionOf,
}: Checks & {
  dependences: readonly Dependence[];
  questionOf: (code: string) => string;
}) {
  const t = useTranslations("drafts");
  const { edit } = useDraft();
  const [pair, setPair] = useState<{ check: string | null; parent: string | null }>({
    check: null,
    parent: null,
  });
  const free = checks.filter(({ code }) => !dependences.some((one) => one.check === code));
  const check = free.find(({ code }) => code === pair.check)?.code ?? null;
  const others = checks.filter(({ code }) => code !== check);
  const parent = others.find(({ code }) => code === pair.parent)?.code ?? null;
  const optionsOf = (some: readonly ModelCheck[]) =>
    some.map(({ code }) => ({ id: code, label: questionOf(code) }));
  return (
    <div className="flex flex-wrap items-end gap-2">
      <Select
        label={t("field.check")}
        options={optionsOf(free)}
        value={check}
        onChange={(code) => setPair({ ...pair, check: code })}
        className="min-w-48 flex-1"
      />
      <Select
        label={t("field.parent")}
        options={optionsOf(others)}
        value={parent}
        onChange={(code) => setPair({ ...pair, parent: code })}
        className="min-w-48 flex-1"
      />
      <Button
        isDisabled={check === null || parent === null}
        onPress={() => {
          if (check === null || parent === null) return;
          edit(`add dependence ${check}`, (document) => addDependence(document, check, parent));
          setPair({ check: null, parent: null });
        }}
      >
        {t("action.add")}
      </Button>
    </div>
  );
}

/** Checks whose answers go together even when the cause is known. */
export function Dependences({ dependences, checks }: Checks & { dependences: readonly Dependence[] }) {
  const t = useTranslations("drafts");
  const { locale } = useDraft();
  const questionOf = (code: string) => {
    const check = checks.find((one) => one.code === code);
    return (check && localText(check.question, locale)) || code;
  };
  return (
    <RuleSection title={t("rules.dependences")} hint={t("rules.dependencesHint")}>
      {dependences.length === 0 ? <p className="text-muted text-sm">{t("rules.none")}</p> : null}
      <ul className="grid gap-2">
        {dependences.map((dependence) => (
          <DependenceRow
            key={dependence.check}
            dependence={dependence}
            checks={checks}
            questionOf={questionOf}
          />
        ))}
      </ul>
      <AddDependence checks={checks} dependences={dependences} questionOf={questionOf} />
    </RuleSection>
  );
}
