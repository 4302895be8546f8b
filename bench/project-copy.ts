import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const ROOT = path.resolve(import.meta.dirname, "..");
/** What a start makes by itself, and what belongs to the checkout alone. */
const NOT_COPIED = new Set([
  ".git",
  ".next",
  ".data",
  ".cache",
  ".env",
  "node_modules",
  "test-results",
  "playwright-report",
]);

function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    // Another disk.
    copyFileSync(from, to);
  }
}

/** The same files under new names: the bundler refuses a node_modules that is a link to another folder. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target);
  }
}

function copySources(folder: string): void {
  for (const name of readdirSync(ROOT)) {
    if (NOT_COPIED.has(name)) continue;
    const target = path.join(folder, name);
    rmSync(target, { recursive: true, force: true });
    cpSync(path.join(ROOT, name), target, { recursive: true });
  }
}

function addFloors(folder: string): void {
  for (const [file, place] of [
    ["list-route.ts", "app/bench-floor/route.ts"],
    ["list-page.tsx", "app/bench-floor-page/page.tsx"],
  ] as const) {
    mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
    copyFileSync(path.join(import.meta.dirname, "floor", file), path.join(folder, place));
  }
}

export type ProjectCopy = { folder: string; remove: () => void };

/**
 * A copy of the project, to be built and started with data of its own, so that what is added to it never ships. A
 * folder that is named is kept, with its build and its data, and brought up to date the next time.
 */
export function copyProject(kept: string | undefined, hasFloors: boolean): ProjectCopy {
  const folder =
    kept === undefined ? mkdtempSync(path.join(tmpdir(), "binddesk-bench-")) : path.resolve(kept);
  mkdirSync(folder, { recursive: true });
  // The database's own user walks through it when root runs this.
  chmodSync(folder, 0o711);
  copySources(folder);
  if (hasFloors) addFloors(folder);
  const modules = path.join(folder, "node_modules");
  if (!existsSync(modules)) linkTree(path.join(ROOT, "node_modules"), modules);
  return {
    folder,
    remove: () => {
      if (kept === undefined)
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
