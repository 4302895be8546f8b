import { readFile } from "node:fs/promises";
import type { APIRequestContext, Page } from "@playwright/test";
import { api, routes } from "@/lib/routes";
import type { TrendReport } from "@/lib/trends/trend-schema";
import { expect, test } from "./desk-test";
import { chooseFile, complaints, fileOf, type ImportFile } from "./import-file";
import { open } from "./pages";
import { watchTables } from "./stored-text";
import { t } from "./texts";

/** A month in which no other test has a case. */
const MONTH = { from: "2012-05-01", to: "2012-05-31" };

const casesOfMonth = async (request: APIRequestContext): Promise<number> => {
  const report: TrendReport = await (await request.get(api.trendsCauses(MONTH))).json();
  return report.buckets.flatMap(({ causes }) => causes).reduce((sum, { cases }) => sum + cases, 0);
};

const card = (page: Page, file: ImportFile) => page.getByRole("region", { name: file.name });
const figure = (page: Page, file: ImportFile, label: string) =>
  card(page, file).locator("div").filter({ hasText: label }).last().getByRole("definition");

/** Dry run and import of a chosen file, as a person goes through them. */
async function importIt(page: Page, file: ImportFile): Promise<void> {
  await page.getByRole("button", { name: t("imports.new.check") }).click();
  await expect(card(page, file)).toContainText(t("imports.card.checkedNote"));
  await card(page, file)
    .getByRole("button", { name: t("imports.card.start"), exact: true })
    .click();
  await expect(card(page, file)).toContainText(t("imports.status.done"));
}

test("cases come in by a shipped map, are counted, change nothing a second time, and come back from an export", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  const file = complaints();
  const page = await openAs("admin");
  const mapField = page.getByRole("button", { name: t("imports.new.map") });
  const tablesWith = await watchTables();
  const before = await casesOfMonth(adminApi);

  await test.step("a file is recognised, looked over and imported", async () => {
    await open(page, routes.adminImports());
    await chooseFile(page, t, file);
    await expect(mapField).toContainText(t("imports.example.cfpb"));
    await expect(page.getByRole("table", { name: t("imports.preview.caption") })).not.toContainText(
      "6222021234567890128",
    );
    await importIt(page, file);
    await expect(figure(page, file, t("imports.card.written"))).toHaveText("3");
    await expect(figure(page, file, t("imports.card.masked"))).toContainText("1");
    expect(await tablesWith("6222021234567890128")).toEqual([]);
  });

  await test.step("its cases are in the queue and in the trends", async () => {
    await card(page, file)
      .getByRole("link", { name: t("imports.card.cases") })
      .click();
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);
    expect(await casesOfMonth(adminApi)).toBe(before + 3);
  });

  let exported = "";
  await test.step("the filtered queue goes out as CSV", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: t("cases.queue.export") }).click();
    exported = await readFile(await (await download).path(), "utf8");
    expect(exported).toContain("2012-05-03T04:00:00.000Z");
  });

  await test.step("the same file and the export change nothing", async () => {
    for (const again of [file, fileOf("export.csv", exported)]) {
      await open(page, routes.adminImports());
      await chooseFile(page, t, again);
      await importIt(page, again);
      await expect(figure(page, again, t("imports.card.written"))).toHaveText("0");
      await expect(figure(page, again, t("imports.card.unchanged"))).toHaveText("3");
    }
    await expect(page.getByRole("button", { name: t("imports.new.other") })).toBeVisible();
    expect(await casesOfMonth(adminApi)).toBe(before + 3);
  });
});

test("a file that is no text is refused with a sentence before anything is sent", async ({ openAs }) => {
  const page = await openAs("admin");
  await open(page, routes.adminImports());
  await page.locator("input[type=file]").setInputFiles({
    name: "cases.xlsx",
    mimeType: "text/csv",
    buffer: Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]),
  });
  await expect(page.getByRole("main").getByRole("alert")).toContainText(t("imports.new.notText"));
});
