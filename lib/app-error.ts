/** The closed list of what can be answered instead of a result, each with its HTTP status. */
export const ERROR_STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  refused: 409,
  too_large: 413,
  unsupported_media: 415,
  idempotency_mismatch: 422,
  too_many: 429,
  fault: 500,
  unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** One bad field: its path in the input and a message key of the `errors` namespace with its parameters. */
export type FieldIssue = { path: string; messageKey: string; params?: Record<string, string | number> };

type Details = {
  /** Key in the `errors` namespace; by default the one named after the code. */
  messageKey?: string;
  params?: Record<string, string | number>;
  issues?: FieldIssue[];
  /** For a conflict: the state that won, as the DTO that the screen already knows. */
  current?: unknown;
  retryAfterSeconds?: number;
  /** For the log alone. */
  logMessage?: string;
  cause?: unknown;
};

/** An answer that the person at the screen understands; `logMessage` and `cause` never leave the server. */
export class AppError extends Error {
  readonly status: number;
  readonly messageKey: string;
  constructor(
    readonly code: ErrorCode,
    readonly details: Details = {},
  ) {
    super(details.logMessage ?? code, { cause: details.cause });
    this.name = "AppError";
    this.status = ERROR_STATUS[code];
    this.messageKey = details.messageKey ?? code;
  }
}
