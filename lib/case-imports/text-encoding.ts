export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030"] as const;
export type TextEncodingName = (typeof ENCODINGS)[number];

const startsWith = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** Share of zeros among every second byte from `start`. */
function zeroShare(bytes: Uint8Array, start: number): number {
  let [zeros, seen] = [0, 0];
  for (let at = start; at < bytes.length; at += 2, seen++) if (bytes[at] === 0) zeros++;
  return seen === 0 ? 0 : zeros / seen;
}

/** With fewer bytes a zero proves nothing. */
const ENOUGH_BYTES = 16;
const MANY = 0.4;
const FEW = 0.05;

/**
 * The encodings that a text with this beginning can have, the likelier first; the first that the whole text can be
 * read in is taken. UTF-16 is known by its byte order mark, or, where most letters are Latin, by the zeros beside them.
 */
export function possibleEncodings(head: Uint8Array): readonly TextEncodingName[] {
  if (startsWith(head, 0xff, 0xfe)) return ["utf-16le"];
  if (startsWith(head, 0xfe, 0xff)) return ["utf-16be"];
  if (startsWith(head, 0xef, 0xbb, 0xbf)) return ["utf-8"];
  if (head.length < ENOUGH_BYTES) return ["utf-8", "gb18030"];
  const [even, odd] = [zeroShare(head, 0), zeroShare(head, 1)];
  if (odd > MANY && even < FEW) return ["utf-16le"];
  if (even > MANY && odd < FEW) return ["utf-16be"];
  return ["utf-8", "gb18030"];
}

/** The beginning of a file as text, whatever it is cut through; null when it is no text. */
export function readHead(head: Uint8Array): { text: string; encoding: TextEncodingName } | null {
  for (const encoding of possibleEncodings(head)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
      if (!text.includes("\u0000")) return { text, encoding };
    } catch {
      // Another encoding may fit.
    }
  }
  return null;
}
