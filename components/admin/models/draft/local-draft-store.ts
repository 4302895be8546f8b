import type { StoredDraft } from "@/lib/diagnosis/draft-editor";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";

/** Edits that the server does not have yet, with the stored draft that they were made from. */
export type UnsavedDraft = { base: StoredDraft; document: ModelDocument };

const DATABASE = "binddesk.model-drafts";
const STORE = "unsaved";
/** The person is part of the key: who signs in next at this browser is not given somebody else's edits. */
const keyOf = (ownerId: string, draftId: string): string => `${ownerId} ${draftId}`;

const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await done(opening);
  // Strict: on the disk before it counts as kept, so that a killed browser still has it.
  const transaction = database.transaction(STORE, mode, { durability: "strict" });
  transaction.oncomplete = () => database.close();
  return transaction.objectStore(STORE);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: a copy that is dropped must not come back by a slower write. */
function inOrder<Value>(work: () => Promise<Value>, otherwise: Value): Promise<Value> {
  // A browser that forbids storage, or whose storage is full, loses the copy and nothing else.
  const result = last.then(work).catch(() => otherwise);
  last = result;
  return result;
}

export const keepUnsaved = (ownerId: string, draftId: string, unsaved: UnsavedDraft): Promise<unknown> =>
  inOrder(async () => done((await store("readwrite")).put(unsaved, keyOf(ownerId, draftId))), null);

export const dropUnsaved = (ownerId: string, draftId: string): Promise<unknown> =>
  inOrder(async () => done((await store("readwrite")).delete(keyOf(ownerId, draftId))), undefined);

export const readUnsaved = (ownerId: string, draftId: string): Promise<UnsavedDraft | null> =>
  inOrder(async () => {
    // Only this module writes there.
    const found: UnsavedDraft | undefined = await done(
      (await store("readonly")).get(keyOf(ownerId, draftId)),
    );
    return found ?? null;
  }, null);
