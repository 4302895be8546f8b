import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { removeAtEnd } from "./children.mjs";
import { createCluster, startCluster, stopCluster } from "./postgres-cluster.mjs";
import { SYSTEM_FOLDER } from "./postgres-files.mjs";
import { canEnter, postgresUser } from "./postgres-user.mjs";
import { clusterUrl, ensureRoles, withConnection } from "./sql-admin.mjs";

// The data lives as long as the run: nothing has to survive a crash of the machine.
const FAST_FLAGS = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

function temporaryFolder() {
  const user = postgresUser();
  const base = canEnter(tmpdir(), user) ? tmpdir() : SYSTEM_FOLDER;
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(path.join(base, "binddesk-test-"));
  removeAtEnd(folder);
  if (user !== undefined) chmodSync(folder, 0o711);
  return folder;
}

async function startTemporaryServer() {
  const folder = temporaryFolder();
  const data = path.join(folder, "postgres");
  const superuserPassword = randomBytes(16).toString("hex");
  await createCluster(data, superuserPassword);
  const { child, port } = await startCluster(data, path.join(folder, "postgres.log"), { flags: FAST_FLAGS });
  // As in a real installation the tests are not the superuser, or a missing right would go unseen.
  const password = randomBytes(16).toString("hex");
  await withConnection(clusterUrl(port, "postgres", superuserPassword, "postgres"), async (client) => {
    await ensureRoles(client, password);
    await client.query("ALTER ROLE binddesk CREATEDB");
  });
  const close = async () => {
    await stopCluster(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  return { url: clusterUrl(port, "binddesk", password, "postgres"), close };
}

const withDatabase = (url, name) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function dropDatabases(url, prefix) {
  await withConnection(url, async (client) => {
    const { rows } = await client.query("SELECT datname FROM pg_database WHERE starts_with(datname, $1)", [
      prefix,
    ]);
    for (const { datname } of rows) await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  });
}

/**
 * A PostgreSQL for one test run: a temporary one, or the server of TEST_DATABASE_URL, whose user may create
 * databases. `createDatabase` makes an empty one whose name begins with `prefix`; `close` leaves nothing behind.
 */
export async function openTestServer() {
  const external = process.env.TEST_DATABASE_URL;
  const server = external ? { url: external, close: async () => undefined } : await startTemporaryServer();
  const prefix = `binddesk_test_${randomBytes(4).toString("hex")}_`;
  return {
    url: server.url,
    prefix,
    async createDatabase(name) {
      await withConnection(server.url, (client) => client.query(`CREATE DATABASE ${prefix}${name}`));
      return withDatabase(server.url, prefix + name);
    },
    async close() {
      if (external) await dropDatabases(external, prefix);
      await server.close();
    },
  };
}
