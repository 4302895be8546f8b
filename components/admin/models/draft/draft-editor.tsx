"use client";

import { useLocale, useTranslations } from "next-intl";
import { useCallback, useMemo, useReducer, useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { draftEditorReducer, firstEditorState } from "@/lib/diagnosis/draft-editor";
import { withValueAt } from "@/lib/diagnosis/draft-path";
import type { ModelDraftDetail } from "@/lib/diagnosis/model-draft-schema";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { CausesTab } from "./causes-tab";
import { CodeSystemsTab } from "./code-systems-tab";
import { ConflictsPanel } from "./conflicts-panel";
import { DeskFactsTab } from "./desk-facts-tab";
import { DiscardDialog } from "./discard-dialog";
import { DraftBar } from "./draft-bar";
import { type DeskNames, type DraftFrame, DraftProvider } from "./draft-context";
import type { DraftTab } from "./draft-tabs";
import { ChecksTab, CodesTab, type ElementTabProps, MessagesTab, RemediesTab } from "./element-tabs";
import { FinishDialog } from "./finish-dialog";
import type { UnsavedDraft } from "./local-draft-store";
import { problemStore } from "./problem-store";
import { ProblemsPanel } from "./problems-panel";
import { RulesTab } from "./rules-tab";
import { saveAsFile } from "./save-as-file";
import { SegmentsTab } from "./segments-tab";
import { TryOut } from "./try-out";
import { useAutosave } from "./use-autosave";
import { useDraftPlace } from "./use-draft-place";
import { useDraftProblems } from "./use-draft-problems";

export type DraftEditorProps = {
  draft: ModelDraftDetail;
  baseModelId: string;
  ownerId: string;
  desk: DeskNames;
};

function useFrame(causes: ModelDocument["causes"], desk: DeskNames, edit: DraftFrame["edit"]): DraftFrame {
  const locale = useLocale();
  const [problems] = useState(problemStore);
  return useMemo(() => {
    const own = new Map(
      causes.flatMap(({ code, name }) => (name ? [[code, localText(name, locale)] as const] : [])),
    );
    return {
      edit,
      set: (path, value) => edit(path.join("/"), (document) => withValueAt(document, path, value)),
      causeName: (code) => desk.causes[code] ?? (own.get(code) || code),
      desk,
      problems,
      locale,
    };
  }, [causes, desk, edit, problems, locale]);
}

function TabContent({ tab, ...props }: ElementTabProps & { tab: DraftTab }) {
  switch (tab) {
    case "causes":
      return <CausesTab causes={props.document.causes} />;
    case "checks":
      return <ChecksTab {...props} />;
    case "codes":
      return <CodesTab {...props} />;
    case "codeSystems":
      return <CodeSystemsTab {...props} />;
    case "segments":
      return <SegmentsTab {...props} />;
    case "deskFacts":
      return <DeskFactsTab {...props} />;
    case "messages":
      return <MessagesTab {...props} />;
    case "remedies":
      return <RemediesTab {...props} />;
    case "rules":
      return <RulesTab document={props.document} />;
  }
}

/** A model in tables with its faults, what it says to answers, and what others do to it at the same time. */
export function DraftEditor(props: DraftEditorProps & { unsaved: UnsavedDraft | null }) {
  const { draft, baseModelId, ownerId, desk, unsaved } = props;
  const t = useTranslations("drafts");
  const [state, dispatch] = useReducer(draftEditorReducer, null, () => firstEditorState(draft, unsaved));
  const [other, setOther] = useState<string | null>(draft.updatedBy);
  const [asking, setAsking] = useState<"finish" | "discard" | null>(null);
  const edit = useCallback<DraftFrame["edit"]>(
    (key, change) => dispatch({ type: "edited", key, change }),
    [],
  );
  const { document, base, conflicts } = state;
  const frame = useFrame(document.causes, desk, edit);
  const { problems, sound } = useDraftProblems(document, frame.problems);
  const { pressedTab, tab, item, open, select, goTo } = useDraftPlace();
  const { saveState } = useAutosave({
    draftId: draft.id,
    ownerId,
    state,
    dispatch,
    onMerged: (name) => {
      setOther(name);
      showToast({ tone: "info", text: t("state.merged", { name: name ?? t("list.someone") }) });
    },
  });
  const number = draft.basedOnNumber;
  const from = useMemo(() => ({ modelId: baseModelId, number }), [baseModelId, number]);
  return (
    <DraftProvider frame={frame} revision={state.revision}>
      <DraftBar
        tab={pressedTab}
        onTab={open}
        saveState={saveState}
        canUndo={state.past.length > 0}
        canRedo={state.future.length > 0}
        onUndo={() => dispatch({ type: "undone" })}
        onRedo={() => dispatch({ type: "redone" })}
        canFinish={saveState === "saved" && problems.length === 0 && conflicts.length === 0}
        onFinish={() => setAsking("finish")}
        onExport={() => saveAsFile(document, `diagnosis-model-draft-v${number}.json`)}
        onDiscard={() => setAsking("discard")}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-5 py-4 max-sm:px-4 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4">
          {saveState === "gone" ? (
            <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
              {t("state.gone")}
            </p>
          ) : null}
          <ConflictsPanel
            state={state}
            name={other ?? t("list.someone")}
            onChoose={(path, isMine) => dispatch({ type: "chosen", path, isMine })}
          />
          <ProblemsPanel problems={problems} document={document} onGo={goTo} />
          <TabContent tab={tab} document={document} selected={item} onSelect={select} />
        </div>
        <div className="min-w-0 xl:sticky xl:top-[calc(var(--top-bar)+60px)] xl:max-h-[calc(100dvh-var(--top-bar)-76px)] xl:self-start xl:overflow-auto">
          {sound ? (
            <TryOut
              document={sound}
              isStale={problems.length > 0}
              base={from}
              tab={tab}
              checkCode={tab === "checks" ? (item ?? document.checks[0]?.code ?? null) : null}
            />
          ) : null}
        </div>
      </div>
      {asking === "finish" ? (
        <FinishDialog draftId={draft.id} stored={base} base={from} onClose={() => setAsking(null)} />
      ) : null}
      {asking === "discard" ? (
        <DiscardDialog
          draftId={draft.id}
          version={base.version}
          number={number}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </DraftProvider>
  );
}
