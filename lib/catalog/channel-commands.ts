import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { forgetCatalog } from "./catalog-queries";
import type { Channel } from "./catalog-schema";
import { channelSelect, toChannel } from "./catalog-select";
import { decideOffer, roomFor } from "./channel-decisions";
import { lockChannels } from "./channel-queries";
import type { ChangeChannel } from "./channel-schema";

async function makeRoom(actor: Actor, from: number, to: number, transaction: Transaction): Promise<void> {
  const room = roomFor(from, to);
  if (room === null) return;
  await transaction.channel.updateMany({
    where: { sortOrder: { gte: room.first, lte: room.last } },
    data: { sortOrder: { increment: room.by }, version: { increment: 1 }, updatedById: actor.id },
  });
}

/**
 * Renames a channel, offers it in new cases or no more, or moves it; those that make room get a new version too.
 * Refuses to hide the last one that is offered, and a stale version with the channel as it now is.
 */
export async function changeChannel(
  actor: Actor,
  code: string,
  { version, name, isOffered, position }: ChangeChannel,
): Promise<Channel> {
  assertCan(actor, "catalog:write");
  const row = await database().$transaction(async (transaction) => {
    const channels = await lockChannels(actor, transaction);
    const at = channels.findIndex((channel) => channel.code === code);
    const current = channels[at];
    if (!current) throw new AppError("not_found");
    if (current.version !== version) throw new AppError("conflict", { current });
    const offer = decideOffer(channels, code, isOffered ?? current.isOffered);
    if (!offer.ok) throw new AppError("refused", { messageKey: offer.refusal, current });
    await makeRoom(actor, at + 1, position ?? at + 1, transaction);
    return transaction.channel.update({
      where: { code: current.code },
      data: {
        nameZh: name?.zh,
        nameEn: name?.en,
        isOffered,
        sortOrder: position,
        version: { increment: 1 },
        updatedById: actor.id,
      },
      select: channelSelect,
    });
  });
  forgetCatalog();
  return toChannel(row);
}
