import { ApiError, fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  CaseImport,
  ChangeImportInput,
  CreateImportInput,
  SavedMap,
  SaveMapInput,
} from "./case-import-schema";

export const fetchImports = async (signal?: AbortSignal): Promise<CaseImport[]> =>
  (await fetchJson<{ items: CaseImport[] }>(api.caseImports(), { signal, isBackground: true })).items;

/** In the background: a person who only watches a long import does not keep the session alive by it. */
export const fetchImport = (id: string, signal?: AbortSignal): Promise<CaseImport> =>
  fetchJson(api.caseImport(id), { signal, isBackground: true });

export const postImport = (body: CreateImportInput): Promise<CaseImport> =>
  fetchJson(api.caseImports(), { method: "POST", body });

export const patchImport = (id: string, body: ChangeImportInput): Promise<CaseImport> =>
  fetchJson(api.caseImport(id), { method: "PATCH", body });

export const postRun = (id: string, dryRun: boolean): Promise<CaseImport> =>
  fetchJson(api.runImport(id), { method: "POST", body: { dryRun } });

export const postCancellation = (id: string): Promise<CaseImport> =>
  fetchJson(api.cancelImport(id), { method: "POST", body: {} });

export const fetchSavedMaps = async (signal?: AbortSignal): Promise<SavedMap[]> =>
  (await fetchJson<{ items: SavedMap[] }>(api.importMaps(), { signal })).items;

export const postMap = (body: SaveMapInput): Promise<SavedMap> =>
  fetchJson(api.importMaps(), { method: "POST", body });

export const deleteMap = (id: string): Promise<{ id: string }> =>
  fetchJson(api.importMap(id), { method: "DELETE" });

const PART_BYTES = 8 * 1_048_576;

/** Sends what the desk does not have of a file yet, part by part, and tells how far it is (0…1). */
export async function sendFile(
  begun: CaseImport,
  file: File,
  onProgress: (share: number) => void,
): Promise<CaseImport> {
  let current = begun;
  while (current.status === "uploading") {
    const from = current.receivedBytes;
    onProgress(from / file.size);
    try {
      const part = file.slice(from, from + PART_BYTES);
      current = await fetchJson<CaseImport>(api.importContent(current.id, from), {
        method: "PUT",
        file: part,
      });
    } catch (thrown) {
      // A part of which only the answer was lost has arrived all the same.
      const now = await fetchImport(current.id).catch(() => null);
      if (!(thrown instanceof ApiError) || now === null || now.receivedBytes <= from) throw thrown;
      current = now;
    }
  }
  onProgress(1);
  return current;
}
