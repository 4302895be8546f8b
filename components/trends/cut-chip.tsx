"use client";

import { useTranslations } from "next-intl";
import { FilterChip } from "@/components/ui/filter-chip";
import { type CaseCut, CUT_GROUPS, type CutGroup } from "@/lib/trends/case-cut";

const GROUPS = Object.keys(CUT_GROUPS) as CutGroup[];

/** By what the cases are told apart. */
export function CutChip({ by, onChange }: { by: CaseCut; onChange: (by: CaseCut) => void }) {
  const t = useTranslations("trends.cut");
  const options = GROUPS.flatMap((group) =>
    CUT_GROUPS[group].map((id) => ({ id, label: t(`by.${id}`), group: t(`group.${group}`) })),
  );
  return (
    <FilterChip<CaseCut>
      label={t("chip")}
      isRequired
      options={options}
      selected={[by]}
      onChange={([chosen]) => {
        if (chosen) onChange(chosen);
      }}
    />
  );
}
