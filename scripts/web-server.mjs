import { once } from "node:events";
import { get } from "node:http";
import { hasEnded, startChild, stopChild } from "./children.mjs";
import { PlainError, pause } from "./project.mjs";

const READY_SECONDS = 60;
const DRAIN_SECONDS = 15;
const NEXT = "node_modules/next/dist/bin/next";
// Left to itself V8 grows to the size of the machine before it collects; with these bounds the whole server stays
// under 400 MB at no measurable loss.
const HEAP_BOUNDS = ["--max-old-space-size=224", "--max-semi-space-size=16"];
// glibc gives each thread an arena of its own and keeps what is freed there: 40 MB under load. Elsewhere it is unread.
const MALLOC_BOUNDS = { MALLOC_ARENA_MAX: "2" };

async function answers(host, port) {
  const address = host === "0.0.0.0" ? "127.0.0.1" : host;
  const request = get({ host: address, port, path: "/api/livez", timeout: 5_000 });
  try {
    const [response] = await once(request, "response");
    response.resume();
    return true;
  } catch {
    return false;
  } finally {
    request.destroy();
  }
}

/**
 * Serves the built pages, or in development the sources, and resolves when the first request is answered. What the
 * server writes before that is shown only if it does not get so far; afterwards `onOutput` gets it.
 */
export async function startWebServer({ host, port, environment, isDevelopment = false, onOutput }) {
  const mode = isDevelopment ? "dev" : "start";
  const child = startChild(
    process.execPath,
    [...(isDevelopment ? [] : HEAP_BOUNDS), NEXT, mode, "-H", host, "-p", String(port)],
    {
      env: { NODE_ENV: isDevelopment ? "development" : "production", ...MALLOC_BOUNDS, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let startOutput = "";
  let isReady = false;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      if (isReady) onOutput(text);
      else startOutput += text;
    });
  }
  const deadline = Date.now() + READY_SECONDS * 1000;
  while (!hasEnded(child) && Date.now() < deadline) {
    if (await answers(host, port)) {
      isReady = true;
      return { child, close: () => stopChild(child, DRAIN_SECONDS) };
    }
    await pause(50);
  }
  await stopChild(child, DRAIN_SECONDS);
  throw new PlainError(`the web server did not start:\n${startOutput.trim()}`);
}
