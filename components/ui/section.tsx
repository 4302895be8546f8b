import { type ReactNode, useId } from "react";

type SectionProps = { title: string; hint?: ReactNode; children: ReactNode };

/** A card of a version's page. Its padding is what the tables inside bleed over. */
export function Section({ title, hint, children }: SectionProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className="min-w-0 rounded-lg border border-line bg-surface px-4.5 py-3.5"
    >
      <h2 id={headingId} className="font-semibold text-base">
        {title}
      </h2>
      {hint ? <p className="mb-2 max-w-[80ch] text-muted text-sm">{hint}</p> : null}
      {children}
    </section>
  );
}
