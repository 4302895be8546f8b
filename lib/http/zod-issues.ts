import type { z } from "zod";
import type { FieldIssue } from "@/lib/app-error";
import { maskSensitive } from "@/lib/privacy/guard";

const MESSAGE_KEY = /^[a-z][A-Za-z]*(\.[a-zA-Z0-9]+)+$/;

/** Our schemas give message keys as messages; what zod says by itself is mapped to a key of its own kind. */
function messageOf(issue: z.core.$ZodIssue): Pick<FieldIssue, "messageKey" | "params"> {
  if (MESSAGE_KEY.test(issue.message)) return { messageKey: issue.message.replace(/^errors\./, "") };
  switch (issue.code) {
    case "invalid_type":
      return { messageKey: issue.input === undefined ? "field.required" : "field.type" };
    case "too_small":
      return issue.origin === "string" && issue.minimum === 1
        ? { messageKey: "field.required" }
        : { messageKey: "field.tooSmall", params: { limit: String(issue.minimum) } };
    case "too_big":
      return {
        messageKey: issue.origin === "string" ? "text.tooLong" : "field.tooBig",
        params: { limit: String(issue.maximum) },
      };
    case "unrecognized_keys":
      return {
        messageKey: "field.unknown",
        params: { names: maskSensitive(issue.keys.join(", ")).text.slice(0, 100) },
      };
    case "invalid_value":
      return { messageKey: "field.choice" };
    default:
      return { messageKey: "field.form" };
  }
}

/** zod's issues as paths with message keys of the `errors` namespace; what two rules say alike of a field is said once. */
export function fieldIssues(error: z.core.$ZodError, prefix = ""): FieldIssue[] {
  const found = new Map<string, FieldIssue>();
  for (const issue of error.issues) {
    const path = [...(prefix ? [prefix] : []), ...issue.path.map(String)].join(".");
    const message = messageOf(issue);
    found.set(`${path} ${message.messageKey}`, { path, ...message });
  }
  return [...found.values()];
}
