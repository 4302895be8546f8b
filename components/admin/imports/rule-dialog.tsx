"use client";

import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Choices } from "@/lib/case-imports/import-choices";
import { CHOICE_FIELDS, type ImportField } from "@/lib/case-imports/import-fields";
import type { FieldRule } from "@/lib/case-imports/import-map-schema";
import { readValues, valuesText } from "./rule-text";

const MOST_COLUMNS = 6;

type RuleDialogProps = {
  field: ImportField;
  columns: readonly string[];
  rule: Partial<FieldRule>;
  choices: Choices;
  onSave: (rule: FieldRule | null) => void;
  onClose: () => void;
};

type ColumnsProps = { columns: readonly string[]; chosen: string[]; onChange: (chosen: string[]) => void };

function ChosenColumns({ columns, chosen, onChange }: ColumnsProps) {
  const t = useTranslations("imports.rule");
  const others = columns.filter((column) => column !== "" && !chosen.includes(column));
  return (
    <fieldset className="m-0 grid gap-1.5 border-0 p-0">
      <legend className="font-medium text-sm">{t("columns")}</legend>
      <p className="text-faint text-xs">{t("columnsHelp")}</p>
      <ul className="grid gap-1">
        {chosen.map((column) => (
          <li key={column} className="flex items-center gap-2 rounded-md border border-line pl-2.5">
            <span className="min-w-0 flex-1 py-1 text-sm">{column}</span>
            <IconButton
              label={t("removeColumn", { column })}
              icon={<X aria-hidden="true" size={14} />}
              onPress={() => onChange(chosen.filter((one) => one !== column))}
            />
          </li>
        ))}
      </ul>
      {chosen.length < MOST_COLUMNS && others.length > 0 ? (
        <Select
          label={t("addColumn")}
          isLabelHidden
          placeholder={t("addColumn")}
          options={others.map((column) => ({ id: column, label: column }))}
          value={null}
          onChange={(column) => onChange([...chosen, column])}
        />
      ) : null}
    </fieldset>
  );
}

/** Everything that can be said of where a field comes from. */
export function RuleDialog({ field, columns, rule, choices, onSave, onClose }: RuleDialogProps) {
  const t = useTranslations("imports");
  const [chosen, setChosen] = useState<string[]>(rule.columns ?? []);
  const [otherwise, setOtherwise] = useState<string | null | undefined>(rule.otherwise);
  const [values, setValues] = useState(valuesText(rule.values));
  const choiceField = CHOICE_FIELDS.find((known) => known === field);
  const codes = choiceField ? [...new Set(choices[choiceField].values())] : [];
  const save = () => {
    const kept = otherwise === "" ? undefined : otherwise;
    const read = readValues(values);
    const isEmpty = chosen.length === 0 && !kept;
    onSave(
      isEmpty
        ? null
        : {
            columns: chosen,
            ...(read ? { values: read } : {}),
            ...(kept === undefined ? {} : { otherwise: kept }),
          },
    );
    onClose();
  };
  return (
    <Dialog
      title={t("rule.title", { field: t(`field.${field}`) })}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <Button variant="primary" onPress={save}>
          {t("rule.done")}
        </Button>
      }
    >
      <div className="grid gap-4">
        <ChosenColumns columns={columns} chosen={chosen} onChange={setChosen} />
        <TextField
          label={t("rule.otherwise")}
          description={t("rule.otherwiseHelp")}
          value={otherwise ?? ""}
          maxLength={200}
          isDisabled={otherwise === null}
          onChange={setOtherwise}
        />
        {choiceField ? (
          <>
            <Checkbox
              label={t("rule.leaveEmpty")}
              checked={otherwise === null}
              onChange={(isChecked) => setOtherwise(isChecked ? null : undefined)}
            />
            <TextField
              label={t("rule.values")}
              description={t("rule.valuesHelp")}
              isMultiline
              rows={5}
              value={values}
              onChange={setValues}
              inputClassName="font-mono text-sm!"
            />
            <p className="text-muted text-xs">{t("rule.choices", { codes: codes.join(", ") })}</p>
          </>
        ) : null}
      </div>
    </Dialog>
  );
}
