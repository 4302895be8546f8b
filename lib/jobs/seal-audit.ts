import { connectionPool } from "@/lib/db/client";

/** Seals what was recorded up to the last whole minute; answers how many entries. Any process may do so at any time. */
export async function sealAudit(): Promise<number> {
  let sealed = 0;
  for (;;) {
    const { rows } = await connectionPool().query<{ entries: number | null }>(
      "SELECT seal_audit() AS entries",
    );
    const entries = rows[0]?.entries ?? 0;
    sealed += entries;
    if (entries === 0) return sealed;
  }
}
