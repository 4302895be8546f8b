"use client";

import CircleAlert from "lucide-react/icons/circle-alert";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "./button";

type ErrorNoteProps = {
  /** What happened, as a sentence for the user. */
  children: ReactNode;
  requestId?: string;
  /** True says that what was typed is kept; a node says it in the screen's own words. */
  kept?: boolean | ReactNode;
  onRetry?: () => void;
  isRetrying?: boolean;
  action?: ReactNode;
};

export function ErrorNote({ children, requestId, kept, onRetry, isRetrying, action }: ErrorNoteProps) {
  const t = useTranslations("common");
  return (
    <div
      role="alert"
      className="flex items-start gap-2.5 rounded-md border border-bad/30 bg-bad-soft px-3 py-2.5 text-sm"
    >
      <CircleAlert aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-bad">{children}</p>
        {kept ? <p className="text-fg">{kept === true ? t("error.kept") : kept}</p> : null}
        {requestId ? (
          <p className="mt-0.5 text-muted text-xs">
            {t("error.requestId")} <code className="select-all font-mono">{requestId}</code>
          </p>
        ) : null}
        {onRetry || action ? (
          <div className="mt-2 flex flex-wrap gap-2">
            {onRetry ? (
              <Button size="dense" onPress={onRetry} isPending={isRetrying}>
                {t("action.retry")}
              </Button>
            ) : null}
            {action}
          </div>
        ) : null}
      </div>
    </div>
  );
}
