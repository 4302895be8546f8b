import { readUpload } from "./upload";

type Limits = Parameters<typeof readUpload>[1];

/** A body that is small enough to be held whole. */
export async function wholeUpload(request: Request, limits: Limits): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of readUpload(request, limits)) parts.push(part);
  return Buffer.concat(parts);
}
