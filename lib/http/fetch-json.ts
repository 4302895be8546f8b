import type { FieldIssue } from "@/lib/app-error";

/** What the API says when it does not give a result (RFC 9457), already in the person's language. */
export type Problem = {
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string;
  issues?: (Pick<FieldIssue, "path"> & { code: string; message: string })[];
  current?: unknown;
};

/** A refused or failed call; `problem` is null when no answer came at all, as when the network is down. */
export class ApiError extends Error {
  constructor(readonly problem: Problem | null) {
    super(problem?.detail ?? "no answer");
    this.name = "ApiError";
  }
}

type Options = {
  method?: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  body?: unknown;
  /** Sent as it is, in place of a JSON body: a part of a file. */
  file?: Blob;
  idempotencyKey?: string;
  signal?: AbortSignal;
  isBackground?: boolean;
};

/** The one way from the browser to our API: JSON in, JSON out, `ApiError` for everything else. */
export async function fetchJson<Answer>(address: string, options: Options = {}): Promise<Answer> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (options.body !== undefined) headers["content-type"] = "application/json";
  if (options.file) headers["content-type"] = "application/octet-stream";
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
  if (options.isBackground) headers["x-background"] = "1";
  let response: Response;
  try {
    response = await fetch(address, {
      method: options.method ?? "GET",
      headers,
      body: options.file ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      signal: options.signal,
    });
  } catch {
    throw new ApiError(null);
  }
  const answer: unknown = await response.json().catch(() => null);
  // Every answer of ours is an object: a page that something in between sent instead is no answer.
  if (!response.ok || answer === null) throw new ApiError(answer as Problem | null);
  return answer as Answer;
}
