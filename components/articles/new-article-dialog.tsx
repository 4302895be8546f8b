"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { postArticle } from "@/lib/articles/article-fetchers";
import { slugOf } from "@/lib/articles/article-slug";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";
import { routes } from "@/lib/routes";
import { causeOptions } from "./cause-options";
import { FailureNote } from "./failure-note";

type Typed = { titleZh: string; titleEn: string; slug: string | null; causeCode: string };

function useCreateArticle() {
  const router = useRouter();
  // One key for this dialog: pressing again after silence makes one article.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ titleZh, titleEn, slug, causeCode }: Typed) => {
      const article = {
        titleZh: maskSensitive(titleZh).text,
        titleEn: maskSensitive(titleEn).text,
        slug: slug ?? slugOf(titleEn),
        causeCode: causeCode || null,
      };
      return postArticle(article, `${idempotencyKey}-${article.slug}`);
    },
    onSuccess: ({ slug }) => router.push(routes.editArticle(slug)),
  });
}

type NewArticleDialogProps = { causeNames: Record<string, string>; onClose: () => void };

/** Titles, address and cause of a new article; its text is written in the editor, which opens next. */
export default function NewArticleDialog({ causeNames, onClose }: NewArticleDialogProps) {
  const t = useTranslations("articles.create");
  const common = useTranslations("common");
  const none = useTranslations("articles")("cause.none");
  const formId = useId();
  const [typed, setTyped] = useState<Typed>({ titleZh: "", titleEn: "", slug: null, causeCode: "" });
  const creating = useCreateArticle();
  const change = (part: Partial<Typed>) => setTyped((before) => ({ ...before, ...part }));
  const issues = creating.error instanceof ApiError ? (creating.error.problem?.issues ?? []) : [];
  const issueOf = (path: string) => issues.find((issue) => issue.path === path)?.message;
  const isTaken = issues.some(({ path, code }) => path === "slug" && code === "article.slugTaken");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    creating.mutate(typed);
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={creating.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="grid gap-4" method="post">
        <p className="text-muted text-sm">{t("help")}</p>
        {creating.error && issues.length === 0 ? <FailureNote error={creating.error} /> : null}
        <TextField
          label={t("titleZh")}
          value={typed.titleZh}
          onChange={(titleZh) => change({ titleZh })}
          error={issueOf("titleZh")}
          isRequired
          autoFocus
        />
        <TextField
          label={t("titleEn")}
          value={typed.titleEn}
          onChange={(titleEn) => change({ titleEn })}
          error={issueOf("titleEn")}
          isRequired
        />
        <TextField
          label={t("slug")}
          description={t("slugHelp")}
          value={typed.slug ?? slugOf(typed.titleEn)}
          onChange={(slug) => change({ slug })}
          error={isTaken ? t("slugTaken") : issueOf("slug")}
          isRequired
        />
        <ComboBox
          label={t("cause")}
          options={causeOptions(causeNames, none)}
          value={typed.causeCode}
          onChange={(causeCode) => change({ causeCode: causeCode ?? "" })}
          error={issueOf("causeCode")}
        />
      </form>
    </Dialog>
  );
}
