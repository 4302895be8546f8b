/**
 * `npm run bench:editor`: frames over 50 ms while a model of 60 causes and 80 checks is edited in a real Chromium.
 * `-- --causes=60 --checks=80 --folder=<kept folder> --json`
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { api, routes } from "@/lib/routes";
import { startDesk } from "./desk-server";
import { largeModel } from "./editor/large-model";
import { print, type Row } from "./report";
import { signIn } from "./sign-in";

const { values } = parseArgs({
  options: {
    causes: { type: "string", default: "60" },
    checks: { type: "string", default: "80" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const GOAL_MS = 50;
const AT_REST_MS = 3_000;
/** As a quick typist does; what is put off until after a key must be done before the next one. */
const BETWEEN_MS = 120;
const ROUNDS = 20;

const traceSchema = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.looseObject({ name: z.string().optional() }).optional().catch(undefined),
    }),
  ),
});

declare global {
  interface Window {
    longFrames?: number[];
  }
}

/** In the browser: keeps how long each frame took that took 50 ms or more. */
function watchFrames(): void {
  window.longFrames = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longFrames?.push(duration);
  }).observe({ type: "long-animation-frame" });
}

async function draftOfLargeModel(context: BrowserContext, origin: string): Promise<string> {
  const send = async (address: string, data: unknown) => {
    const response = await context.request.post(origin + address, { data, headers: { origin } });
    if (!response.ok()) throw new Error(await response.text());
    return response.json();
  };
  const document = largeModel(Number(values.causes), Number(values.checks));
  const { number } = await send(api.models(), { document });
  const { id } = await send(api.modelDrafts(), { basedOnNumber: number });
  return routes.adminModelDraft(id);
}

type Act = { name: string; act: (page: Page, round: number) => Promise<void> };

const cells = (page: Page) => page.locator("tbody select");
const ACTS: readonly Act[] = [
  {
    name: "open another check",
    act: (page, round) =>
      page
        .locator("ul li button")
        .nth(round + 1)
        .click(),
  },
  {
    name: "choose a word",
    act: async (page, round) => {
      const cell = cells(page).nth(round * 9);
      await cell.focus();
      await cell.selectOption(round % 2 === 0 ? "usually" : "rarely");
    },
  },
  {
    name: "type a letter of a question",
    act: (page) => page.keyboard.type("a"),
  },
  {
    name: "type a digit of a count",
    act: (page) => page.keyboard.type("1"),
  },
  { name: "scroll the table", act: (page) => page.mouse.wheel(0, 180) },
  {
    name: "open another part",
    act: (page, round) =>
      page
        .locator("nav button[aria-current], nav button")
        .nth(round % 9)
        .click(),
  },
  {
    name: "open another segment",
    act: (page, round) =>
      page
        .locator("ul li button")
        .nth(round + 1)
        .click(),
  },
  { name: "type a digit of a segment", act: (page) => page.keyboard.type("1") },
];

const SEGMENTS_PART = 1;
const before: Record<string, (page: Page) => Promise<void>> = {
  "type a letter of a question": (page) => page.locator("input[lang=zh-CN]").first().focus(),
  "type a digit of a count": async (page) => {
    await page.locator("section:has(tbody select) fieldset label").nth(1).click();
    await page.locator("tbody input").nth(12).focus();
  },
  "open another segment": (page) => page.locator("nav button").nth(SEGMENTS_PART).click(),
  "type a digit of a segment": (page) => page.locator("tbody input").nth(12).focus(),
  "scroll the table": (page) => page.locator("tbody tr").nth(4).hover(),
};

type Timing = { frames: number[]; longestTask: number };

/** Processor time of the longest task of the page's main thread: a busy machine stretches frames, and not this. */
function longestTask(trace: Buffer): number {
  const { traceEvents } = traceSchema.parse(JSON.parse(trace.toString("utf8")));
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name.endsWith("RunTask") && main.has(`${pid} ${tid}`),
  );
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1_000));
}

async function timingOf(page: Page, { name, act }: Act): Promise<Timing> {
  await before[name]?.(page);
  await page.waitForTimeout(AT_REST_MS);
  await page.evaluate(watchFrames);
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  for (let round = 0; round < ROUNDS; round++) {
    await act(page, round);
    await page.waitForTimeout(BETWEEN_MS);
  }
  await page.waitForTimeout(AT_REST_MS);
  const trace = await browser.stopTracing();
  return { frames: await page.evaluate(() => window.longFrames ?? []), longestTask: longestTask(trace) };
}

function row(name: string, { frames, longestTask: task }: Timing): Row {
  const longest = Math.max(0, ...frames);
  return {
    name,
    measured: `${frames.length} frames of ${GOAL_MS} ms or more in ${ROUNDS} acts`,
    floor: `longest task ${task.toFixed(0)} ms of processor`,
    result: longest,
    unit: " ms",
    spread: [0, longest],
    goal: `none over ${GOAL_MS} ms`,
    isMet: longest <= GOAL_MS,
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
  const { cookie } = await signIn(desk, "admin");
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ name, value, url: desk.origin }]);
  const page = await context.newPage();
  await page.goto(desk.origin + (await draftOfLargeModel(context, desk.origin)));
  await page.locator("tbody select").first().waitFor();
  const rows: Row[] = [];
  for (const act of ACTS) rows.push(row(act.name, await timingOf(page, act)));
  const title = `Editing a model of ${values.causes} causes and ${values.checks} checks`;
  print({ title, setting: "1440 × 900, Chromium, longest frame of each act", rows }, values.json);
} finally {
  await browser.close();
  await desk.stop();
}
