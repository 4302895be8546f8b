import "server-only";
import { createTranslator } from "next-intl";
import { AppError, type FieldIssue } from "@/lib/app-error";
import { messagesOf } from "@/lib/i18n/messages";
import { localeOfRequest } from "@/lib/i18n/offered-locales";
import { log } from "./log";

const UNREACHABLE =
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|timeout exceeded when trying to connect|Connection terminated|\b(57P0[123]|53300|08[0-9A-Z]{3}|P1001|P1002|P1008|P1017|P2024|P2028)\b/;
const INTERRUPTED = /\b(57014|25P0[24]|55P03)\b/;

/** A fault of the database as the answer that it deserves: out of reach or too slow is 503, all else is a fault. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const text = summaryOf(thrown);
  if (UNREACHABLE.test(text) || INTERRUPTED.test(text)) {
    return new AppError("unavailable", { retryAfterSeconds: 2, cause: thrown });
  }
  return new AppError("fault", { cause: thrown });
}

/** Name, code and message of an error and its causes; for the log and for telling faults apart, never for an answer. */
function summaryOf(thrown: unknown, depth = 0): string {
  if (!(thrown instanceof Error) || depth > 4) return typeof thrown;
  const code = "code" in thrown ? String(thrown.code) : "";
  const inner = thrown.cause ?? ("meta" in thrown ? undefined : null);
  return `${thrown.name} ${code} ${thrown.message.slice(0, 300)} ${inner ? summaryOf(inner, depth + 1) : ""}`.trim();
}

/** Keys come from schemas and errors as plain text, so messages are looked up without the type of their keys. */
type AnyMessages = NonNullable<Parameters<typeof createTranslator>[0]["messages"]>;

type Translate = (key: string, params?: Record<string, string | number>) => string;

/** Speaks the language of the person who asked. */
export function problemTranslator(request: Request): Translate {
  const locale = localeOfRequest(request);
  const messages: AnyMessages = messagesOf(locale).errors;
  return createTranslator({ locale, messages });
}

/** An error as people are told of it: what happened, what was kept, what to do. */
export function problemOf(error: AppError, translate: Translate) {
  const issues = error.details.issues?.map((issue: FieldIssue) => ({
    path: issue.path,
    code: issue.messageKey,
    message: translate(issue.messageKey, issue.params),
  }));
  return {
    title: translate(`title.${error.code}`),
    status: error.status,
    detail: translate(error.messageKey, error.details.params),
    code: error.messageKey,
    ...(issues ? { issues } : {}),
    ...(error.details.current === undefined ? {} : { current: error.details.current }),
  };
}

/** RFC 9457 problem details in the person's language. */
export function problemResponse(thrown: unknown, request: Request, requestId: string): Response {
  const error = asAppError(thrown);
  if (error.status >= 500) {
    log().error({
      requestId,
      code: error.code,
      error: summaryOf(error.details.cause ?? error).slice(0, 600),
    });
  }
  const problem = { type: "about:blank", ...problemOf(error, problemTranslator(request)), requestId };
  return new Response(JSON.stringify(problem), {
    status: error.status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-request-id": requestId,
      ...(error.details.retryAfterSeconds ? { "retry-after": String(error.details.retryAfterSeconds) } : {}),
    },
  });
}
