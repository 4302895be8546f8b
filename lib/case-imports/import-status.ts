import { allowed, type Result, refused } from "@/lib/result";

export const IMPORT_STATUSES = [
  "uploading",
  "uploaded",
  "checking",
  "checked",
  "running",
  "done",
  "failed",
  "cancelled",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

/** A job is reading the file. */
export const isBusy = (status: ImportStatus): status is "checking" | "running" =>
  status === "checking" || status === "running";

/** Nothing more will happen, and the uploaded text is gone. */
export const isOver = (status: ImportStatus): boolean =>
  status === "done" || status === "failed" || status === "cancelled";

export type ImportRefusal = "import.busy" | "import.over" | "import.notUploaded" | "import.alreadyUploaded";

/** Whether a part of the file may be added. */
export function decideUpload(status: ImportStatus): Result<null, ImportRefusal> {
  if (status === "uploading") return allowed(null);
  return refused(isOver(status) ? "import.over" : "import.alreadyUploaded");
}

/** Whether reading may begin, or the map be changed: once the file is here and while nothing reads it. */
export function decideStart(status: ImportStatus): Result<null, ImportRefusal> {
  if (status === "uploaded" || status === "checked") return allowed(null);
  if (status === "uploading") return refused("import.notUploaded");
  return refused(isBusy(status) ? "import.busy" : "import.over");
}

/** Whether the map may be changed: until reading begins, also while the file is still on its way. */
export const decideChange = (status: ImportStatus): Result<null, ImportRefusal> =>
  status === "uploading" ? allowed(null) : decideStart(status);

export const decideCancel = (status: ImportStatus): Result<null, ImportRefusal> =>
  isOver(status) ? refused("import.over") : allowed(null);
