import type { AuditVerification } from "./audit-schema";
import { timeOfId } from "./entry-id";
import { type SealCheck, sealFaults } from "./seal-chain";

/** A pool or a connection of node-postgres. */
export type SealReader = {
  query: (text: string, values: unknown[]) => Promise<{ rows: SealCheck[] }>;
};

const AT_ONCE = 20;

// Counted here and not by the database's own functions: whoever alters entries could alter those as well.
const CHECKS = `
  SELECT s.number, s.from_id AS "fromId", s.to_id AS "toId", s.entries, s.previous_hash AS "previousHash", s.hash,
    e.entries AS "foundEntries", encode(sha256(convert_to(concat_ws('|', s.number, s.from_id, s.to_id, e.entries,
      e.digest, s.previous_hash), 'UTF8')), 'hex') AS "foundHash"
  FROM audit_seals s CROSS JOIN LATERAL (
    SELECT count(*)::int AS entries, encode(sha256(coalesce(string_agg(sha256(convert_to(jsonb_build_array(
        a.id, a.table_name, a.row_id, a.operation, a.actor_id, a.row_version, a.before, a.after,
        extract(epoch FROM a.recorded_at))::text, 'UTF8')), ''::bytea ORDER BY a.id), ''::bytea)), 'hex') AS digest
    FROM audit_entries a WHERE a.id >= s.from_id AND a.id < s.to_id) e
  WHERE s.number > $1 ORDER BY s.number LIMIT $2`;

/** Computes every seal anew from the entries that are there now, the oldest first. Nobody waits meanwhile. */
export async function checkSeals(reader: SealReader): Promise<AuditVerification> {
  const faults: AuditVerification["faults"] = [];
  let [seals, entries] = [0, 0];
  let last: SealCheck | null = null;
  for (;;) {
    const { rows }: { rows: SealCheck[] } = await reader.query(CHECKS, [last?.number ?? 0, AT_ONCE]);
    for (const seal of rows) {
      faults.push(...sealFaults(seal, last));
      seals += 1;
      entries += seal.foundEntries;
      last = seal;
    }
    if (rows.length < AT_ONCE) break;
  }
  return {
    seals,
    entries,
    sealedUntil: last ? timeOfId(last.toId) : null,
    last: last ? { number: last.number, hash: last.hash } : null,
    faults,
  };
}
