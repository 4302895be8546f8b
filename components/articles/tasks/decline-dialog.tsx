"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "@/components/articles/failure-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { Proposal } from "@/lib/articles/article-proposal-schema";
import { MAX_NOTE } from "@/lib/articles/article-review-schema";
import { postRefusal } from "@/lib/articles/article-task-fetchers";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";

type DeclineDialogProps = { proposal: Proposal; onClose: () => void; onDeclined: () => void };

/** Why a proposal is not taken up, for the person who made it. */
export default function DeclineDialog({ proposal, onClose, onDeclined }: DeclineDialogProps) {
  const t = useTranslations("articles.tasks");
  const common = useTranslations("common");
  const [note, setNote] = useState("");
  const declining = useMutation({
    mutationFn: () => postRefusal(proposal.id, { version: proposal.version, note: maskSensitive(note).text }),
    onSuccess: () => {
      onDeclined();
      onClose();
    },
  });
  const issues = declining.error instanceof ApiError ? declining.error.problem?.issues : undefined;
  return (
    <Dialog
      title={t("declineTitle")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" onPress={() => declining.mutate()} isPending={declining.isPending}>
            {t("decline")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-sm">{t("declineHelp")}</p>
        {declining.error && !issues ? <FailureNote error={declining.error} /> : null}
        <TextField
          label={t("declineReason")}
          isMultiline
          rows={3}
          isRequired
          maxLength={MAX_NOTE}
          value={note}
          onChange={setNote}
          error={issues?.find(({ path }) => path === "note")?.message}
        />
      </div>
    </Dialog>
  );
}
