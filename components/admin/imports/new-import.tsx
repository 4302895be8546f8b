"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { importOptions, savedMapsOptions } from "@/lib/case-imports/case-import-query-options";
import type { ImportCatalog } from "@/lib/case-imports/import-choices";
import { ChooseFile } from "./choose-file";
import type { FileHead } from "./file-head";
import { ImportCard } from "./import-card";
import { firstChoice, type MapChoice } from "./import-draft";
import { MapEditor } from "./map-editor";

type NewImportProps = { timeZone: string; catalog: ImportCatalog };

/** The dry run's result, with the way back to the map while the file is still at hand. */
function Checked({ id, onEdit }: { id: string; onEdit: () => void }) {
  const t = useTranslations("imports.new");
  const current = useQuery(importOptions(id)).data;
  return current ? (
    <ImportCard current={current} edit={<Button onPress={onEdit}>{t("edit")}</Button>} />
  ) : null;
}

/** Choose a file, look over how it is read, see what would come of it, and import. */
export function NewImport({ timeZone, catalog }: NewImportProps) {
  const t = useTranslations("imports.new");
  const saved = useQuery(savedMapsOptions()).data ?? [];
  const [head, setHead] = useState<FileHead | null>(null);
  const [choice, setChoice] = useState<MapChoice | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(true);
  const choose = (chosen: FileHead | null) => {
    setHead(chosen);
    setChoice(chosen ? firstChoice(chosen, saved, timeZone) : null);
    setImportId(null);
    setEditing(true);
  };
  return (
    <Section title={t("title")}>
      <div className="mt-2 grid min-w-0 grid-cols-1 gap-4">
        <ChooseFile head={head} onChoose={choose} />
        {head && choice && isEditing ? (
          <MapEditor
            head={head}
            choice={choice}
            onChange={setChoice}
            saved={saved}
            timeZone={timeZone}
            catalog={catalog}
            importId={importId}
            onBegun={setImportId}
            onChecking={() => setEditing(false)}
          />
        ) : null}
        {importId && !isEditing ? <Checked id={importId} onEdit={() => setEditing(true)} /> : null}
      </div>
    </Section>
  );
}
