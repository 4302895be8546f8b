import type { FieldError, Resolver } from "react-hook-form";
import type { FieldIssue } from "@/lib/app-error";
import { logCaseSchema } from "@/lib/cases/case-schema";
import { fieldIssues } from "@/lib/http/zod-issues";
import { logCaseInput, type NewCaseValues } from "./new-case-values";

/**
 * Judges the form by the very schema that the server applies; `sentenceOf` puts an issue into words, `timeZone` is the
 * desk's.
 */
export function caseResolver(
  sentenceOf: (issue: FieldIssue) => string,
  timeZone: string,
): Resolver<NewCaseValues> {
  return (values) => {
    const parsed = logCaseSchema.safeParse(logCaseInput(values, timeZone), { reportInput: true });
    if (parsed.success) return { values, errors: {} };
    const errors: Record<string, FieldError> = {};
    for (const issue of fieldIssues(parsed.error)) {
      const isMissing = issue.path === "walletCode" && values.walletCode === null;
      errors[issue.path] ??= {
        type: "invalid",
        message: sentenceOf(isMissing ? { ...issue, messageKey: "field.required" } : issue),
      };
    }
    return { values: {}, errors };
  };
}
