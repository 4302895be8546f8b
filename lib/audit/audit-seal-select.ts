import type { AuditVerification } from "./audit-schema";
import { timeOfId } from "./entry-id";
import { type SealCheck, sealFaults } from "./seal-chain";

/** A pool or a connection of node-postgres. */
export type SealReader = {
  query: <Row extends object>(text: string, values: unknown[]) => Promise<{ rows: Row[] }>;
};

const AT_ONCE = 20;

// Counted here and not by the database's own functions: whoever alters entries could alter those as well.
const CHECKS = `
  SELECT s.number, s.from_id AS "fromId", s.to_id AS "toId", s.entries, s.previous_hash AS "previousHash", s.hash,
    e.entries AS "foundEntries", encode(sha256(convert_to(concat_ws('|', s.number, s.from_id, s.to_id, e.entries,
      e.digest, s.previous_hash), 'UTF8')), 'hex') AS "foundHash"
  FROM audit_seals s CROSS JOIN LATERAL (
    SELECT count(*)::int AS entries, encode(sha256(coalesce(string_agg(
        CASE WHEN r.kept_hash = h.hash THEN r.entry_hash ELSE h.hash END, ''::bytea ORDER BY a.id), ''::bytea)), 'hex') AS digest
    FROM audit_entries a CROSS JOIN LATERAL (SELECT sha256(convert_to(jsonb_build_array(
        a.id, a.table_name, a.row_id, a.operation, a.actor_id, a.row_version, a.before, a.after,
        extract(epoch FROM a.recorded_at))::text, 'UTF8')) AS hash) h
    -- What retention blanked stands for what it was, as long as it is what it was blanked to.
    LEFT JOIN (SELECT DISTINCT ON (entry_id) entry_id, entry_hash, kept_hash FROM audit_redactions
      WHERE entry_id >= s.from_id AND entry_id < s.to_id ORDER BY entry_id, id DESC) r ON r.entry_id = a.id
    WHERE a.id >= s.from_id AND a.id < s.to_id) e
  WHERE s.number > $1 ORDER BY s.number LIMIT $2`;

// The digest of a batch stands in an entry, which is sealed: a redaction that was put in later is in none.
const REDACTIONS = `
  SELECT r.batch, max(r.id::text) AS "lastId" FROM audit_redactions r GROUP BY r.run_id, r.batch
  HAVING NOT EXISTS (SELECT FROM audit_entries a WHERE a.table_name = 'audit_redactions' AND a.row_id = r.run_id
    AND (a.after ->> 'batch')::int = r.batch AND a.after ->> 'digest' = encode(sha256(string_agg(
      uuid_send(r.entry_id) || r.entry_hash || r.kept_hash, ''::bytea ORDER BY r.entry_id, r.id)), 'hex'))
  ORDER BY 2`;

/** Batches of retention whose redactions are not those that the trail tells of. */
async function redactionFaults(reader: SealReader): Promise<AuditVerification["faults"]> {
  const { rows } = await reader.query<{ batch: number; lastId: string }>(REDACTIONS, []);
  return rows.map(({ batch, lastId }) => ({
    number: batch,
    fault: "redaction" as const,
    from: null,
    to: timeOfId(lastId) ?? "",
  }));
}

/** Computes every seal anew from the entries that are there now, the oldest first. Nobody waits meanwhile. */
export async function checkSeals(reader: SealReader): Promise<AuditVerification> {
  const faults: AuditVerification["faults"] = [];
  let [seals, entries, after] = [0, 0, 0];
  let last: SealCheck | null = null;
  for (;;) {
    const { rows } = await reader.query<SealCheck>(CHECKS, [after, AT_ONCE]);
    for (const seal of rows) {
      faults.push(...sealFaults(seal, last));
      seals += 1;
      entries += seal.foundEntries;
      last = seal;
      after = seal.number;
    }
    if (rows.length < AT_ONCE) break;
  }
  faults.push(...(await redactionFaults(reader)));
  return {
    seals,
    entries,
    sealedUntil: last ? timeOfId(last.toId) : null,
    last: last ? { number: last.number, hash: last.hash } : null,
    faults,
  };
}
