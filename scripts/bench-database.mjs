import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrateDatabase, seedDatabase } from "./database-content.mjs";
import { createCluster, startCluster, stopCluster } from "./postgres-cluster.mjs";
import { clusterUrl, ensureRoles, withConnection } from "./sql-admin.mjs";

/** A hundred writers at once and those who look on. */
const MOST_CONNECTIONS = 120;

async function createOwned(url) {
  await withConnection(url, async (client) => {
    await ensureRoles(client, randomBytes(16).toString("hex"));
    await client.query("CREATE DATABASE binddesk");
  });
}

/**
 * A PostgreSQL of its own with its default durability, migrated and seeded as a trial desk, without any desk. A folder
 * that is named is kept with its data; the address is the superuser's.
 */
export async function openBenchDatabase(kept) {
  const folder =
    kept === undefined ? mkdtempSync(path.join(tmpdir(), "binddesk-bench-")) : path.resolve(kept);
  mkdirSync(folder, { recursive: true });
  // The database's own user walks through it when root runs this.
  chmodSync(folder, 0o711);
  const data = path.join(folder, "postgres");
  const passwordFile = path.join(folder, "password");
  const isNew = !existsSync(data);
  if (isNew) {
    writeFileSync(passwordFile, randomBytes(16).toString("hex"), { mode: 0o600 });
    await createCluster(data, readFileSync(passwordFile, "utf8"));
  }
  const password = readFileSync(passwordFile, "utf8");
  const { child, port } = await startCluster(data, path.join(folder, "postgres.log"), {
    flags: [`max_connections=${MOST_CONNECTIONS}`],
  });
  const stop = async () => {
    await stopCluster(child);
    if (kept === undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    if (isNew) await createOwned(clusterUrl(port, "postgres", password, "postgres"));
    const url = clusterUrl(port, "postgres", password, "binddesk");
    const environment = {
      DATABASE_URL: url,
      NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
      APP_ORIGIN: "http://localhost:3000",
      BINDDESK_TRIAL: "1",
    };
    await migrateDatabase(environment);
    if (isNew) await seedDatabase(environment);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
