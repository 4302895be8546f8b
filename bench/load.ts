import { Agent, request } from "node:http";

export type Call = { method?: "GET" | "POST"; path: string; headers?: Record<string, string>; body?: string };

/** One kind of work; `call` makes the n-th request of it. An answer with another status ends the run. */
export type Work = { name: string; status: number; call: (number: number) => Call };

export type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer };

export type Measured = {
  perSecond: number;
  /** Ascending. */
  milliseconds: number[];
  /** Of one answer's body, uncompressed: no compression is asked for. */
  bytes: number;
};

/** Sends one request over a kept connection and reads the whole answer. */
export function send(
  agent: Agent,
  port: number,
  { method = "GET", path, headers, body }: Call,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const sent = request(
      { host: "127.0.0.1", port, path, method, agent, headers: { ...headers, ...length }, timeout: 60_000 },
      (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    sent.on("error", reject);
    sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no answer in a minute`)));
    sent.end(body);
  });
}

const counters = new Map<string, number>();
function nextNumber(name: string): number {
  const number = counters.get(name) ?? 0;
  counters.set(name, number + 1);
  return number;
}

export function assertStatus({ name, status }: Work, answer: Answer): void {
  if (answer.status === status) return;
  throw new Error(
    `${name}: ${answer.status} instead of ${status}\n${answer.body.toString("utf8").slice(0, 500)}`,
  );
}

/**
 * A closed loop: each client sends its next request when the answer to the last one is complete, for the given time.
 * With several clients latency is mostly waiting in line, so throughput is what to compare.
 */
export async function runLoad(port: number, work: Work, clients: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const milliseconds: number[] = [];
  let bytes = 0;
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < seconds * 1_000) {
      const sentAt = performance.now();
      const answer = await send(agent, port, work.call(nextNumber(work.name)));
      milliseconds.push(performance.now() - sentAt);
      assertStatus(work, answer);
      bytes = answer.body.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
  } finally {
    agent.destroy();
  }
  const perSecond = milliseconds.length / ((performance.now() - start) / 1_000);
  return { perSecond, milliseconds: milliseconds.sort((left, right) => left - right), bytes };
}

/** The value below which the share of an ascending list lies; NaN of an empty one. */
export const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;

export function median(values: readonly number[]): number {
  const ascending = [...values].sort((left, right) => left - right);
  const [below, above] = [
    ascending[Math.ceil(values.length / 2) - 1],
    ascending[Math.floor(values.length / 2)],
  ];
  return ((below ?? Number.NaN) + (above ?? Number.NaN)) / 2;
}
