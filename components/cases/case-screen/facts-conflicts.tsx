"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FieldConflict } from "@/lib/cases/facts-merge";
import type { EditableFacts } from "./facts-dialog";

type Conflict = FieldConflict<EditableFacts>;

type FactsConflictsProps = {
  conflicts: readonly Conflict[];
  onChoose: (conflict: Conflict, value: Conflict["mine"]) => void;
};

/** Both values of each field that two people changed, to choose between. */
export function FactsConflicts({ conflicts, onChoose }: FactsConflictsProps) {
  const t = useTranslations("cases.facts");
  const shown = (value: Conflict["mine"]): string =>
    value === null || value === "" ? t("empty") : String(value);
  return (
    <section className="rounded-md border border-line-strong p-3">
      <h3 className="font-semibold">{t("conflictTitle")}</h3>
      <p className="mb-2 text-muted text-sm">{t("conflictHelp")}</p>
      <ul className="grid gap-2">
        {conflicts.map((conflict) => (
          <li key={conflict.field} className="text-sm">
            <p className="mb-1 font-medium">{t(conflict.field)}</p>
            <div className="flex flex-wrap gap-2">
              <Button size="dense" onPress={() => onChoose(conflict, conflict.theirs)}>
                {t("theirs", { value: shown(conflict.theirs) })}
              </Button>
              <Button size="dense" onPress={() => onChoose(conflict, conflict.mine)}>
                {t("mine", { value: shown(conflict.mine) })}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
