import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { PlainError, QUIET, ROOT } from "./project.mjs";

let watcher;

function tellWatcher(message) {
  if (watcher === undefined) {
    watcher = spawn(process.execPath, [path.join(ROOT, "scripts/watcher.mjs")], {
      cwd: "/",
      detached: true,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    watcher.on("error", () => undefined);
    watcher.unref();
    watcher.channel?.unref();
  }
  if (watcher.connected) watcher.send(message, () => undefined);
}

/** Removed even if this process is killed. */
export function removeAtEnd(temporaryFolder) {
  tellWatcher({ temporaryFolder });
}

const running = new Set();
let isStopping = false;

/**
 * Starts a program in a process group of its own, so that Ctrl-C in the terminal reaches only this process, which
 * then stops its children in the right order; the watcher does so if this process is killed.
 */
export function startChild(command, args, { signal = "SIGTERM", wholeGroup = true, ...options } = {}) {
  if (isStopping) throw new PlainError("stopped");
  const child = spawn(command, args, {
    cwd: ROOT,
    detached: true,
    ...options,
    env: { ...process.env, ...QUIET, ...options.env },
  });
  child.on("error", () => undefined);
  const pid = child.pid;
  if (pid === undefined) return child;
  tellWatcher({ watch: { pid, signal, wholeGroup } });
  running.add(child);
  child.once("exit", () => {
    running.delete(child);
    tellWatcher({ forget: pid });
  });
  child.stopNow = (name) => {
    try {
      process.kill(wholeGroup ? -pid : pid, name);
    } catch {
      // It ended in the same moment.
    }
  };
  child.stopSignal = signal;
  return child;
}

export const hasEnded = (child) =>
  child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/** Asks a child to stop and kills it after the given time. */
export async function stopChild(child, seconds) {
  if (child === undefined || hasEnded(child)) return;
  const ended = once(child, "exit");
  child.stopNow(child.stopSignal);
  const timer = setTimeout(() => child.stopNow("SIGKILL"), seconds * 1000);
  await ended;
  clearTimeout(timer);
}

/** Stops what is left, newest first, and refuses new children from now on. */
export async function stopAllChildren() {
  isStopping = true;
  for (const child of [...running].reverse()) await stopChild(child, 10);
}

const LAST_LINES = 60;

/** Runs a program to its end and returns its standard output; a failure carries the last lines it wrote. */
export async function runToEnd(command, args, options = {}) {
  const child = startChild(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let everything = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
    everything += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    everything += text;
  });
  const [code, signal] = await once(child, "close").catch((error) => [error.message]);
  if (code === 0) return stdout;
  if (isStopping) throw new PlainError("stopped");
  const said = everything.trim().split("\n").slice(-LAST_LINES).join("\n");
  throw new PlainError(said === "" ? `${path.basename(command)} ended with ${code ?? signal}` : said);
}

/** Runs a script of node_modules or this project with this Node. */
export const runNode = (args, options) => runToEnd(process.execPath, args, options);

const TSX = "node_modules/tsx/dist/cli.mjs";

/** Runs a TypeScript file of this project. */
export const runTypeScript = (args, options) => runNode([TSX, ...args], options);
