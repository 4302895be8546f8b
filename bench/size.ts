/**
 * `npm run bench:size`: scripts that a real Chromium loads for a screen, cache off, before anything is clicked.
 * `-- --folder=<kept folder> --json`
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import pg from "pg";
import { z } from "zod";
import { routes } from "@/lib/routes";
import { type DeskServer, startDesk } from "./desk-server";
import { print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: { folder: { type: "string" }, json: { type: "boolean", default: false } },
});
const GOAL_KB = 290;
const QUIET_MS = 1_500;

async function launch(): Promise<Browser> {
  const place: string = path.resolve(import.meta.dirname, "../scripts/browser.mjs");
  const { findChromium }: { findChromium: () => Promise<string> } = await import(place);
  return chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
}

/** React and Next's own client: what even an empty page of this build loads. */
function frameworkFiles(folder: string): Set<string> {
  const manifest = JSON.parse(readFileSync(path.join(folder, ".next/build-manifest.json"), "utf8"));
  const { rootMainFiles } = z.object({ rootMainFiles: z.array(z.string()) }).parse(manifest);
  return new Set(rootMainFiles.map((file) => `/_next/${file}`));
}

type Script = { path: string; kilobytes: number; isBeforeLoad: boolean };

async function scriptsOf(
  browser: Browser,
  desk: DeskServer,
  cookie: string,
  address: string,
): Promise<Script[]> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const context = await browser.newContext();
  await context.addCookies([{ name, value, url: desk.origin }]);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const pending: Promise<Script>[] = [];
  let hasLoaded = false;
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    const isBeforeLoad = !hasLoaded;
    pending.push(
      response.body().then((body) => ({
        path: new URL(response.url()).pathname,
        kilobytes: gzipSync(body, { level: 6 }).length / 1_000,
        isBeforeLoad,
      })),
    );
  });
  page.on("load", () => {
    hasLoaded = true;
  });
  const answer = await page.goto(desk.origin + address, { waitUntil: "networkidle" });
  if (answer?.status() !== 200) throw new Error(`${address}: ${answer?.status()}`);
  await page.waitForTimeout(QUIET_MS);
  const scripts = await Promise.all(pending);
  await context.close();
  return [...new Map(scripts.map((script) => [script.path, script])).values()];
}

const sumOf = (scripts: readonly Script[]): number =>
  scripts.reduce((sum, { kilobytes }) => sum + kilobytes, 0);

function row(
  name: string,
  scripts: readonly Script[],
  framework: ReadonlySet<string>,
  hasGoal: boolean,
): Row {
  const all = sumOf(scripts);
  const before = sumOf(scripts.filter(({ isBeforeLoad }) => isBeforeLoad));
  const own = sumOf(scripts.filter((script) => framework.has(script.path)));
  return {
    name,
    measured: `${scripts.length} files, ${all.toFixed(0)} KB at rest, ${before.toFixed(0)} of them before the load event`,
    floor: `framework ${own.toFixed(0)} KB`,
    result: before,
    unit: " KB",
    spread: null,
    goal: hasGoal ? `≤ ${GOAL_KB} KB` : "",
    isMet: hasGoal ? before <= GOAL_KB : null,
  };
}

async function openCaseCode(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      "SELECT code FROM support_cases WHERE status = 'open' AND leading_cause_code IS NOT NULL ORDER BY due_at LIMIT 1",
    );
    return rows[0]?.code ?? "";
  } finally {
    await client.end();
  }
}

const desk = await startDesk({ folder: values.folder, hasFloors: false });
const browser = await launch();
try {
  const { cookie } = await signIn(desk, "supervisor");
  const framework = frameworkFiles(desk.folder);
  const screens = [
    ["case screen", routes.supportCase(await openCaseCode(desk.databaseUrl)), true],
    ["queue", routes.cases({ queue: "all" }), false],
    ["trends", routes.trends(), false],
  ] as const;
  const rows: Row[] = [];
  for (const [name, address, hasGoal] of screens) {
    rows.push(row(name, await scriptsOf(browser, desk, cookie, address), framework, hasGoal));
  }
  print({ title: "First JavaScript, gzip level 6", setting: "1 KB = 1,000 bytes", rows }, values.json);
} finally {
  await browser.close();
  await desk.stop();
}
