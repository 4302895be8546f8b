import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { CaseCut } from "@/lib/trends/case-cut";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { watch } from "./page-watch";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { t } from "./texts";

test.use({ storageState: sessionFile("supervisor") });

type Chart = readonly [name: string, title: string];

const CHARTS = [
  ["causes", t("trends.chart.week")],
  ["pareto", t("trends.pareto.title")],
  ["bank-wallet", t("trends.pairs.title")],
  ["steps", t("trends.steps.title")],
] as const satisfies Chart[];

const CUTS = [
  ["step", ["steps", t("trends.steps.title")]],
  ["remedy", ["fix-rate-remedy", t("trends.cut.fixRate.title", { by: t("trends.cut.by.remedy") })]],
  [
    "cause_bank",
    [
      "cause-bank-cases",
      t("trends.cut.cross.title", {
        by: t("trends.cut.by.cause_bank"),
        shown: t("trends.cut.column.cases"),
      }),
    ],
  ],
] as const satisfies [CaseCut, Chart][];

async function saved(page: Page, title: string, type: "svg" | "png"): Promise<Download> {
  const name = t("trends.picture.label", { title });
  await page.getByRole("button", { name, exact: true }).click();
  // By its name: that of the chart before may still be closing.
  const menu = page.getByRole("menu", { name, exact: true });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    menu.getByRole("menuitem", { name: t(`trends.picture.${type}`) }).click(),
  ]);
  return download;
}

/** Width and height in the head of a PNG file (its specification, 11.2.1). */
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

async function savesBoth(page: Page, [name, title]: Chart): Promise<void> {
  const drawing = await saved(page, title, "svg");
  expect(drawing.suggestedFilename()).toMatch(
    new RegExp(`^${name}-\\d{4}-\\d\\d-\\d\\d-\\d{4}-\\d\\d-\\d\\d\\.svg$`),
  );
  const svg = await readFile(await drawing.path(), "utf8");
  for (const text of [title, "Asia/Shanghai", "n = ", t("trends.filter.bank"), "建设银行"])
    expect(svg).toContain(text);
  expect(svg).not.toMatch(/var\(|class=|href=/);
  const [, width, height] = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg) ?? [];

  const picture = await saved(page, title, "png");
  const png = await readFile(await picture.path());
  expect(sizeOf(png)).toEqual([2 * Number(width), 2 * Number(height)]);
}

test("each chart is saved as a drawing that stands alone and as a picture twice its size", async ({
  page,
  adminApi,
}) => {
  await loggedCase(adminApi);
  const { complaints } = watch(page);
  await open(page, routes.trends({ bank: "CCB" }));
  for (const chart of CHARTS) await savesBoth(page, chart);
  for (const [by, chart] of CUTS) {
    await open(page, routes.trendsBreakdown({ bank: "CCB", by }));
    await savesBoth(page, chart);
  }
  expect(complaints()).toEqual([]);
});
