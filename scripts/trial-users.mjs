import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { writePrivate } from "./private-file.mjs";
import { DATA, PlainError } from "./project.mjs";

const FILE = path.join(DATA, "trial-users.json");

/** Trial users and their passwords are for the computer they were printed on. */
export function refuseTrialDataInNetwork({ isEmbedded, isTrial, host }) {
  if (isEmbedded && !isTrial && existsSync(FILE)) {
    throw new PlainError(
      `.data holds trial users, which HOST=${host} would show to the network: move .data away first`,
    );
  }
}

/** The trial users made now, kept for the next start, or those of an earlier one. */
export function keepTrialUsers(madeNow) {
  if (madeNow.length > 0) writePrivate(FILE, JSON.stringify(madeNow, null, 2));
  return existsSync(FILE) ? JSON.parse(readFileSync(FILE, "utf8")) : [];
}
