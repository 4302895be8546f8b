"use client";

import { useTranslations } from "next-intl";
import { type DraftPath, valueAt } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { useDraft } from "./draft-context";

/** A place in words: "Check “Did the code arrive?” › Likelihoods › Card expired". */
export function usePlaceNames(document: ModelDocument) {
  const t = useTranslations("drafts");
  const { causeName, locale } = useDraft();
  const fieldName = (step: string): string | null => {
    const key = `field.${step}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "field.code") : null;
  };
  const elementName = (list: string, key: string): string => {
    const element = valueAt(document, [list, key]) as Record<string, unknown> | undefined;
    if (list === "causes") return causeName(key);
    const text = element?.question ?? element?.label ?? element?.meaning ?? element?.reason ?? element?.name;
    const told = text ? localText(text as { zh: string; en: string }, locale) : "";
    return told || key;
  };
  const step = (path: DraftPath, index: number): string => {
    const [here = "", above = ""] = [path[index], path[index - 1]];
    if (index === 0) {
      const key = `part.${here}` as Parameters<typeof t.has>[0];
      return t.has(key) ? t(key as "part.checks") : (fieldName(here) ?? here);
    }
    if (index === 1) return elementName(path[0] ?? "", here);
    if (here === "default") return t("table.otherCauses");
    if (["counts", "causes", "fixes"].includes(above)) return causeName(here);
    if (path[index - 2] === "counts") {
      const answers = (valueAt(document, ["checks", path[1] ?? "", "answers"]) ?? []) as {
        label: { zh: string; en: string };
      }[];
      const answer = answers[Number(here)];
      return answer ? localText(answer.label, locale) : here;
    }
    return fieldName(here) ?? here;
  };
  return {
    placeName: (path: DraftPath): string => path.map((_, index) => step(path, index)).join(" › "),
    checkName: (code: string): string => elementName("checks", code),
  };
}
