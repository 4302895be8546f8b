/**
 * `npm run bench:answer`: from a number key on the case screen to the moved bars, in a real Chromium, with the server's
 * own answer held back, so that what is timed is the browser alone.
 * `-- --answers=60 --folder=<kept folder> --json`
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import pg from "pg";
import { api, routes } from "@/lib/routes";
import { type DeskServer, startDesk } from "./desk-server";
import { print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    answers: { type: "string", default: "60" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const GOAL_MS = 16;
const ANSWERS_A_CASE = 4;
/** The engine is loaded and warmed up once the page is at rest. */
const SETTLED_MS = 2_500;
const HELD_BACK_MS = 400;

type Timing = { moved: number; painted: number };

async function openCases(databaseUrl: string, count: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ code: string }>(
      "SELECT code FROM support_cases WHERE status <> 'closed' AND stop_flags = '{}' ORDER BY created_at DESC LIMIT $1",
      [count],
    );
    return rows.map(({ code }) => code);
  } finally {
    await client.end();
  }
}

declare global {
  interface Window {
    nextTiming?: Promise<Timing>;
  }
}

/**
 * In the browser: from now on listens for the next key, to tell when the bars had moved and when that was painted.
 * Without a named function inside, which the TypeScript runner would mark with a helper that no browser has.
 */
function listenForKey(): void {
  window.nextTiming = new Promise((resolve) => {
    let pressedAt = 0;
    addEventListener("keydown", ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true });
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const moved = performance.now() - pressedAt;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve({ moved, painted: performance.now() - pressedAt });
        port2.postMessage(null);
      });
    }).observe(document.querySelector("#diagnosis") ?? document.body, {
      subtree: true,
      attributes: true,
      attributeFilter: ["aria-valuenow"],
    });
  });
}

async function answersOn(page: Page, address: string): Promise<Timing[]> {
  await page.goto(address);
  await page.waitForTimeout(SETTLED_MS);
  const timings: Timing[] = [];
  for (let given = 0; given < ANSWERS_A_CASE; given++) {
    await page.evaluate(listenForKey);
    await page.keyboard.press("1");
    const timing = page.evaluate(() => window.nextTiming);
    const none = new Promise<null>((resolve) => setTimeout(resolve, 2_000, null));
    const found = await Promise.race([timing, none]);
    if (!found) break;
    timings.push(found);
    await page.waitForTimeout(HELD_BACK_MS * 2);
  }
  return timings;
}

async function timings(context: BrowserContext, desk: DeskServer, wanted: number): Promise<Timing[]> {
  const page = await context.newPage();
  await page.route(`**${api.answer("*", "*")}`, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, HELD_BACK_MS));
    await route.continue();
  });
  const all: Timing[] = [];
  for (const code of await openCases(desk.databaseUrl, wanted)) {
    if (all.length >= wanted) break;
    all.push(...(await answersOn(page, desk.origin + routes.supportCase(code))));
  }
  return all;
}

function row(name: string, times: readonly number[], hasGoal: boolean): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return {
    name,
    measured: `median of ${times.length}, p90 ${at(0.9).toFixed(1)} ms`,
    floor: "",
    result: at(0.5),
    unit: " ms",
    spread: [at(0), at(1)],
    goal: hasGoal ? `≤ ${GOAL_MS} ms` : "",
    isMet: hasGoal ? at(0.5) <= GOAL_MS : null,
  };
}

const desk = await startDesk({ folder: values.folder, hasFloors: false });
const place: string = path.resolve(import.meta.dirname, "../scripts/browser.mjs");
const { findChromium }: { findChromium: () => Promise<string> } = await import(place);
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ["--no-sandbox", "--disable-background-networking"],
});
try {
  const { cookie } = await signIn(desk, "agent");
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name, value, url: desk.origin }]);
  const found = await timings(context, desk, Number(values.answers));
  const rows = [
    row(
      "key to moved bars",
      found.map(({ moved }) => moved),
      true,
    ),
    row(
      "key to painted bars",
      found.map(({ painted }) => painted),
      false,
    ),
  ];
  print({ title: "An answer on the case screen", setting: "server held back", rows }, values.json);
} finally {
  await browser.close();
  await desk.stop();
}
