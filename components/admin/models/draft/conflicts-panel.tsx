"use client";

import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DraftEditorState } from "@/lib/diagnosis/draft-editor";
import type { MergeConflict } from "@/lib/diagnosis/draft-merge";
import { usePlaceNames } from "./use-place-names";

type ConflictsPanelProps = {
  state: DraftEditorState;
  /** Who changed the other value. */
  name: string;
  onChoose: (path: MergeConflict["path"], isMine: boolean) => void;
};

function shownValue(value: unknown): string {
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return value.join(" / ");
  return typeof value === "object" ? JSON.stringify(value, null, 1) : String(value);
}

/** Both values of every place that two people changed, until each is chosen. Mine stands in the document meanwhile. */
export function ConflictsPanel({ state, name, onChoose }: ConflictsPanelProps) {
  const t = useTranslations("drafts.conflict");
  const { placeName } = usePlaceNames(state.document);
  if (state.conflicts.length === 0) return null;
  return (
    <section role="alert" className="grid gap-3 rounded-lg border border-warn/40 bg-warn-soft p-4 text-sm">
      <div className="flex items-start gap-2.5">
        <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-warn" />
        <div>
          <p className="font-medium text-warn">{t("title", { name })}</p>
          <p>{t("help", { count: state.conflicts.length })}</p>
        </div>
      </div>
      {state.conflicts.map((conflict) => (
        <fieldset key={conflict.path.join("/")} className="m-0 min-w-0 border-0 p-0">
          <legend className="mb-1 font-medium">{placeName(conflict.path)}</legend>
          <div className="grid gap-3 md:grid-cols-2">
            {(["mine", "theirs"] as const).map((side) => (
              <div
                key={side}
                className="flex min-w-0 flex-col gap-2 rounded-md border border-line bg-surface p-3"
              >
                <div className="flex items-center justify-between gap-2">
                  <span className="font-medium text-muted">{t(side)}</span>
                  <Button size="dense" onPress={() => onChoose(conflict.path, side === "mine")}>
                    {t(side === "mine" ? "keepMine" : "takeTheirs")}
                  </Button>
                </div>
                <div className="max-h-40 overflow-auto whitespace-pre-wrap">
                  {conflict[side] === undefined ? t("removed") : shownValue(conflict[side])}
                </div>
              </div>
            ))}
          </div>
        </fieldset>
      ))}
    </section>
  );
}
