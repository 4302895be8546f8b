export type QueuedEvent = { id: string; kind: string; createdAt: Date; body: unknown };

/** The bytes that are sent and signed: the same at every attempt. */
export const webhookBody = ({ id, kind, createdAt, body }: QueuedEvent): string =>
  JSON.stringify({ id, event: kind, createdAt: createdAt.toISOString(), data: body });
