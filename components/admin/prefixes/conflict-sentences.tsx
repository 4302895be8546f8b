"use client";

import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import type { PrefixConflict } from "@/lib/catalog/prefix-conflicts";

/** One sentence for each conflict: who claims what, and what a reading of such a card does. */
export function ConflictSentences({ conflicts }: { conflicts: readonly PrefixConflict[] }) {
  const t = useTranslations("admin.prefixes");
  const { bankName } = useCatalogNames();
  const namesOf = (codes: readonly string[]) => codes.map(bankName).join(t("join"));
  return (
    <ul className="grid gap-1 text-sm">
      {conflicts.map(({ kind, prefix, bankCodes, within, withinBankCodes }) => (
        <li key={`${kind} ${prefix}`} className="flex items-start gap-2 text-warn">
          <TriangleAlert aria-hidden="true" size={14} className="mt-0.5 shrink-0" />
          <span>
            {t(`conflict.${kind}`, {
              prefix,
              banks: namesOf(bankCodes),
              within: within ?? "",
              withinBanks: namesOf(withinBankCodes),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
