import { relative } from "node:path";
import { stopAllChildren } from "./children.mjs";
import { lockData } from "./data-lock.mjs";
import { migrateDatabase, seedDatabase } from "./database-content.mjs";
import { makeDataFolder, openEmbeddedDatabase } from "./embedded-database.mjs";
import { assertPortIsFree } from "./ports.mjs";
import { buildApp, generateClient, installPackages } from "./prepare.mjs";
import { DATA, PlainError, ROOT } from "./project.mjs";
import { serverEnvironment, startSettings } from "./start-settings.mjs";
import { whenStarterIsGone } from "./starter.mjs";
import { step } from "./steps.mjs";
import { keepTrialUsers, refuseTrialDataInNetwork } from "./trial-users.mjs";
import { startWebServer } from "./web-server.mjs";

let unlock = () => undefined;
let server;
let database;
let ending;

/** Stops the server, then the database, once, and ends the process. */
function end(code, error) {
  ending ??= (async () => {
    if (error !== undefined) {
      console.error(error instanceof PlainError ? `\nBindDesk stopped: ${error.message}` : error);
    }
    await server?.close();
    await database?.close();
    await stopAllChildren();
    unlock();
    if (code === 0) console.log("Stopped.");
    process.exit(code);
  })();
  return ending;
}

function stopOnRequest() {
  const stop = () => {
    if (ending === undefined) console.log("\nStopping …");
    void end(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  if (process.env.npm_lifecycle_event !== undefined) whenStarterIsGone(stop);
}

function printSummary({ origin, isEmbedded, isDevelopment }, trialUsers, setupLink) {
  const width = Math.max(...trialUsers.map(({ login }) => login.length), 0);
  const lines = [
    `BindDesk runs at ${origin}${isDevelopment ? " (development)" : ""}`,
    ...(setupLink === null ? [] : ["", `First admin (30 minutes, once): ${setupLink}`]),
    ...(trialUsers.length === 0 ? [] : ["", "Trial users, for this computer only:"]),
    ...trialUsers.map(({ login, password, role }) => `  ${login.padEnd(width)}  ${password}  (${role})`),
    "",
    isEmbedded
      ? `Data: ${relative(ROOT, DATA)} (PostgreSQL in ${database.folder})`
      : "Data: the server of DATABASE_URL",
    "Stop: Ctrl-C",
  ];
  const rule = "─".repeat(64);
  console.log(["", rule, ...lines, rule].join("\n"));
}

async function openDatabase({ isEmbedded }) {
  database = isEmbedded
    ? await openEmbeddedDatabase((error) => end(1, error))
    : { url: process.env.DATABASE_URL, close: async () => undefined };
}

async function start(flags) {
  const settings = startSettings(flags);
  const { host, port, isEmbedded, isDevelopment, origin } = settings;
  if (isEmbedded) {
    makeDataFolder();
    unlock = lockData(DATA, origin);
    refuseTrialDataInNetwork(settings);
  }
  await assertPortIsFree(port, host);

  await step("Packages", installPackages);
  await step("Database client", generateClient);
  await step(isEmbedded ? "Embedded PostgreSQL" : "Database", () => openDatabase(settings));
  const environment = serverEnvironment(settings, database.url);
  await step("Migrations", () => migrateDatabase(environment));
  let seeded = { trialUsers: [], setupLink: null };
  await step("Seed", async () => {
    seeded = await seedDatabase(environment);
  });
  const trialUsers = isEmbedded ? keepTrialUsers(seeded.trialUsers) : [];
  if (!isDevelopment) await step("Build", buildApp);
  await step("Web server", async () => {
    server = await startWebServer({
      host,
      port,
      environment,
      isDevelopment,
      onOutput: (text) => process.stdout.write(text),
    });
    server.child.once("exit", () => end(1, new PlainError("the web server ended by itself")));
  });
  printSummary(settings, trialUsers, seeded.setupLink);
}

/** Sets everything up, serves until it is told to stop, and ends the process. */
export async function runDesk(flags) {
  stopOnRequest();
  try {
    await start(flags);
  } catch (error) {
    await end(1, error);
  }
}
