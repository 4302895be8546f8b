"use client";

import { lazy, type ReactNode, Suspense, useId } from "react";
import { classNames } from "@/components/ui/class-names";
import { Skeleton } from "@/components/ui/skeleton";

// Only who writes an article needs it.
const CodeEditor = lazy(() => import("./code-editor"));

type MarkdownFieldProps = {
  label: string;
  description: string;
  lang: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  /** Beside the label, such as a counter. */
  aside?: ReactNode;
};

/** A field for Markdown, labelled as every other field is. */
export function MarkdownField({ label, description, error, aside, ...editor }: MarkdownFieldProps) {
  const labelId = useId();
  const helpId = useId();
  return (
    <div className="grid gap-1">
      <span className="flex items-baseline justify-between gap-2">
        <span id={labelId} className="font-medium text-muted text-sm">
          {label}
        </span>
        {aside ? <span className="text-faint text-xs">{aside}</span> : null}
      </span>
      <div
        className={classNames(
          "h-[46dvh] min-h-64 resize-y overflow-hidden rounded-md border bg-surface transition-colors focus-within:border-accent hover:border-mark has-focus-visible:outline-2 has-focus-visible:outline-accent",
          error ? "border-bad" : "border-line-strong",
        )}
      >
        <Suspense fallback={<Skeleton className="h-full" />}>
          <CodeEditor
            {...editor}
            label={label}
            labelId={labelId}
            helpId={helpId}
            isInvalid={Boolean(error)}
          />
        </Suspense>
      </div>
      <p id={helpId} className={classNames("text-xs", error ? "text-bad" : "text-faint")}>
        {error ?? description}
      </p>
    </div>
  );
}
