"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useReducer, useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { patchArticle, postPublish } from "@/lib/articles/article-fetchers";
import { type ArticleDraft, DRAFT_FIELDS, type DraftTexts } from "@/lib/articles/article-schema";
import { changedFields } from "@/lib/articles/draft-merge";
import { type EditorState, editorReducer, firstState } from "@/lib/articles/editor-state";
import { ApiError, type Problem } from "@/lib/http/fetch-json";
import { routes } from "@/lib/routes";
import type { Step } from "./editor-menu";
import { maskedTexts } from "./typed-draft-store";

const issuesOf = (problem: Problem): EditorState["issues"] =>
  Object.fromEntries(
    (problem.issues ?? [])
      .filter(({ path }) => DRAFT_FIELDS.some((field) => field === path))
      .map(({ path, message }) => [path, message]),
  );

/** State of the editor with its two writes. A refused write leaves every typed letter where it is. */
export function useArticleEditor(draft: ArticleDraft) {
  const t = useTranslations("articles.edit");
  const router = useRouter();
  const [state, dispatch] = useReducer(editorReducer, draft, firstState);
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const { slug } = draft;
  const changed = changedFields(state.texts, state.base);

  async function save(texts: DraftTexts): Promise<ArticleDraft> {
    const { texts: safe, count } = maskedTexts(texts);
    const fields = changedFields(safe, state.base);
    const changes = Object.fromEntries(fields.map((field) => [field, safe[field]]));
    const stored =
      fields.length > 0 ? await patchArticle(slug, { ...changes, version: state.base.version }) : state.base;
    dispatch({ type: "saved", draft: stored, sent: texts });
    if (count > 0) showToast({ tone: "info", text: t("masked", { count }) });
    return stored;
  }

  function onError(error: Error) {
    const problem = error instanceof ApiError ? error.problem : null;
    if (problem?.current) dispatch({ type: "overtaken", current: problem.current as ArticleDraft });
    else if (problem?.issues) dispatch({ type: "invalid", issues: issuesOf(problem) });
  }

  const saving = useMutation({
    mutationFn: save,
    onSuccess: () => showToast({ text: t("toastSaved") }),
    onError,
  });
  const publishing = useMutation({
    mutationFn: async (texts: DraftTexts) => {
      const { version } = changed.length > 0 ? await save(texts) : state.base;
      return postPublish(slug, { version }, `${idempotencyKey}-${version}`);
    },
    onSuccess: ({ number }) => {
      showToast({ text: t("published", { number }) });
      router.push(routes.article(slug));
      router.refresh();
    },
    onError,
  });
  const stepping = useMutation({
    mutationFn: async ({ texts, step }: { texts: DraftTexts; step: Step }) => {
      const { version } = changed.length > 0 ? await save(texts) : state.base;
      dispatch({ type: "saved", draft: await step.take(version), sent: texts });
    },
    onSuccess: (_, { step }) => showToast({ text: step.doneText }),
    onError,
  });
  return { state, dispatch, saving, publishing, stepping, isChanged: changed.length > 0 };
}
