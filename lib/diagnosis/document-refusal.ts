import { AppError } from "@/lib/app-error";
import { maskSensitive } from "@/lib/privacy/guard";
import type { ModelParseResult } from "./model-schema";

type Problems = Extract<ModelParseResult, { ok: false }>["problems"];

/** More of them are not read; the first ones mostly cause the rest. */
export const MAX_PROBLEMS = 1_000;
const MAX_REASON = 300;

/** The refusal of a model document that came as the field `document`: every fault with its path and its reason. */
export function documentRefusal(problems: Problems): AppError {
  return new AppError("invalid", {
    messageKey: "model.invalid",
    issues: problems.slice(0, MAX_PROBLEMS).map(({ path, reason }) => ({
      path: path === "" ? "document" : `document.${path}`,
      messageKey: "model.problem",
      // A reason may quote what was sent, such as the name of a field that is not known.
      params: { reason: maskSensitive(reason).text.slice(0, MAX_REASON) },
    })),
  });
}
