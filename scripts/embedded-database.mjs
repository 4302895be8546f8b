import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { createCluster, startCluster, stopCluster } from "./postgres-cluster.mjs";
import { SYSTEM_FOLDER } from "./postgres-files.mjs";
import { canEnter, postgresUser } from "./postgres-user.mjs";
import { keptPrivate } from "./private-file.mjs";
import { DATA, PlainError } from "./project.mjs";
import { clusterUrl, ensureRoles, withConnection } from "./sql-admin.mjs";

const APP = "binddesk";
const LOG_LIMIT_BYTES = 20_000_000;
const MOST_RESTARTS = 5;

/** Makes `.data`: closed to others, except that the database's user walks through it when root started it. */
export function makeDataFolder() {
  mkdirSync(DATA, { recursive: true });
  chmodSync(DATA, postgresUser() === undefined ? 0o700 : 0o711);
}

function newIdentity() {
  const password = () => randomBytes(24).toString("hex");
  // Null stands for `.data/postgres`, so that the checkout can be moved.
  const folder = canEnter(DATA, postgresUser())
    ? null
    : path.join(SYSTEM_FOLDER, randomBytes(6).toString("hex"));
  return { folder, superuserPassword: password(), appPassword: password() };
}

function readIdentity() {
  const file = path.join(DATA, "database.json");
  const inside = path.join(DATA, "postgres");
  if (existsSync(inside) && !existsSync(file)) {
    throw new PlainError(
      `${file} with the passwords of ${inside} is missing: put it back, or move the folder away`,
    );
  }
  const identity = JSON.parse(keptPrivate(file, () => JSON.stringify(newIdentity())));
  if (identity.folder === null && !canEnter(DATA, postgresUser())) {
    throw new PlainError(
      `the user "postgres" cannot enter ${DATA}: open the folders above it, or start as their owner`,
    );
  }
  return { ...identity, folder: identity.folder ?? inside };
}

async function createAppDatabase(superuserUrl, password) {
  await withConnection(superuserUrl, async (client) => {
    await ensureRoles(client, password);
    const databases = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [APP]);
    if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${APP} OWNER ${APP}`);
  });
}

/**
 * Starts the database in `.data`, made on first use, and starts it again on the same port if it dies.
 * `onLost` is told when that did not help.
 */
export async function openEmbeddedDatabase(onLost) {
  const { folder, superuserPassword, appPassword } = readIdentity();
  const logFile = path.join(DATA, "postgres.log");
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT_BYTES) truncateSync(logFile);
  if (!existsSync(folder)) await createCluster(folder, superuserPassword);

  let { child, port } = await startCluster(folder, logFile);
  let isClosing = false;
  let restarts = 0;
  const restartWhenItDies = () => {
    child.once("exit", async () => {
      if (isClosing) return;
      restarts += 1;
      try {
        if (restarts > MOST_RESTARTS)
          throw new PlainError(`the database died ${restarts} times: see ${logFile}`);
        console.error("The database ended unexpectedly and is started again.");
        child = (await startCluster(folder, logFile, { port })).child;
        restartWhenItDies();
      } catch (error) {
        if (!isClosing) onLost(error);
      }
    });
  };
  restartWhenItDies();

  const close = async () => {
    isClosing = true;
    await stopCluster(child);
  };
  await createAppDatabase(clusterUrl(port, "postgres", superuserPassword, "postgres"), appPassword);
  return { url: clusterUrl(port, APP, appPassword, APP), folder, close };
}
