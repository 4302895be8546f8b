"use client";

import type { DraftPath } from "@/lib/diagnosis/draft-path";
import { usePlace } from "./draft-context";
import { RemoveButton } from "./remove-button";

type ElementHeadProps = { path: DraftPath; title: string; onRemove: () => void; isFixed?: boolean };

/** The code of the element that is edited, which never changes. */
export function ElementHead({ path, title, onRemove, isFixed }: ElementHeadProps) {
  const { id } = usePlace(path);
  return (
    <div id={id} tabIndex={-1} className="flex items-center justify-between gap-2 outline-none">
      <h2 className="min-w-0 font-mono text-muted text-sm">{title}</h2>
      <RemoveButton name={title} onRemove={onRemove} isDisabled={isFixed} />
    </div>
  );
}
