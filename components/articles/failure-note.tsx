"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

type FailureNoteProps = {
  error: Error;
  /** In place of what the server said. */
  children?: ReactNode;
};

/** What a failed call says, in the person's language already, or that no answer came. */
export function FailureNote({ error, children }: FailureNoteProps) {
  const t = useTranslations("errors");
  const problem = error instanceof ApiError ? error.problem : null;
  return <ErrorNote requestId={problem?.requestId}>{children ?? problem?.detail ?? t("offline")}</ErrorNote>;
}
