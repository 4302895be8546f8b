import type { FieldIssue } from "@/lib/app-error";

const issueOf = (text: string): string | null => {
  if (text.includes("\u0000")) return "text.nul";
  if (!text.isWellFormed()) return "text.loneSurrogate";
  return null;
};

/** Deeper than any schema of ours; without a limit a body of brackets alone would use up the stack. */
const MAX_DEPTH = 32;

/**
 * Every string in a parsed body or query that PostgreSQL cannot hold as it is: NUL is refused by it, a lone surrogate
 * would silently become U+FFFD. What is nested deeper than 32 levels is refused as a whole. Paths are dotted.
 */
export function unstorableTexts(value: unknown, path = "", depth = 0): FieldIssue[] {
  if (typeof value === "string") {
    const messageKey = issueOf(value);
    return messageKey ? [{ path, messageKey }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  if (depth === MAX_DEPTH) return [{ path, messageKey: "field.form" }];
  return Object.entries(value).flatMap(([key, inner]) => {
    const innerPath = path ? `${path}.${key}` : key;
    const keyIssue = issueOf(key);
    return keyIssue
      ? [{ path: path || "body", messageKey: keyIssue }]
      : unstorableTexts(inner, innerPath, depth + 1);
  });
}
