import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import { ApiError } from "@/lib/http/fetch-json";

const issuesOf = (error: Error | null) => (error instanceof ApiError ? (error.problem?.issues ?? []) : []);

/** Puts what the server says about a field under that field and goes to the first of them. */
export function showFieldIssues<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  fields: readonly FieldPath<Values>[],
  error: Error,
): void {
  const issues = issuesOf(error);
  for (const name of fields.toReversed()) {
    const issue = issues.find(({ path }) => path === name);
    if (issue) setError(name, { type: "server", message: issue.message }, { shouldFocus: true });
  }
}

/** The error that the form as a whole must still show: none when every issue stands under its field. */
export function errorBesideFields(error: Error | null, fields: readonly string[]): Error | null {
  const issues = issuesOf(error);
  return issues.length > 0 && issues.every(({ path }) => fields.includes(path)) ? null : error;
}
