import type { FieldIssue } from "@/lib/app-error";
import { textFault } from "./article-places";

type Texts = { titleZh: string; titleEn: string; bodyZh: string; bodyEn: string };

/** What of an article's texts cannot be drawn as it is meant, with the field and the place in it. */
export function drawingFaults(texts: Partial<Texts>): FieldIssue[] {
  const issues: FieldIssue[] = [];
  for (const path of ["titleZh", "titleEn"] as const)
    if (/\{\{|\}\}/.test(texts[path] ?? "")) issues.push({ path, messageKey: "article.placeInTitle" });
  for (const path of ["bodyZh", "bodyEn"] as const) {
    const fault = textFault(texts[path] ?? "");
    if (fault) issues.push({ path, ...fault });
  }
  return issues;
}
