import { AppError } from "@/lib/app-error";

export const DEFAULT_BODY_BYTES = 256 * 1024;

/** Reads a JSON body and stops at the limit while it is still arriving. */
export async function readJson(request: Request, maxBytes: number): Promise<unknown> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (mediaType !== "application/json") throw new AppError("unsupported_media");
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes)
    throw new AppError("too_large", { params: { limitKb: Math.floor(maxBytes / 1024) } });
  const chunks: Uint8Array[] = [];
  let received = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (!part || part.done) break;
    received += part.value.byteLength;
    if (received > maxBytes) {
      await reader?.cancel();
      throw new AppError("too_large", { params: { limitKb: Math.floor(maxBytes / 1024) } });
    }
    chunks.push(part.value);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new AppError("invalid", { messageKey: "body.notJson" });
  }
}
