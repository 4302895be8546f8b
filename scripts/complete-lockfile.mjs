/**
 * `node scripts/complete-lockfile.mjs` after every change of dependencies. A registry that mirrors only some
 * platforms makes npm leave the other platforms' optional packages out of package-lock.json, and then `npm ci`
 * refuses the file on every computer. This writes them in by version; npm fetches them only where they belong.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError, ROOT } from "./project.mjs";

const SYSTEMS = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const PROCESSORS = [
  "arm",
  "arm64",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "wasm32",
  "x64",
];

function platformEntry(name, version, parent) {
  const words = name.split("/").at(-1).split("-");
  const os = SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (cpu.length === 0)
    throw new PlainError(`${name} names no processor: add it to package-lock.json by hand`);
  const isGnu = os.includes("linux") && words.some((word) => word.startsWith("gnu"));
  const libc = words.includes("musl") ? ["musl"] : isGnu ? ["glibc"] : undefined;
  return { version, cpu, dev: parent.dev, libc, optional: true, os: os.length > 0 ? os : undefined };
}

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = [];
for (const [place, parent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const own = `node_modules/${name}`;
    if (`${place}/${own}` in lock.packages || own in lock.packages) continue;
    lock.packages[own] = platformEntry(name, version, parent);
    added.push(`${name}@${version}`);
  }
}
const byPlace = ([one], [other]) => one.localeCompare(other, "en");
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPlace));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "package-lock.json is complete" : `added ${added.join(", ")}`);
