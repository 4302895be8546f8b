"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { commentsOptions } from "@/lib/articles/article-query-options";
import { postComment } from "@/lib/articles/comment-fetchers";
import { MAX_QUOTE } from "@/lib/articles/comment-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";
import { FailureNote } from "./failure-note";
import { TEXT_LANGUAGES, type TextLanguage } from "./text-language";

export type Passage = { quote: string; language: TextLanguage };

/** What is selected on the page, and in which language it is written; nothing when nothing is. */
export function selectedPassage(): Passage | null {
  const selection = window.getSelection();
  const quote = selection?.toString().trim().slice(0, MAX_QUOTE) ?? "";
  if (quote === "") return null;
  const place = selection?.anchorNode?.parentElement?.closest("[lang]")?.getAttribute("lang");
  return { quote, language: place === "en" ? "en" : "zh" };
}

type CommentFormProps = { slug: string; passage: Passage | null; onClose: () => void };

/** A remark on a passage: what is selected is taken over, and can be pasted or typed as well. */
export function CommentForm({ slug, passage, onClose }: CommentFormProps) {
  const t = useTranslations("articles.comments");
  const common = useTranslations("common");
  const languages = useTranslations("articles.language");
  const queryClient = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState<Passage & { body: string }>({
    ...(passage ?? { quote: "", language: "zh" }),
    body: "",
  });
  const adding = useMutation({
    mutationFn: () => {
      const quote = maskSensitive(typed.quote).text;
      return postComment(slug, { ...typed, quote, body: maskSensitive(typed.body).text }, key);
    },
    onSuccess: (list) => {
      queryClient.setQueryData(commentsOptions(slug).queryKey, list);
      onClose();
    },
  });
  const issues = adding.error instanceof ApiError ? adding.error.problem?.issues : undefined;
  const issueOf = (path: string) => issues?.find((issue) => issue.path === path)?.message;
  return (
    <div className="grid gap-3 py-3">
      {adding.error && !issues ? <FailureNote error={adding.error} /> : null}
      <SegmentedControl
        label={languages("label")}
        options={TEXT_LANGUAGES.map((id) => ({ id, label: languages(id) }))}
        value={typed.language}
        onChange={(language) => setTyped({ ...typed, language })}
      />
      <TextField
        label={t("quote")}
        description={t("quoteHelp")}
        value={typed.quote}
        onChange={(quote) => setTyped({ ...typed, quote })}
        error={issueOf("quote")}
        isMultiline
        rows={2}
        isRequired
      />
      <TextField
        label={t("body")}
        value={typed.body}
        onChange={(body) => setTyped({ ...typed, body })}
        error={issueOf("body")}
        isMultiline
        rows={3}
        isRequired
        autoFocus
      />
      <div className="flex gap-2">
        <Button variant="primary" onPress={() => adding.mutate()} isPending={adding.isPending}>
          {t("submit")}
        </Button>
        <Button onPress={onClose}>{common("action.cancel")}</Button>
      </div>
    </div>
  );
}
