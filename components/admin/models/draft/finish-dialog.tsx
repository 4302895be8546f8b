"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DifferenceTables } from "@/components/admin/models/difference-tables";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { StoredDraft } from "@/lib/diagnosis/draft-editor";
import { modelDifferences } from "@/lib/diagnosis/model-differences";
import { postFinishedDraft } from "@/lib/diagnosis/model-draft-fetchers";
import { modelDraftKeys } from "@/lib/diagnosis/model-draft-query-options";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { modelKeys } from "@/lib/diagnosis/model-version-query-options";
import { fetchJson } from "@/lib/http/fetch-json";
import { api, routes } from "@/lib/routes";

type FinishDialogProps = {
  draftId: string;
  stored: StoredDraft;
  base: { modelId: string; number: number };
  onClose: () => void;
};

/** What the draft changes against its base, and the note that stays with the version. */
export function FinishDialog({ draftId, stored, base, onClose }: FinishDialogProps) {
  const t = useTranslations("drafts.finish");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const router = useRouter();
  const [note, setNote] = useState("");
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { data: before } = useQuery({
    queryKey: ["model-document", base.modelId],
    queryFn: ({ signal }) => fetchJson<ModelDocument>(api.modelDocument(base.modelId), { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
  const finishing = useMutation({
    mutationFn: () =>
      postFinishedDraft(draftId, { version: stored.version, note }, `${idempotencyKey}-${stored.version}`),
    onSuccess: ({ number }) => {
      showToast({ text: t("done", { number }) });
      void queryClient.invalidateQueries({ queryKey: modelKeys.all });
      void queryClient.invalidateQueries({ queryKey: modelDraftKeys.all, refetchType: "none" });
      router.push(routes.adminModel(number));
    },
  });
  return (
    <Dialog
      title={t("title")}
      size="wide"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" onPress={() => finishing.mutate()} isPending={finishing.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-muted text-sm">{t("explain")}</p>
        <SaveError error={finishing.error} />
        <TextField
          label={t("note")}
          value={note}
          onChange={setNote}
          maxLength={500}
          isMultiline
          rows={2}
          autoFocus
        />
        {before ? (
          <section aria-label={t("changes", { number: base.number })} className="grid min-w-0 gap-2">
            <h3 className="font-semibold text-base">{t("changes", { number: base.number })}</h3>
            <DifferenceTables
              differences={modelDifferences(
                { number: base.number, document: before },
                { number: base.number, document: stored.document },
              )}
              afterName={t("mine")}
            />
          </section>
        ) : null}
      </div>
    </Dialog>
  );
}
