import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
/** What can be made again by the next start. */
export const CACHE = path.join(ROOT, ".cache");
/** What cannot: the embedded database and its secrets. */
export const DATA = path.join(ROOT, ".data");

/** Variables of every child: no telemetry, no version check and no question to a terminal that is not there. */
export const QUIET = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};

/** Something that whoever runs the command can mend: shown as one line, without a stack. */
export class PlainError extends Error {}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
