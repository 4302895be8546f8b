/**
 * `npm test`: every check there is, the last line is their sum. `--only=unit`, `--only=db` or `--only=e2e`, then
 * `--` and file names, runs a part.
 */
import { stopAllChildren } from "./children.mjs";
import { generateClient, installPackages } from "./prepare.mjs";
import { PlainError } from "./project.mjs";
import { step } from "./steps.mjs";

const total = { passed: 0, failed: 0 };

function finish(code) {
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(code);
}

let isInterrupted = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, async () => {
    if (isInterrupted) return;
    isInterrupted = true;
    await stopAllChildren();
    total.failed += 1;
    console.log("Interrupted.");
    finish(1);
  });
}

/** Adds a stage to the sum and tells whether all of it passed; a stage that throws is one failure. */
async function stage(title, run) {
  console.log(`\n${title}`);
  try {
    const { passed, failed } = await run();
    total.passed += passed;
    total.failed += failed;
    return failed === 0;
  } catch (error) {
    if (isInterrupted) await new Promise(() => undefined);
    console.error(error instanceof PlainError ? error.message : error);
    total.failed += 1;
    return false;
  }
}

async function setUp() {
  await step("Packages", installPackages);
  await step("Database client", generateClient);
  return { passed: 0, failed: 0 };
}

async function runStages(only, files) {
  const isWanted = (name) => only === undefined || only === name;
  if (!(await stage("Set-up", setUp))) return;
  // Loaded now, because it needs what the set-up installed.
  const stages = await import("./test-stages.mjs");
  if (only === undefined) {
    await stage("Type check", stages.typeCheck);
    await stage("Lint", stages.lint);
  }
  if (isWanted("unit")) await stage("Unit and rule tests", () => stages.vitest("unit", files));
  if (isWanted("db")) await stage("Database tests", () => stages.vitest("db", files));
  if (!isWanted("e2e")) return;
  if (await stage("Production build", stages.build)) {
    await stage("End-to-end tests", () => stages.endToEnd(files));
  } else {
    console.log("\nEnd-to-end tests: not run, there is no build.");
  }
}

const args = process.argv.slice(2);
const only = args.find((arg) => arg.startsWith("--only="))?.slice("--only=".length);
if (only !== undefined && !["unit", "db", "e2e"].includes(only)) {
  console.error(`--only=${only}: unit, db or e2e`);
  process.exit(1);
}
await runStages(
  only,
  args.filter((arg) => arg !== "--" && !arg.startsWith("--only=")),
);
await stopAllChildren();
finish(total.failed === 0 ? 0 : 1);
