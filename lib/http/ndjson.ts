import { AppError } from "@/lib/app-error";

export interface Line {
  /** From 1. Empty lines are counted and not given. */
  number: number;
  /** Null for a line that is longer than it may be. */
  text: string | null;
}

type Limits = { lineBytes: number; firstLineBytes: number };

const NEWLINE = 10;

/** The lines of an NDJSON body while they arrive. A line that is too long is thrown away as it comes in. */
export async function* readLines(request: Request, limits: Limits): AsyncGenerator<Line> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/x-ndjson")
    throw new AppError("unsupported_media", { messageKey: "diagnosis.sendLines" });
  const reader = request.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let number = 1;
  let parts: Uint8Array[] = [];
  let bytes = 0;
  const limit = () => (number === 1 ? limits.firstLineBytes : limits.lineBytes);
  const add = (part: Uint8Array) => {
    bytes += part.byteLength;
    if (bytes > limit()) parts = [];
    else parts.push(part);
  };
  const take = (): Line | null => {
    const text = bytes > limit() ? null : decoder.decode(Buffer.concat(parts)).trim();
    const line = { number, text };
    number++;
    parts = [];
    bytes = 0;
    return text === "" ? null : line;
  };
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let from = 0;
      for (let at = value.indexOf(NEWLINE); at !== -1; at = value.indexOf(NEWLINE, from)) {
        add(value.subarray(from, at));
        from = at + 1;
        const line = take();
        if (line) yield line;
      }
      add(value.subarray(from));
    }
    const last = take();
    if (last) yield last;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** One JSON text of a line; refuses with invalid. */
export function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", { messageKey: "body.notJson" });
  }
}

/** After this much work other requests have their turn. */
const TURN_MS = 20;

/** Sends answers line by line as fast as they are taken. Answers that were never asked for are never worked out. */
export function streamLines(answers: AsyncIterator<unknown>): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const until = performance.now() + TURN_MS;
      let text = "";
      let isDone = false;
      while (!isDone && performance.now() < until) {
        const next = await answers.next();
        if (next.done) isDone = true;
        else text += `${JSON.stringify(next.value)}\n`;
      }
      if (text !== "") controller.enqueue(encoder.encode(text));
      if (isDone) controller.close();
      else await new Promise((resolve) => setImmediate(resolve));
    },
    async cancel() {
      await answers.return?.();
    },
  });
  return new Response(stream, {
    headers: { "content-type": "application/x-ndjson; charset=utf-8", "cache-control": "no-store" },
  });
}
