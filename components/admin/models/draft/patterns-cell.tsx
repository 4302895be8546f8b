"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import { useDraft, usePlace } from "./draft-context";
import { useTyped } from "./use-typed";

const linesOf = (text: string): string[] => text.split("\n").flatMap((line) => line.trim() || []);

/** Wordings, one a line. Empty lines stand while they are typed and are none. */
export function PatternsCell({ path, patterns }: { path: DraftPath; patterns: readonly string[] }) {
  const t = useTranslations("drafts");
  const { set } = useDraft();
  const { id } = usePlace(path);
  const [typed, setTyped] = useTyped();
  return (
    <div id={id} tabIndex={-1} className="outline-none">
      <TextField
        label={t("field.patterns")}
        description={t("patternsHelp")}
        isMultiline
        rows={Math.min(10, Math.max(3, patterns.length + 1))}
        value={typed ?? patterns.join("\n")}
        onChange={(text) => {
          setTyped(text);
          set(path, linesOf(text));
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
