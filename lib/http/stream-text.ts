/**
 * Sends pieces of text as a file, as fast as they are taken; a piece that was never asked for is never made. What
 * fails on the way breaks the answer off, so that half a file is not taken for a whole one.
 */
export function streamText(pieces: AsyncGenerator<string>, file: { name: string; type: string }): Response {
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const piece = await pieces.next();
      if (piece.done) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
  return new Response(stream, {
    headers: {
      "content-type": `${file.type}; charset=utf-8`,
      "content-disposition": `attachment; filename="${file.name}"`,
      "cache-control": "no-store",
    },
  });
}
