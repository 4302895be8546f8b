import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./browser.mjs";
import { startChild } from "./children.mjs";
import { migrateDatabase, seedDatabase } from "./database-content.mjs";
import { freePort } from "./ports.mjs";
import { buildApp } from "./prepare.mjs";
import { CACHE } from "./project.mjs";
import { step } from "./steps.mjs";
import { playwrightCounts, vitestCounts } from "./test-counts.mjs";
import { openTestServer } from "./test-server.mjs";
import { startWebServer } from "./web-server.mjs";

/** Runs a tool of node_modules with its output on ours; the exit code tells how it went. */
async function runTool(args, env = {}) {
  const child = startChild(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], env });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

const asOneTest = (exitCode) => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export async function typeCheck() {
  // Next's own declarations, which the type check includes, are not in the repository.
  const generated = await runTool(["node_modules/next/dist/bin/next", "typegen"]);
  return asOneTest(
    generated === 0 ? await runTool(["node_modules/typescript/bin/tsc", "--noEmit"]) : generated,
  );
}

export async function lint() {
  return asOneTest(
    await runTool(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]),
  );
}

function freshReport(name) {
  const file = path.join(CACHE, `${name}-${process.pid}.json`);
  mkdirSync(CACHE, { recursive: true });
  rmSync(file, { force: true });
  return file;
}

/** Vitest's project "unit" or "db", all of it or the given files. */
export async function vitest(project, files) {
  const report = freshReport(project);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--project", project, "--passWithNoTests", ...reporters, ...files];
  const exitCode = await runTool(["node_modules/vitest/vitest.mjs", ...args], { NODE_ENV: "test" });
  const counts = vitestCounts(report, exitCode);
  rmSync(report, { force: true });
  return counts;
}

export async function build() {
  await step("Build", buildApp);
  return { passed: 1, failed: 0 };
}

function serverEnvironment(databaseUrl, origin) {
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: randomBytes(32).toString("hex"),
    NEXTAUTH_URL: origin,
    APP_ORIGIN: origin,
    BINDDESK_TRIAL: "1",
    IMPORT_FOLDER: path.join(CACHE, "e2e-imports"),
  };
}

async function runPlaywright(files, env) {
  const report = freshReport("e2e");
  const args = ["test", "--pass-with-no-tests", "--reporter=list,json", ...files];
  const reportTo = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  const exitCode = await runTool(["node_modules/@playwright/test/cli.js", ...args], { ...reportTo, ...env });
  const counts = playwrightCounts(report, exitCode);
  rmSync(report, { force: true });
  return counts;
}

async function seededDatabase(server, origin) {
  const environment = {
    ...serverEnvironment(await server.createDatabase("e2e"), origin),
    // A test waits for an alarm, not for a minute.
    DETECTION_SECONDS: "2",
    WEBHOOK_SECONDS: "1",
    WEBHOOK_ALLOW_PRIVATE: "1",
  };
  await step("Migrations", () => migrateDatabase(environment));
  let seeded;
  await step("Seed", async () => {
    seeded = await seedDatabase(environment);
  });
  return { environment, users: seeded.trialUsers };
}

/** The built product on a free port with a database of its own, driven in a real Chromium. */
export async function endToEnd(files) {
  const executable = await findChromium();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const serverLog = path.join(CACHE, "e2e-server.log");
  rmSync(serverLog, { force: true });
  const database = await openTestServer();
  let web;
  try {
    const { environment, users } = await seededDatabase(database, origin);
    const onOutput = (text) => appendFileSync(serverLog, text);
    web = await startWebServer({ host: "127.0.0.1", port, environment, onOutput });
    const counts = await runPlaywright(files, {
      E2E_BASE_URL: origin,
      E2E_CHROMIUM: executable,
      E2E_DATABASE_URL: environment.DATABASE_URL,
      E2E_USERS: JSON.stringify(users),
    });
    if (counts.failed > 0) console.log(`What the server wrote: ${path.relative(".", serverLog)}`);
    return counts;
  } finally {
    await web?.close();
    await database.close();
  }
}
