"use client";

import { useTranslations } from "next-intl";
import type { PrefixImport } from "@/lib/catalog/card-prefix-schema";
import { ConflictSentences } from "./conflict-sentences";

/** What a file would do to the table. */
export function ImportPlan({ plan }: { plan: PrefixImport }) {
  const t = useTranslations("admin.prefixes.import");
  const { added, changed, unchanged, faults, faultCount, conflicts, conflictCount } = plan;
  return (
    <div className="grid gap-3">
      <p className="font-medium">{t("plan", { added, changed, unchanged })}</p>
      {faultCount > 0 ? (
        <section className="grid gap-1 rounded-md border border-bad/40 bg-bad-soft p-3 text-sm">
          <h3 className="font-medium text-bad">{t("faults", { count: faultCount })}</h3>
          <ul className="grid gap-1">
            {faults.map(({ line, fault, value }) => (
              <li key={line}>{t(`fault.${fault}`, { line, value })}</li>
            ))}
          </ul>
          {faultCount > faults.length ? <p>{t("more", { count: faultCount - faults.length })}</p> : null}
        </section>
      ) : null}
      {conflictCount > 0 ? (
        <section className="grid gap-1 rounded-md border border-warn/40 bg-warn-soft p-3 text-sm">
          <h3 className="font-medium text-warn">{t("conflicts", { count: conflictCount })}</h3>
          <ConflictSentences conflicts={conflicts} />
          {conflictCount > conflicts.length ? (
            <p>{t("more", { count: conflictCount - conflicts.length })}</p>
          ) : null}
        </section>
      ) : null}
    </div>
  );
}
