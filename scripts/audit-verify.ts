import pg from "pg";
import { checkSeals } from "@/lib/audit/audit-seal-select";

/**
 * `npm run audit:verify` computes every seal of the audit trail of DATABASE_URL anew and ends with 1 where one does not
 * hold. `npm run audit:verify -- 12:<hash>` also wants seal 12 to be the one that was noted elsewhere: whoever owns the
 * database could have made all seals anew.
 */
const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
  console.error("DATABASE_URL is not set");
  process.exit(2);
}
const noted = process.argv[2]?.split(":");
const client = new pg.Client({ connectionString, options: "-c timezone=UTC" });
try {
  await client.connect();
  const { seals, entries, sealedUntil, last, faults } = await checkSeals(client);
  for (const { number, fault, from, to } of faults)
    console.error(`Seal ${number} (${from ?? "the beginning"} to ${to}) does not hold: ${fault}`);
  if (noted) {
    const { rowCount } = await client.query("SELECT FROM audit_seals WHERE number = $1 AND hash = $2", noted);
    if (rowCount === 0) console.error(`Seal ${noted[0]} is not the one that was noted.`);
    if (rowCount === 0) process.exitCode = 1;
  }
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${seals} seals hold, over ${entries} entries up to ${sealedUntil ?? "now: none yet"}.`);
  if (last) console.log(`Note the last one elsewhere: ${last.number}:${last.hash}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await client.end();
}
