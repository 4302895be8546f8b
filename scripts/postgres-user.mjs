import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { PlainError } from "./project.mjs";

function passwdEntry(name) {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((candidate) => candidate.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) };
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the system user `postgres`, made when it is missing.
 * Undefined for everybody else: they run it themselves.
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const existing = passwdEntry("postgres");
  if (existing !== undefined) return existing;
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], {
      stdio: "ignore",
    });
  } catch {
    throw new PlainError(
      "PostgreSQL cannot run as root and no user `postgres` could be made: start as another user",
    );
  }
  return passwdEntry("postgres");
}

/** Whether that user may walk into a folder: every folder above it has to let it through. */
export function canEnter(folder, user) {
  if (user === undefined) return true;
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = path.dirname(folder);
  return above === folder || canEnter(above, user);
}
