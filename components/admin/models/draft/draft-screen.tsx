"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";
import { routes } from "@/lib/routes";
import { DraftEditor, type DraftEditorProps } from "./draft-editor";
import { readUnsaved, type UnsavedDraft } from "./local-draft-store";

/** Begins with what an earlier visit could not store, if there is something. */
export function DraftScreen(props: DraftEditorProps) {
  const t = useTranslations("drafts");
  const tabs = useTranslations("admin.tabs");
  const { draft, ownerId } = props;
  const [found, setFound] = useState<{ unsaved: UnsavedDraft | null } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void readUnsaved(ownerId, draft.id).then((unsaved) => {
      if (isWanted) setFound({ unsaved });
    });
    return () => {
      isWanted = false;
    };
  }, [ownerId, draft.id]);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: tabs("models"), href: routes.adminModels() },
          { label: t("title", { number: draft.basedOnNumber }) },
        ]}
      />
      {found ? (
        <DraftEditor {...props} unsaved={found.unsaved} />
      ) : (
        <div className="px-5 py-4">
          <SkeletonLines />
        </div>
      )}
    </>
  );
}
