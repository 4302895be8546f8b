import { execFileSync } from "node:child_process";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./project.mjs";

/** Tells a process from a later one that was given the same number; undefined when there is none. */
function processStart(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return undefined;
  }
  try {
    if (process.platform === "linux") {
      const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
      const bootId = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return afterName[0] === "Z" ? undefined : `${bootId}/${afterName[19]}`;
    }
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "unknown";
  }
}

function readHolder(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, "utf8"));
  } catch {
    return undefined;
  }
}

function isHeld(holder) {
  if (holder === undefined) return false;
  const start = processStart(holder.pid);
  return start !== undefined && (start === holder.start || start === "unknown");
}

function refuse({ pid, address }) {
  throw new PlainError(
    `BindDesk already runs on this data (process ${pid}, ${address}): stop that one first`,
  );
}

/** Puts a dead process's lock away, unless another start was quicker and the lock is already its own. */
function removeStale(lockFile, stale) {
  const aside = `${lockFile}.stale.${process.pid}`;
  renameSync(lockFile, aside);
  if (readHolder(aside)?.pid === stale?.pid) rmSync(aside);
  else if (!existsSync(lockFile)) renameSync(aside, lockFile);
}

/**
 * One running server for one data folder. The lock names its process, so it needs no cleaning up after kill -9.
 * Returns the function that gives it back.
 */
export function lockData(folder, address) {
  const lockFile = path.join(folder, "server.lock");
  const own = `${lockFile}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, start: processStart(process.pid), address }));
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        linkSync(own, lockFile);
        return () => rmSync(lockFile, { force: true });
      } catch (error) {
        if (error.code !== "EEXIST") throw error;
      }
      const holder = readHolder(lockFile);
      if (isHeld(holder)) refuse(holder);
      if (existsSync(lockFile)) removeStale(lockFile, holder);
    }
    throw new PlainError(`could not take ${lockFile}: is another start running?`);
  } finally {
    rmSync(own, { force: true });
  }
}
