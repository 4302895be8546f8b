import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** One part of the digest under its heading, kept together on paper. */
export function DigestSection({
  title,
  hint,
  className,
  children,
}: {
  title: string;
  hint?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      className={classNames(
        "min-w-0 rounded-lg border border-line bg-surface px-4.5 py-3.5 print:break-inside-avoid",
        className,
      )}
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-2.5">
        <h2 className="font-semibold text-base">{title}</h2>
        {hint ? <span className="text-muted text-xs">{hint}</span> : null}
      </div>
      {children}
    </section>
  );
}

/** What is said where a part has nothing to tell. */
export const DigestNothing = ({ children }: { children: ReactNode }) => (
  <p className="py-1 text-muted text-sm">{children}</p>
);
