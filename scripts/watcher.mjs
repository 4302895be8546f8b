/**
 * A small process beside the command that started it. When that one ends in any way, kill -9 included, its end of
 * the channel closes: whatever it left running is stopped here, newest first, and its temporary folders go.
 */
import { readFileSync, rmSync } from "node:fs";

const STOP_SECONDS = 10;
const watched = new Map();
const folders = new Set();

process.on("message", (message) => {
  if (message.watch) watched.set(message.watch.pid, message.watch);
  if (message.forget) watched.delete(message.forget);
  if (message.temporaryFolder) folders.add(message.temporaryFolder);
});

function send(target, signal) {
  try {
    process.kill(target, signal);
    return true;
  } catch {
    return false;
  }
}

/** An ended process that nobody has asked for its exit code still takes signals. */
function isZombie(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).startsWith("Z");
  } catch {
    return false;
  }
}

async function stop({ pid, signal, wholeGroup }) {
  const target = wholeGroup ? -pid : pid;
  const deadline = Date.now() + STOP_SECONDS * 1000;
  let isRunning = send(target, signal);
  while (isRunning && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    isRunning = send(target, 0) && !isZombie(pid);
  }
  if (isRunning) send(target, "SIGKILL");
}

process.on("disconnect", async () => {
  for (const child of [...watched.values()].reverse()) await stop(child);
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(0);
});
