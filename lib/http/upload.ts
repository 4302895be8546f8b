import { AppError } from "@/lib/app-error";

type UploadLimits = {
  mediaTypes: readonly string[];
  maxBytes: number;
  /** What is said of more than that. */
  tooLarge?: { messageKey: string; params?: Record<string, string | number> };
};

const MORE_THAN_SAID: UploadLimits["tooLarge"] = { messageKey: "import.moreThanSaid" };

/**
 * The body of a request as it arrives, for a route made by `handle` whose contract parses no body: actor, origin and
 * problem details are the handler's. Refuses other media types, and more than `maxBytes` while it is still arriving.
 */
export async function* readUpload(
  request: Request,
  { mediaTypes, maxBytes, tooLarge: told = MORE_THAN_SAID }: UploadLimits,
): AsyncGenerator<Uint8Array> {
  const mediaType = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() ?? "";
  if (!mediaTypes.includes(mediaType))
    throw new AppError("unsupported_media", { messageKey: "import.sendFile" });
  const tooLarge = () => new AppError("too_large", told);
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return;
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      received += value.byteLength;
      if (received > maxBytes) throw tooLarge();
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
