const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER = [0x49, 0x48, 0x44, 0x52];

export const LOGO_MAX_BYTES = 100 * 1024;
export const LOGO_MAX_SIDE = 1024;

const numberAt = (bytes: Uint8Array, at: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);

/**
 * What keeps bytes from being a logo, as a message key of `errors`; null when nothing does. Only the first chunk of a
 * PNG is read (ISO/IEC 15948: signature, then IHDR with width and height): a browser draws it or shows nothing.
 */
export function logoFault(bytes: Uint8Array): "logo.tooLarge" | "logo.notPng" | "logo.tooWide" | null {
  if (bytes.length > LOGO_MAX_BYTES) return "logo.tooLarge";
  const isPng =
    bytes.length >= 33 &&
    SIGNATURE.every((byte, at) => bytes[at] === byte) &&
    HEADER.every((byte, at) => bytes[12 + at] === byte);
  if (!isPng) return "logo.notPng";
  const sides = [numberAt(bytes, 16), numberAt(bytes, 20)];
  if (sides.includes(0)) return "logo.notPng";
  return sides.some((side) => side > LOGO_MAX_SIDE) ? "logo.tooWide" : null;
}
