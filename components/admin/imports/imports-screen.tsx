"use client";

import { useTranslations } from "next-intl";
import { AdminFrame } from "@/components/admin/admin-frame";
import type { ImportCatalog } from "@/lib/case-imports/import-choices";
import { ExportCard } from "./export-card";
import { ImportList } from "./import-list";
import { NewImport } from "./new-import";

type ImportsScreenProps = { timeZone: string; catalog: ImportCatalog };

export function ImportsScreen({ timeZone, catalog }: ImportsScreenProps) {
  const t = useTranslations("imports");
  return (
    <AdminFrame current="imports">
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <div className="grid min-w-0 grid-cols-1 gap-4">
        <NewImport timeZone={timeZone} catalog={catalog} />
        <ImportList />
        <ExportCard />
      </div>
    </AdminFrame>
  );
}
