"use client";

import SlidersHorizontal from "lucide-react/icons/sliders-horizontal";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { Tag } from "@/components/ui/tag";
import type { Choices } from "@/lib/case-imports/import-choices";
import { IMPORT_FIELDS, type ImportField, NEEDED_FIELDS } from "@/lib/case-imports/import-fields";
import type { ImportMapInput } from "@/lib/case-imports/import-map-schema";
import type { FileHead } from "./file-head";
import { ruleOf, withRule } from "./import-draft";
import { RuleDialog } from "./rule-dialog";

const NONE = "none";
const ALWAYS = "always";
const JOINED = "joined";

type MapTableProps = {
  head: FileHead;
  map: ImportMapInput;
  onChange: (map: ImportMapInput) => void;
  choices: Choices;
};

const isNeeded = (field: ImportField): boolean => NEEDED_FIELDS.some((needed) => needed === field);

/** Which column a field is taken from, as a list of choices. */
function SourceSelect({
  field,
  head,
  map,
  onChange,
}: Omit<MapTableProps, "choices"> & { field: ImportField }) {
  const t = useTranslations("imports");
  const rule = ruleOf(map, field);
  const columns = rule.columns ?? [];
  const isFixed = columns.length === 0 && Boolean(rule.otherwise);
  const none = field === "sourceId" ? t("table.content") : t("table.none");
  const options = [
    { id: NONE, label: none },
    ...(isFixed ? [{ id: ALWAYS, label: t("table.always", { value: rule.otherwise ?? "" }) }] : []),
    ...(columns.length > 1 ? [{ id: JOINED, label: t("table.joined", { count: columns.length }) }] : []),
    ...[...new Set([...head.columns.filter(Boolean), ...columns])].map((column) => ({
      id: `column ${column}`,
      label: column,
    })),
  ];
  const value =
    columns.length > 1 ? JOINED : columns[0] !== undefined ? `column ${columns[0]}` : isFixed ? ALWAYS : NONE;
  return (
    <Select
      label={t("table.from")}
      isLabelHidden
      options={options}
      value={value}
      onChange={(id) => {
        if (id === NONE) onChange(withRule(map, field, null));
        if (id.startsWith("column "))
          onChange(withRule(map, field, { ...rule, columns: [id.slice("column ".length)] }));
      }}
      className="w-full min-w-44"
    />
  );
}

function useRuleText(map: ImportMapInput) {
  const t = useTranslations("imports.table");
  return (field: ImportField): string => {
    const { columns = [], values, otherwise } = ruleOf(map, field);
    return [
      values ? t("values", { count: Object.keys(values).length }) : null,
      columns.length > 0 && otherwise !== undefined
        ? t("otherwise", { value: otherwise === null || otherwise === "" ? t("empty") : otherwise })
        : null,
    ]
      .filter(Boolean)
      .join(" · ");
  };
}

/** Fields of a case and the columns that they are taken from. */
export function MapTable({ head, map, onChange, choices }: MapTableProps) {
  const t = useTranslations("imports");
  const ruleText = useRuleText(map);
  const [isWhole, setWhole] = useState(false);
  const [edited, setEdited] = useState<ImportField | null>(null);
  const fields = IMPORT_FIELDS.filter((field) => isWhole || isNeeded(field) || map.fields[field]);
  const columns: Column<ImportField>[] = [
    {
      id: "field",
      header: t("table.field"),
      width: "190px",
      isRowHeader: true,
      cell: (field) => (
        <span className="flex items-center gap-2">
          {t(`field.${field}`)}
          {isNeeded(field) ? <Tag>{t("table.needed")}</Tag> : null}
        </span>
      ),
    },
    {
      id: "from",
      header: t("table.from"),
      width: "300px",
      cell: (field) => <SourceSelect field={field} head={head} map={map} onChange={onChange} />,
    },
    { id: "rule", header: "", cell: (field) => <span className="text-muted">{ruleText(field)}</span> },
    {
      id: "edit",
      header: "",
      width: "56px",
      align: "end",
      cell: (field) => (
        <IconButton
          label={t("table.edit", { field: t(`field.${field}`) })}
          icon={<SlidersHorizontal aria-hidden="true" size={14} />}
          onPress={() => setEdited(field)}
        />
      ),
    },
  ];
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <DataTable caption={t("table.caption")} columns={columns} rows={fields} rowKey={(field) => field} />
      <Button variant="quiet" size="dense" className="justify-self-start" onPress={() => setWhole(!isWhole)}>
        {isWhole ? t("table.showMapped") : t("table.showAll", { count: IMPORT_FIELDS.length })}
      </Button>
      {edited ? (
        <RuleDialog
          field={edited}
          columns={head.columns}
          rule={ruleOf(map, edited)}
          choices={choices}
          onSave={(rule) => onChange(withRule(map, edited, rule))}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </div>
  );
}
