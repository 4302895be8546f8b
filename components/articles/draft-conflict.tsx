"use client";

import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { DraftField } from "@/lib/articles/article-schema";
import { type DifferingLines, differingLines } from "@/lib/articles/differing-lines";
import type { EditorState } from "@/lib/articles/editor-state";

type DraftConflictProps = {
  state: EditorState;
  /** How the editor names the value of a field: a cause by its name. */
  shownValue: (field: DraftField, value: string | null) => string;
  onChoose: (field: DraftField, isMine: boolean) => void;
};

type SideProps = {
  label: string;
  text: string;
  lines: Pick<DifferingLines, "sameBefore" | "sameAfter">;
  action: string;
  onAct: () => void;
};

function Side({ label, text, lines, action, onAct }: SideProps) {
  const t = useTranslations("articles.conflict");
  return (
    <div className="flex min-w-0 flex-col gap-2 rounded-md border border-line bg-surface p-3">
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium text-muted text-sm">{label}</span>
        <Button size="dense" onPress={onAct}>
          {action}
        </Button>
      </div>
      {lines.sameBefore > 0 ? (
        <p className="text-faint text-xs">{t("sameBefore", { count: lines.sameBefore })}</p>
      ) : null}
      <div className="max-h-64 overflow-auto text-sm whitespace-pre-wrap">{text.trim() || t("empty")}</div>
      {lines.sameAfter > 0 ? (
        <p className="text-faint text-xs">{t("sameAfter", { count: lines.sameAfter })}</p>
      ) : null}
    </div>
  );
}

type FieldChoiceProps = Pick<DraftConflictProps, "shownValue" | "onChoose" | "state"> & { field: DraftField };

/** One's own text and the other's, from where they part. */
function FieldChoice({ field, state, shownValue, onChoose }: FieldChoiceProps) {
  const t = useTranslations("articles.conflict");
  const fieldName = useTranslations("articles.edit.field");
  const mine = shownValue(field, state.texts[field]);
  const theirs = shownValue(field, state.base[field]);
  const lines = differingLines(mine, theirs);
  return (
    <fieldset className="m-0 min-w-0 border-0 p-0">
      <legend className="mb-1 font-medium">{fieldName(field)}</legend>
      <div className="grid gap-3 md:grid-cols-2">
        <Side
          label={t("mine")}
          text={lines.one}
          lines={lines}
          action={t("keepMine")}
          onAct={() => onChoose(field, true)}
        />
        <Side
          label={t("theirs")}
          text={lines.other}
          lines={lines}
          action={t("takeTheirs")}
          onAct={() => onChoose(field, false)}
        />
      </div>
    </fieldset>
  );
}

/** Both texts of every field that two people changed, until each is chosen. The editor holds one's own all the while. */
export function DraftConflict({ state, shownValue, onChoose }: DraftConflictProps) {
  const t = useTranslations("articles.conflict");
  const someone = useTranslations("articles.versions")("someone");
  return (
    <section role="alert" className="grid gap-3 rounded-lg border border-warn/40 bg-warn-soft p-4 text-sm">
      <div className="flex items-start gap-2.5">
        <TriangleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-warn" />
        <div>
          <p className="font-medium text-warn">{t("title", { name: state.base.updatedBy ?? someone })}</p>
          <p>{state.conflicts.length > 0 ? t("help", { count: state.conflicts.length }) : t("merged")}</p>
        </div>
      </div>
      {state.conflicts.map((field) => (
        <FieldChoice key={field} field={field} state={state} shownValue={shownValue} onChoose={onChoose} />
      ))}
    </section>
  );
}
