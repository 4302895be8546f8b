import type { FieldPath, FieldValues, UseFormSetError } from "react-hook-form";
import { ApiError } from "@/lib/http/fetch-json";

/** Puts what the server says about a field under that field; the rest of a refusal is for `SaveError`. */
export function showFieldIssues<Values extends FieldValues>(
  setError: UseFormSetError<Values>,
  fields: readonly FieldPath<Values>[],
  error: unknown,
): void {
  const issues = error instanceof ApiError ? (error.problem?.issues ?? []) : [];
  for (const { path, message } of issues) {
    const field = fields.find((name) => name === path);
    if (field) setError(field, { type: "server", message });
  }
}
