"use client";

import { useTranslations } from "next-intl";
import { type DraftPath, valueAt } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { localText } from "@/lib/i18n/locale";
import { useDraft } from "./draft-context";
import { useSegmentName } from "./use-segment-name";

/** A place in words: "Check “Did the code arrive?” › Likelihoods › Card expired". */
export function usePlaceNames(document: ModelDocument) {
  const t = useTranslations("drafts");
  const { causeName, locale } = useDraft();
  const { segmentName } = useSegmentName();
  const fieldName = (step: string): string | null => {
    const key = `field.${step}` as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key as "field.code") : null;
  };
  const elementName = (list: string, key: string): string => {
    const element = valueAt(document, [list, key]) as Record<string, unknown> | undefined;
    if (list === "causes") return causeName(key);
    if (list === "dependences") return elementName("checks", key);
    if (list === "comparison") return fieldName(key) ?? key;
    if (list === "segments" && element) return segmentName(element.match as Record<string, string>);
    const text = element?.question ?? element?.label ?? element?.meaning ?? element?.reason ?? element?.name;
    const told = text ? localText(text as { zh: string; en: string }, locale) : "";
    return told || key;
  };
  const answerName = (check: string, place: string): string => {
    const answer = document.checks.find(({ code }) => code === check)?.answers[Number(place)];
    return answer ? localText(answer.label, locale) : place;
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
    if (path[index - 2] === "counts") return answerName(path[1] ?? "", here);
    if (path[0] === "dependences" && path[2] === "ratios" && index > 2) {
      const { check, parent } = document.dependences.find((one) => one.check === path[1]) ?? {};
      return answerName((index === 3 ? parent : check) ?? "", here);
    }
    return fieldName(here) ?? here;
  };
  return {
    placeName: (path: DraftPath): string => path.map((_, index) => step(path, index)).join(" › "),
    checkName: (code: string): string => elementName("checks", code),
  };
}
