import { type ReactNode, useId } from "react";

export function RuleSection({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-2 rounded-lg border border-line bg-surface p-4">
      <h2 id={id} className="font-semibold text-base">
        {title}
      </h2>
      {hint ? <p className="text-muted text-sm">{hint}</p> : null}
      {children}
    </section>
  );
}
