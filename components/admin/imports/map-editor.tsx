"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { ProbabilityBar } from "@/components/ui/probability-bar";
import type { SavedMap } from "@/lib/case-imports/case-import-schema";
import { type ImportCatalog, importChoices } from "@/lib/case-imports/import-choices";
import type { FileHead } from "./file-head";
import { completeMap, type MapChoice } from "./import-draft";
import { MapSettings } from "./map-settings";
import { MapTable } from "./map-table";
import { PreviewTable } from "./preview-table";
import { SaveMapButton } from "./save-map-button";
import { useDryRun } from "./use-dry-run";

type MapEditorProps = {
  head: FileHead;
  choice: MapChoice;
  onChange: (choice: MapChoice) => void;
  saved: readonly SavedMap[];
  timeZone: string;
  catalog: ImportCatalog;
  importId: string | null;
  onBegun: (id: string) => void;
  onChecking: () => void;
};

/** How the file is read, with its first rows as they would be written. */
export function MapEditor(props: MapEditorProps) {
  const { head, choice, onChange, saved, timeZone, catalog, importId, onBegun, onChecking } = props;
  const t = useTranslations("imports.new");
  const choices = useMemo(() => importChoices(catalog), [catalog]);
  const { run, sent } = useDryRun({ file: head.file, importId, onBegun, onChecking });
  const map = completeMap(choice.map);
  const change = (changed: MapChoice["map"]) => onChange({ ...choice, map: changed });
  return (
    <>
      <MapSettings head={head} choice={choice} onChange={onChange} saved={saved} timeZone={timeZone} />
      <MapTable head={head} map={choice.map} onChange={change} choices={choices} />
      <PreviewTable head={head} map={map} choices={choices} />
      {sent === null ? null : (
        <ProbabilityBar label={t("uploading")} share={sent} hasNumber className="[&_.meter]:flex-1" />
      )}
      <SaveError error={run.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          isDisabled={map === null}
          isPending={run.isPending}
          onPress={() => {
            if (map) run.mutate(map);
          }}
        >
          {t(run.error && importId ? "resume" : importId ? "checkAgain" : "check")}
        </Button>
        <SaveMapButton map={map} saved={saved} chosen={choice.key} />
      </div>
    </>
  );
}
