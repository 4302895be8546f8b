"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { AUDIT_OPERATIONS, AUDIT_TABLES } from "@/lib/audit/audit-schema";
import type { AuditSearch } from "@/lib/audit/audit-search";
import type { ChangeAuditSearch } from "./use-audit-search";

const ANY = "";

type AuditFiltersProps = {
  search: AuditSearch;
  change: ChangeAuditSearch;
  reset: () => void;
  /** People and keys by name. */
  actors: readonly Option[];
};

export function AuditFilters({ search, change, reset, actors }: AuditFiltersProps) {
  const t = useTranslations("integrations.audit");
  const common = useTranslations("common");
  const any = { id: ANY, label: t("any") };
  const day = (key: "from" | "to") => (
    <TextField
      label={t(key)}
      type="date"
      value={search[key] ?? ""}
      onChange={(value) => change({ [key]: value || null })}
      className="w-40 max-sm:w-full"
    />
  );
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Select
        label={t("tableLabel")}
        options={[any, ...AUDIT_TABLES.map((id) => ({ id, label: t(`table.${id}`) }))]}
        value={search.table ?? ANY}
        onChange={(table) => change({ table: table || null })}
        className="w-44 max-sm:w-full"
      />
      <ComboBox
        label={t("actor")}
        placeholder={t("any")}
        options={actors}
        value={search.actor ?? null}
        onChange={(actor) => change({ actor })}
        className="w-44 max-sm:w-full"
      />
      <Select
        label={t("operationLabel")}
        options={[any, ...AUDIT_OPERATIONS.map((id) => ({ id, label: t(`operation.${id}`) }))]}
        value={search.operation ?? ANY}
        onChange={(operation) => change({ operation: operation || null })}
        className="w-32 max-sm:w-full"
      />
      {day("from")}
      {day("to")}
      {search.row ? (
        <Button onPress={() => change({ row: null })}>{t("rowOnly", { row: search.row.slice(-6) })}</Button>
      ) : null}
      {Object.keys(search).length > 0 ? (
        <Button variant="quiet" onPress={reset}>
          {common("action.clearAll")}
        </Button>
      ) : null}
    </div>
  );
}
