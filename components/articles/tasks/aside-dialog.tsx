"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FailureNote } from "@/components/articles/failure-note";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { MAX_REASON } from "@/lib/articles/article-task-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";

type Aside = { until: string; reason: string };
type AsideDialogProps = {
  error: Error | null;
  isPending: boolean;
  onClose: () => void;
  onSetAside: (aside: Aside) => void;
};

/** Until when something that needs a look can wait, and why. */
export default function AsideDialog({ error, isPending, onClose, onSetAside }: AsideDialogProps) {
  const t = useTranslations("articles.tasks.aside");
  const common = useTranslations("common");
  const [typed, setTyped] = useState<Aside>({ until: "", reason: "" });
  const issues = error instanceof ApiError ? error.problem?.issues : undefined;
  const issueOf = (path: string) => issues?.find((issue) => issue.path === path)?.message;
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
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => onSetAside({ ...typed, reason: maskSensitive(typed.reason).text })}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p className="text-sm">{t("help")}</p>
        {error && !issues ? <FailureNote error={error} /> : null}
        <TextField
          label={t("until")}
          type="date"
          isRequired
          value={typed.until}
          onChange={(until) => setTyped({ ...typed, until })}
          error={issueOf("aside.until")}
        />
        <TextField
          label={t("reason")}
          isMultiline
          rows={2}
          isRequired
          maxLength={MAX_REASON}
          value={typed.reason}
          onChange={(reason) => setTyped({ ...typed, reason })}
          error={issueOf("aside.reason")}
        />
      </div>
    </Dialog>
  );
}
