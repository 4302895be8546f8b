import { readFileSync } from "node:fs";

function parentOf(pid) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ")[1]);
  } catch {
    return undefined;
  }
}

/**
 * Calls `stop` when npm is gone: it hands signals on, but not when it is killed itself. Between npm and this process
 * there may be a shell, which outlives npm and is then somebody else's child.
 */
export function whenStarterIsGone(stop) {
  const shellOrNpm = process.ppid;
  const aboveIt = parentOf(shellOrNpm);
  setInterval(() => {
    if (process.ppid !== shellOrNpm || parentOf(shellOrNpm) !== aboveIt) stop();
  }, 1_000).unref();
}
