"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Skeleton } from "@/components/ui/skeleton";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { replyDraftOptions } from "@/lib/cases/case-query-options";
import type { ReplyDraft } from "@/lib/cases/reply-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { maskSensitive } from "@/lib/privacy/guard";
import { useFailureText } from "./use-case-mutations";
import { useCopiedReply } from "./use-copied-reply";

/** From what the message was built, so that nobody takes a guess for a finding. */
function Basis({ draft }: { draft: ReplyDraft }) {
  const t = useTranslations("cases.reply");
  const { article, certainty, doneCount } = draft;
  return (
    <ul className="grid gap-0.5 text-muted text-sm">
      <li>{t(`certainty.${certainty}`)}</li>
      <li>{article ? t("article", { title: article.title, number: article.number }) : t("noArticle")}</li>
      {doneCount > 0 ? <li>{t("leftOut", { count: doneCount })}</li> : null}
    </ul>
  );
}

type ReplyFormProps = {
  draft: ReplyDraft;
  text: string;
  maskedCount: number;
  copied: ReturnType<typeof useCopiedReply>;
  onType: (text: string) => void;
  onLocale: (locale: Locale) => void;
};

function ReplyForm({ draft, text, maskedCount, copied, onType, onLocale }: ReplyFormProps) {
  const t = useTranslations("cases.reply");
  const failureText = useFailureText();
  const { copying, keeping } = copied;
  const problem = keeping.error instanceof ApiError ? keeping.error.problem : null;
  return (
    <div className="grid gap-4">
      {copying === "refused" ? <ErrorNote kept={t("copyByHand")}>{t("notCopied")}</ErrorNote> : null}
      {keeping.isError ? (
        <ErrorNote requestId={problem?.requestId} kept={t("copiedNotKept")}>
          {problem?.issues?.[0]?.message ?? failureText(keeping.error)}
        </ErrorNote>
      ) : null}
      <SegmentedControl
        label={t("language")}
        isLabelHidden={false}
        options={LOCALES.map((id) => ({ id, label: t(`languages.${id}`) }))}
        value={draft.locale}
        onChange={onLocale}
      />
      <TextField
        label={t("text")}
        isMultiline
        rows={16}
        maxLength={4000}
        value={text}
        onChange={onType}
        description={maskedCount > 0 ? t("masked", { count: maskedCount }) : t("guarded")}
      />
      <Basis draft={draft} />
    </div>
  );
}

type ReplyDialogProps = { caseId: string; onClose: () => void };

/** A message to the customer that was built from the case; copying it keeps it on the case. */
export default function ReplyDialog({ caseId, onClose }: ReplyDialogProps) {
  const t = useTranslations("cases.reply");
  const [locale, setLocale] = useState<Locale>();
  // Each language keeps what was typed in it; another draft must not take it away.
  const [typed, setTyped] = useState<Partial<Record<Locale, string>>>({});
  const [maskedCount, setMaskedCount] = useState(0);
  const reading = useQuery({
    ...replyDraftOptions(caseId, locale),
    // The other language takes the place of this one when it is there: the switch keeps the focus.
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const draft = reading.data;
  const text = draft ? (typed[draft.locale] ?? draft.text) : "";
  const copied = useCopiedReply(caseId, () => {
    showToast({ tone: "ok", text: t("kept") });
    onClose();
  });
  const type = (next: string) => draft && setTyped({ ...typed, [draft.locale]: next });
  const copy = () => {
    if (!draft || !text.trim() || copied.keeping.isPending) return;
    const { text: safe, masked } = maskSensitive(text);
    type(safe);
    setMaskedCount(masked.length);
    const { causeCode, article } = draft;
    void copied.copy({
      locale: draft.locale,
      text: safe.trim(),
      causeCode,
      articleVersionId: article?.versionId ?? null,
    });
  };
  useShortcut("mod+Enter", copy, { label: t("copy"), isInDialog: true });
  return (
    <Dialog
      title={t("title")}
      variant="sheet"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <Button
          variant="primary"
          kbd="mod+Enter"
          onPress={copy}
          isPending={copied.keeping.isPending}
          isDisabled={!text.trim()}
        >
          {t("copy")}
        </Button>
      }
    >
      <LoadFailure
        error={reading.error}
        onRetry={() => void reading.refetch()}
        isRetrying={reading.isFetching}
      />
      {reading.isPending ? <Skeleton className="h-80" /> : null}
      {draft ? (
        <ReplyForm
          draft={draft}
          text={text}
          maskedCount={maskedCount}
          copied={copied}
          onType={type}
          onLocale={setLocale}
        />
      ) : null}
    </Dialog>
  );
}
