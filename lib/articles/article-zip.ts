import { strToU8, type UnzipFileInfo, unzipSync, zipSync } from "fflate";
import { allowed, type Result, refused } from "@/lib/result";
import type { FileRefusal } from "./article-file";

/** As sent; a desk's own articles are some hundred kilobytes. */
export const MAX_UPLOAD_BYTES = 8 * 1024 * 1024;
/** Of everything in it, unpacked: what a small file can swell to is limited before anything is unpacked. */
const MAX_UNPACKED_BYTES = 32 * 1024 * 1024;
const MAX_FILES = 1_000;
/** 60,000 characters of three bytes and their front matter. */
const MAX_FILE_BYTES = 256 * 1024;

const STORED = 0;
const DEFLATED = 8;
/** What computers put into an archive by themselves. */
const NOBODYS = /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)|\/$/;

export type UnpackedFile = { name: string; text: string };
export type RefusedFile = FileRefusal & { name: string };
export type Unpacked = { files: UnpackedFile[]; refusals: RefusedFile[] };

const whole = (name: string, params?: FileRefusal["params"]): { ok: false; refusal: FileRefusal } =>
  refused({ messageKey: `articleFile.${name}`, ...(params ? { params } : {}) });

/** A name that would lead out of a folder. Nothing is written to a disk; who sends one is up to something. */
const isUnsafe = (name: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  /^[/\\]|^[a-z]:|\\|[\u0000-\u001f]/i.test(name) || name.split("/").includes("..");

/** The text of a file in UTF-8; null for bytes that are none. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function entryFault({ name, originalSize, compression }: UnzipFileInfo, isTwice: boolean): string | null {
  if (isUnsafe(name)) return "unsafeName";
  if (!/\.md$/i.test(name)) return "notMarkdown";
  if (isTwice) return "nameTwice";
  if (compression !== STORED && compression !== DEFLATED) return "damaged";
  return originalSize > MAX_FILE_BYTES ? "fileTooLarge" : null;
}

/** One entry alone, so that a broken one takes no other with it. Never more than it was said to hold. */
function unpackedEntry(bytes: Uint8Array, wanted: string): string | "damaged" | "notText" {
  try {
    const bytesOf = unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted];
    return bytesOf === undefined ? "damaged" : (textOf(bytesOf) ?? "notText");
  } catch {
    return "damaged";
  }
}

const LIMIT_KB = MAX_FILE_BYTES / 1024;

/** What lies in an archive, each entry unpacked or refused by itself; refused as a whole where it is too much. */
export function readZip(bytes: Uint8Array): Result<Unpacked, FileRefusal> {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        if (entries.length <= MAX_FILES && !NOBODYS.test(entry.name)) entries.push(entry);
        return false;
      },
    });
  } catch {
    return whole("notZip");
  }
  if (entries.length > MAX_FILES) return whole("tooManyFiles", { limit: MAX_FILES });
  const total = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (total > MAX_UNPACKED_BYTES)
    return whole("unpackedTooLarge", { limit: MAX_UNPACKED_BYTES / 1024 / 1024 });
  const unpacked: Unpacked = { files: [], refusals: [] };
  const count = new Map<string, number>();
  for (const { name } of entries) count.set(name, (count.get(name) ?? 0) + 1);
  for (const [name, entry] of new Map(entries.map((one) => [one.name, one]))) {
    const refuse = (fault: string) =>
      unpacked.refusals.push({ name, messageKey: `articleFile.${fault}`, params: { limit: LIMIT_KB } });
    const fault = entryFault(entry, (count.get(name) ?? 0) > 1);
    if (fault !== null) {
      refuse(fault);
      continue;
    }
    const text = unpackedEntry(bytes, name);
    if (text === "damaged" || text === "notText") refuse(text);
    else unpacked.files.push({ name, text });
  }
  return allowed(unpacked);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** What was sent: an archive of Markdown files, or one such file. */
export function unpackedUpload(bytes: Uint8Array): Result<Unpacked, FileRefusal> {
  if (isZip(bytes)) return readZip(bytes);
  const text = bytes.byteLength > MAX_FILE_BYTES ? null : textOf(bytes);
  if (bytes.byteLength > MAX_FILE_BYTES) return whole("fileTooLarge", { limit: LIMIT_KB });
  if (text === null || !text.trim() || text.includes("\u0000")) return whole("notZip");
  return allowed({ files: [{ name: "*.md", text }], refusals: [] });
}

/** Before this no archive can be; always the same, so that the same articles make the same file. */
const EPOCH = "1980-01-01T00:00:00";

/** An archive of texts by their names. */
export const writeZip = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    mtime: EPOCH,
    level: 6,
  });
