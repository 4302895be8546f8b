import { createReadStream } from "node:fs";
import { access, mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { possibleEncodings, type TextEncodingName } from "@/lib/case-imports/text-encoding";
import { env } from "@/lib/env";

/**
 * An uploaded file may hold what the guard would mask: it lies in a folder and a file that only the desk can read,
 * and is removed as soon as its import is over.
 */
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY = 0o600;

const folder = (): string => path.resolve(/* turbopackIgnore: true */ env().IMPORT_FOLDER);
const uploadOf = (id: string): string => path.join(folder(), `${id}.upload`);
/** The same text as UTF-8 without a byte order mark. */
export const textFileOf = (id: string): string => path.join(folder(), `${id}.text`);

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** Whether this process can reach the file of an import, as it came or already as text. */
export const hasImportFile = async (id: string): Promise<boolean> =>
  (await exists(textFileOf(id))) || (await exists(uploadOf(id)));

/** Adds a part to an upload, behind its first `offset` bytes, and answers with how much is there, also when it broke off. */
export async function appendPart(
  id: string,
  offset: number,
  part: AsyncIterable<Uint8Array>,
): Promise<{ received: number; broken: unknown }> {
  await mkdir(folder(), { recursive: true, mode: OWNER_ONLY_FOLDER });
  const isNew = offset === 0;
  const file = await open(uploadOf(id), isNew ? "w" : "r+", OWNER_ONLY);
  let received = offset;
  let broken: unknown = null;
  try {
    // What an interrupted request wrote without having it noted is written again.
    await file.truncate(offset);
    for await (const bytes of part) {
      await file.write(bytes, 0, bytes.byteLength, received);
      received += bytes.byteLength;
    }
  } catch (thrown) {
    broken = thrown;
  } finally {
    await file.datasync();
    await file.close();
  }
  return { received, broken };
}

export async function removeImportFiles(id: string): Promise<void> {
  for (const file of [uploadOf(id), textFileOf(id), `${textFileOf(id)}.new`]) await rm(file, { force: true });
}

/** Ids of imports whose files were last written before an instant (in milliseconds). */
export async function filesBefore(instantMs: number): Promise<Set<string>> {
  const ids = new Set<string>();
  for (const name of await readdir(folder()).catch(() => [])) {
    const file = await stat(path.join(folder(), name)).catch(() => null);
    if (file && file.mtimeMs < instantMs) ids.add(name.split(".")[0] ?? "");
  }
  return ids;
}

const HEAD_BYTES = 65_536;

async function headOf(file: string): Promise<Uint8Array> {
  const handle = await open(file, "r");
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Writes the file as UTF-8; null when it is not text of this encoding. A last character that is cut off is left out. */
async function writeAsUtf8(from: string, to: string, encoding: TextEncodingName): Promise<number | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const target = await open(to, "w", OWNER_ONLY);
  let written = 0;
  try {
    for await (const chunk of createReadStream(from, { highWaterMark: 4 * HEAD_BYTES })) {
      const text = decoder.decode(chunk, { stream: true });
      if (text.includes("\u0000")) return null;
      written += (await target.write(text, written, "utf8")).bytesWritten;
    }
    await target.datasync();
    return written;
  } catch (thrown) {
    if (thrown instanceof TypeError) return null;
    throw thrown;
  } finally {
    await target.close();
  }
}

export type PreparedText = { encoding: TextEncodingName; textBytes: number };

/** Once it is kept how its text was read; before that a process that ends would leave nothing to begin anew with. */
export const removeUpload = (id: string): Promise<void> => rm(uploadOf(id), { force: true });

/** Makes the text of an upload that rows are read from, beside it; null when it is no text in any encoding that we know. */
export async function prepareText(id: string): Promise<PreparedText | null> {
  const upload = uploadOf(id);
  const text = textFileOf(id);
  for (const encoding of possibleEncodings(await headOf(upload))) {
    const textBytes = await writeAsUtf8(upload, `${text}.new`, encoding);
    if (textBytes === null) continue;
    await rename(`${text}.new`, text);
    return { encoding, textBytes };
  }
  return null;
}
