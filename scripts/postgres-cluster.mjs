import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { hasEnded, runToEnd, startChild, stopChild } from "./children.mjs";
import { freePort } from "./ports.mjs";
import { postgresPrograms } from "./postgres-files.mjs";
import { postgresUser } from "./postgres-user.mjs";
import { PlainError, pause } from "./project.mjs";

const MAJOR = "18";
const START_SECONDS = 60;
const STOP_SECONDS = 30;

// With the plain C locale pg_trgm finds no trigrams in Chinese; this one is built in and the same everywhere.
const LOCALE_FLAGS = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C.UTF-8",
];

/** Makes a cluster whose superuser `postgres` has the given password. An interrupted attempt leaves none. */
export async function createCluster(folder, password) {
  const user = postgresUser();
  const { initdb } = await postgresPrograms();
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${unfinished}-${randomBytes(4).toString("hex")}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (user !== undefined) {
      chownSync(unfinished, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const flags = [
      `--pgdata=${unfinished}`,
      "--username=postgres",
      "--auth=scram-sha-256",
      `--pwfile=${passwordFile}`,
    ];
    await runToEnd(initdb, [...flags, ...LOCALE_FLAGS], { ...user, cwd: "/", env: { LC_MESSAGES: "C" } });
    renameSync(unfinished, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function pidFileLines(folder) {
  try {
    return readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Waits for a server whose starter was killed together with its watcher, and asks it to stop. */
async function stopLeftover(folder) {
  const pid = Number(pidFileLines(folder)[0]);
  if (!Number.isInteger(pid) || pid <= 1) return;
  const deadline = Date.now() + STOP_SECONDS * 1000;
  while (existsSync(path.join(folder, "postmaster.pid")) && Date.now() < deadline) {
    try {
      process.kill(pid, 0);
      if (process.platform === "linux" && !readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres"))
        return;
      process.kill(pid, "SIGINT");
    } catch {
      return;
    }
    await pause(200);
  }
}

function checkVersion(folder) {
  const version = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  if (version === MAJOR) return;
  throw new PlainError(
    `the data in ${folder} is of PostgreSQL ${version}, this version of BindDesk brings ${MAJOR}`,
  );
}

function lastLines(logFile) {
  return readFileSync(logFile, "utf8").trim().split("\n").slice(-5).join("\n");
}

async function waitUntilReady(child, folder, logFile) {
  const deadline = Date.now() + START_SECONDS * 1000;
  while (Date.now() < deadline) {
    if (hasEnded(child)) return false;
    const lines = pidFileLines(folder);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === "ready") return true;
    await pause(25);
  }
  await stopChild(child, STOP_SECONDS);
  throw new PlainError(`PostgreSQL was not ready after ${START_SECONDS} s:\n${lastLines(logFile)}`);
}

/**
 * Starts the server of a cluster on 127.0.0.1, on the given or a free port, and returns the running child and its
 * port. It writes its log to `logFile`.
 */
export async function startCluster(folder, logFile, { port, flags = [] } = {}) {
  checkVersion(folder);
  await stopLeftover(folder);
  const { postgres } = await postgresPrograms();
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const chosen = port ?? (await freePort());
    const settings = [`port=${chosen}`, "listen_addresses=127.0.0.1", "unix_socket_directories=", ...flags];
    const log = openSync(logFile, "a", 0o600);
    const child = startChild(postgres, ["-D", folder, ...settings.flatMap((setting) => ["-c", setting])], {
      ...postgresUser(),
      cwd: "/",
      env: { LC_MESSAGES: "C" },
      stdio: ["ignore", log, log],
      signal: "SIGINT",
      wholeGroup: false,
    });
    closeSync(log);
    if (await waitUntilReady(child, folder, logFile)) return { child, port: chosen };
    await pause(300 * attempt);
  }
  throw new PlainError(`PostgreSQL did not start:\n${lastLines(logFile)}`);
}

export const stopCluster = (child) => stopChild(child, STOP_SECONDS);
