import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CACHE, ROOT } from "./project.mjs";

function* filesUnder(place) {
  const full = path.join(ROOT, place);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) {
    yield place;
    return;
  }
  for (const name of readdirSync(full).sort()) yield* filesUnder(path.join(place, name));
}

/** One hash over the names and contents of files and folders of the checkout; `skip` leaves out by name. */
export function contentHash(places, skip = () => false) {
  const hash = createHash("sha256").update(process.version);
  for (const place of places) {
    for (const file of filesUnder(place)) {
      if (skip(file)) continue;
      const content = readFileSync(path.join(ROOT, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest("hex");
}

const keptFile = (name) => path.join(CACHE, `${name}.sha256`);

/** Whether the work called `name` was last done for the same input. */
export function isDoneFor(name, hash) {
  return existsSync(keptFile(name)) && readFileSync(keptFile(name), "utf8") === hash;
}

export function keepDone(name, hash) {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(keptFile(name), hash);
}
