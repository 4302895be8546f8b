import type { Transaction } from "./client";

/** What the transaction deletes is written down in the audit trail under this person's name. */
export async function actAs(transaction: Transaction, { id }: { id: string }): Promise<void> {
  await transaction.$queryRaw`SELECT set_config('app.actor_id', ${id}, true)`;
}
