import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import type { Actor } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";

const hashOf = (request: unknown): string =>
  createHash("sha256").update(JSON.stringify(request)).digest("hex");

async function earlierAnswer<Answer extends object>(
  actor: Actor,
  key: string,
  requestHash: string,
): Promise<Answer | null> {
  const row = await database().idempotencyKey.findUnique({
    where: { actorId_key: { actorId: actor.id, key } },
    select: { requestHash: true, response: true },
  });
  if (!row) return null;
  if (row.requestHash !== requestHash) throw new AppError("idempotency_mismatch");
  return row.response as Answer;
}

/**
 * Runs `work` and stores its answer under the idempotency key, both in one transaction: a repeated key with the same
 * request gives the first answer again and has no second effect, with another request it is refused. Of two racing
 * requests one breaks the unique key, is rolled back whole and gets the winner's answer. `request` names the whole
 * unit: the operation, its target and its body. Without a key the work runs as it is.
 */
export async function once<Answer extends object>(
  actor: Actor,
  key: string | null,
  request: unknown,
  work: (transaction: Transaction) => Promise<Answer>,
): Promise<Answer> {
  if (key === null) return database().$transaction(work);
  const requestHash = hashOf(request);
  // No look before: repeats are rare, and a read before every write would slow all the others.
  try {
    return await database().$transaction(async (transaction) => {
      const answer = await work(transaction);
      await transaction.idempotencyKey.create({
        data: {
          actorId: actor.id,
          key,
          requestHash,
          status: 200,
          response: answer as Prisma.InputJsonObject,
        },
        select: { key: true },
      });
      return answer;
    });
  } catch (thrown) {
    const winner = await earlierAnswer<Answer>(actor, key, requestHash);
    if (winner) return winner;
    throw thrown;
  }
}
