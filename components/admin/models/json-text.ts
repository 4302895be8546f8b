export type JsonText = { ok: true; value: unknown } | { ok: false; reason: string };

/** Reads typed JSON; the reason is the engine's own words with the place, in English. */
export function readJsonText(text: string): JsonText {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (thrown) {
    return { ok: false, reason: thrown instanceof Error ? thrown.message : "" };
  }
}
