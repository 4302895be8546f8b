import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** A visible name over one or more cells, each of which says its own name to a screen reader. */
export function Labelled({
  label,
  hint,
  className,
  children,
}: {
  label: string;
  hint?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames("grid min-w-0 content-start gap-1", className)}>
      <span aria-hidden="true" className="font-medium text-muted text-sm">
        {label}
      </span>
      {children}
      {hint ? <span className="text-faint text-xs">{hint}</span> : null}
    </div>
  );
}
