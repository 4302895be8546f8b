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

// A browser that forbids storage, or whose storage is full, loses the copy and nothing else.
export function keepTypedDraft(ownerId: string, slug: string, { version, texts }: TypedDraft): void {
  try {
    const kept = JSON.stringify({ version, texts: maskedTexts(texts).texts });
    sessionStorage.setItem(keyOf(ownerId, slug), kept);
  } catch {
    // See above.
  }
}

export function dropTypedDraft(ownerId: string, slug: string): void {
  try {
    sessionStorage.removeItem(keyOf(ownerId, slug));
  } catch {
    // See above.
  }
}

export function readTypedDraft(ownerId: string, slug: string): TypedDraft | null {
  try {
    const parsed = storedSchema.safeParse(JSON.parse(sessionStorage.getItem(keyOf(ownerId, slug)) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
