import { createStore, del, get, set, type UseStore } from "idb-keyval";
import { z } from "zod";
import type { DraftTexts } from "@/lib/articles/article-schema";
import { maskSensitive } from "@/lib/privacy/guard";

const storedSchema = z.strictObject({
  version: z.number().int(),
  texts: z.strictObject({
    causeCode: z.string().nullable(),
    titleZh: z.string(),
    titleEn: z.string(),
    bodyZh: z.string(),
    bodyEn: z.string(),
  }),
});

/** Typed text that was not saved, and the version of the draft that it was typed into. */
export type TypedDraft = z.infer<typeof storedSchema>;

/** The person is part of the key: who signs in next in the same tab is not offered somebody else's text. */
const keyOf = (ownerId: string, slug: string): string => `binddesk.article-draft.${ownerId}.${slug}`;

/** The same texts without card, ID and phone numbers and codes, and how many of them there were. */
export function maskedTexts(texts: DraftTexts): { texts: DraftTexts; count: number } {
  let count = 0;
  const masked = (text: string): string => {
    const result = maskSensitive(text);
    count += result.masked.length;
    return result.text;
  };
  return {
    texts: {
      causeCode: texts.causeCode,
      titleZh: masked(texts.titleZh),
      titleEn: masked(texts.titleEn),
      bodyZh: masked(texts.bodyZh),
      bodyEn: masked(texts.bodyEn),
    },
    count,
  };
}

/**
 * In a database of the browser, not in its web storage: what was put there is written at once, so that a browser that
 * is killed a second later still has it. Web storage is written every few seconds.
 */
let drafts: UseStore | null = null;
async function openDrafts<Value>(work: (store: UseStore) => Promise<Value>): Promise<Value> {
  drafts ??= createStore("binddesk.article-drafts", "typed");
  return work(drafts);
}

// A browser that forbids storage, or whose storage is full, loses the copy and nothing else.
const orNothing = (): undefined => undefined;

export function keepTypedDraft(ownerId: string, slug: string, { version, texts }: TypedDraft): Promise<void> {
  const kept = { version, texts: maskedTexts(texts).texts };
  return openDrafts((store) => set(keyOf(ownerId, slug), kept, store)).catch(orNothing);
}

export const dropTypedDraft = (ownerId: string, slug: string): Promise<void> =>
  openDrafts((store) => del(keyOf(ownerId, slug), store)).catch(orNothing);

export async function readTypedDraft(ownerId: string, slug: string): Promise<TypedDraft | null> {
  const kept = await openDrafts((store) => get<unknown>(keyOf(ownerId, slug), store)).catch(orNothing);
  const parsed = storedSchema.safeParse(kept);
  return parsed.success ? parsed.data : null;
}
