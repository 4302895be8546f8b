"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { FEEDBACK_REASONS, type FeedbackReason, MAX_FEEDBACK } from "@/lib/articles/article-feedback-schema";
import { postFeedback } from "@/lib/articles/article-worth-fetchers";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";
import { FailureNote } from "./failure-note";

type FeedbackDialogProps = {
  slug: string;
  versionId: string;
  caseId: string | null;
  onClose: () => void;
  onSaid: () => void;
};

/** Why an article did not help: one reason, and words where none of the reasons says it. */
export default function FeedbackDialog({ slug, versionId, caseId, onClose, onSaid }: FeedbackDialogProps) {
  const t = useTranslations("articles.feedback");
  const common = useTranslations("common");
  const [key] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState<FeedbackReason | null>(null);
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const isOther = reason === "other";
  const sending = useMutation({
    mutationFn: () => {
      const body = { versionId, caseId, isHelpful: false, reason, text: maskSensitive(text).text };
      return postFeedback(slug, body, `${key}-${reason}-${text.length}`);
    },
    onSuccess: () => {
      onSaid();
      onClose();
    },
  });
  const issues = sending.error instanceof ApiError ? sending.error.problem?.issues : undefined;
  const issueOf = (path: string) => issues?.find((issue) => issue.path === path)?.message;
  const submit = () => {
    const isWhole = reason !== null && (!isOther || text.trim() !== "");
    setMissing(!isWhole);
    if (isWhole) sending.mutate();
  };
  return (
    <Dialog
      title={t("title")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" onPress={submit} isPending={sending.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {sending.error && !issues ? <FailureNote error={sending.error} /> : null}
        <RadioGroup
          label={t("reasonLabel")}
          options={FEEDBACK_REASONS.map((id) => ({ id, label: t(`reason.${id}`) }))}
          value={reason}
          onChange={setReason}
          isRequired
          error={isMissing && reason === null ? t("reasonRequired") : issueOf("reason")}
        />
        <TextField
          label={t(isOther ? "textOther" : "text")}
          description={t("help")}
          isMultiline
          rows={3}
          maxLength={MAX_FEEDBACK}
          value={text}
          onChange={setText}
          onBlur={() => setText(maskSensitive(text).text)}
          error={isMissing && isOther && text.trim() === "" ? t("textRequired") : issueOf("text")}
        />
      </div>
    </Dialog>
  );
}
