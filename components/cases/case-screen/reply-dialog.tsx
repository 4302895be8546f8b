"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
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

/** What somebody made of a draft, in each language, with the draft that it was made from. */
export type TypedReplies = Partial<Record<Locale, { text: string; from: string }>>;

/** A text of one's own stays as it is when the case moves on: it says so, and offers the new draft. */
function OwnText({ isBehind, onRebuild }: { isBehind: boolean; onRebuild: () => void }) {
  const t = useTranslations("cases.reply");
  return (
    <p
      role="status"
      className={classNames(
        "flex flex-wrap items-center gap-3 rounded-md px-3 py-1.5 text-sm",
        isBehind ? "bg-warn-soft text-warn" : "bg-info-soft text-info",
      )}
    >
      {t(isBehind ? "behind" : "changed")}
      <Button size="dense" onPress={onRebuild}>
        {t("rebuild")}
      </Button>
    </p>
  );
}

type ReplyFormProps = {
  draft: ReplyDraft;
  own: TypedReplies[Locale];
  text: string;
  maskedCount: number;
  copied: ReturnType<typeof useCopiedReply>;
  onType: (text: string) => void;
  onRebuild: () => void;
  onLocale: (locale: Locale) => void;
};

function ReplyForm(props: ReplyFormProps) {
  const { draft, own, text, maskedCount, copied, onType, onRebuild, onLocale } = props;
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
      {own && own.text !== draft.text ? (
        <OwnText isBehind={own.from !== draft.text} onRebuild={onRebuild} />
      ) : null}
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

type ReplyDialogProps = {
  caseId: string;
  /** Kept by the screen, so that closing this window takes nothing away. */
  typed: TypedReplies;
  onTyped: (typed: TypedReplies) => void;
  onClose: () => void;
};

/** A message to the customer that was built from the case; copying it keeps it on the case. */
export default function ReplyDialog({ caseId, typed, onTyped, onClose }: ReplyDialogProps) {
  const t = useTranslations("cases.reply");
  const [locale, setLocale] = useState<Locale>();
  const [maskedCount, setMaskedCount] = useState(0);
  const reading = useQuery({
    ...replyDraftOptions(caseId, locale),
    // The other language takes the place of this one when it is there: the switch keeps the focus.
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
  const draft = reading.data;
  const own = draft && typed[draft.locale];
  const text = own?.text ?? draft?.text ?? "";
  const copied = useCopiedReply(caseId, () => {
    showToast({ tone: "ok", text: t("kept") });
    onTyped({});
    onClose();
  });
  const type = (next: string) =>
    draft && onTyped({ ...typed, [draft.locale]: { text: next, from: own?.from ?? draft.text } });
  const copy = () => {
    if (!draft || !text.trim() || copied.keeping.isPending) return;
    const { text: safe, masked } = maskSensitive(text);
    if (safe !== text) type(safe);
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
          own={own}
          text={text}
          maskedCount={maskedCount}
          copied={copied}
          onType={type}
          onRebuild={() => onTyped({ ...typed, [draft.locale]: undefined })}
          onLocale={setLocale}
        />
      ) : null}
    </Dialog>
  );
}
