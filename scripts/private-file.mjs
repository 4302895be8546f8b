import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/** Writes a file that only its owner can read, whole or not at all. */
export function writePrivate(file, content) {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, content, { mode: 0o600 });
  renameSync(unfinished, file);
}

/** The content of a private file, made and kept on first use. */
export function keptPrivate(file, make) {
  if (!existsSync(file)) writePrivate(file, make());
  return readFileSync(file, "utf8");
}
