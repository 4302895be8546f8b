import { randomUUID } from "node:crypto";
import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { closedCase } from "./screen-data";
import { sessionFile } from "./sessions";
import { t } from "./texts";
import { words } from "./words";

test.use({ storageState: sessionFile("supervisor") });

/** A code that no other test has; its system is one that names no cause. */
const ownCode = (): string => `Z${randomUUID().slice(0, 8).toUpperCase()}`;

const rowOf = (page: Page, name: string): Locator =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });

const choose = async (page: Page, chip: RegExp, option: string): Promise<void> => {
  await page.getByRole("search").getByRole("button", { name: chip }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
};

/** Presses a number and expects as many cases behind it, under a chip that says why. */
async function follow(page: Page, link: Locator, count: number, chip: string): Promise<void> {
  await expect(link).toHaveText(String(count));
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${routes.cases()}\\?`));
  await expect(page.getByText(t("cases.queue.total", { count: String(count), number: count }))).toBeVisible();
  await expect(page.getByRole("table").getByRole("rowheader")).toHaveCount(count);
  await expect(page.getByRole("button", { name: t("common.filter.clear", { label: chip }) })).toBeVisible();
}

test("a supervisor cuts the cases by error code and finds behind a number the cases that it counts", async ({
  page,
  adminApi,
}) => {
  const code = ownCode();
  for (let made = 0; made < 3; made++) await loggedCase(adminApi, { codeSystem: "UPOP", errorCode: code });
  await open(page, routes.trends());
  await page.getByRole("link", { name: t("trends.tabs.breakdown") }).click();
  await expect(page.getByRole("heading", { name: t("trends.cut.title"), exact: true })).toBeVisible();
  await choose(page, new RegExp(`^${t("trends.cut.chip")}`), t("trends.cut.by.code"));
  await expect(page).toHaveURL(/by=code/);
  const count = rowOf(page, `UPOP ${code}`).getByRole("link").first();
  await follow(page, count, 3, t("cases.choice.label.code"));

  await page.goBack();
  await expect(rowOf(page, `UPOP ${code}`)).toBeVisible();
});

test("a report narrowed by a filter of the menu shows it, and so does the list behind it", async ({
  page,
  adminApi,
}) => {
  const code = ownCode();
  const ofCode = { codeSystem: "UPOP", errorCode: code };
  await closedCase(adminApi, { ...ofCode, platform: "harmony" });
  await closedCase(adminApi, { ...ofCode, platform: "ios" });
  await open(page, routes.trendsBreakdown({ by: "channel", code: `UPOP:${code}` }));
  const harmony = t("cases.vocabulary.platform.harmony");
  await page.getByRole("button", { name: t("trends.filter.more") }).click();
  await page.getByRole("option", { name: t("trends.filter.platform"), exact: true }).click();
  await page.getByRole("option", { name: harmony, exact: true }).click();
  await expect(page).toHaveURL(/platform=harmony/);
  const count = rowOf(page, t("trends.cut.total")).getByRole("link").first();
  await follow(page, count, 1, t("cases.queue.filter.platform"));
  await expect(page.getByText(`UPOP ${code}`)).toBeVisible();
});

test("the funnel counts who failed at a step and who got beyond it", async ({ page, adminApi }) => {
  const code = ownCode();
  const at = (bindingStep: "add_card" | "verify" | "confirm") =>
    loggedCase(adminApi, { codeSystem: "UPOP", errorCode: code, bindingStep });
  await at("add_card");
  await at("verify");
  await at("verify");
  await at("confirm");
  await open(page, routes.trendsBreakdown({ by: "step", code: `UPOP:${code}` }));
  const funnel = page.getByRole("region", { name: t("trends.steps.title"), exact: true });
  const row = (step: "register" | "add_card" | "verify") =>
    funnel.getByRole("row", { name: t(`cases.vocabulary.step.${step}`) });
  await expect(row("register").getByRole("link")).toHaveText(["4"]);
  await expect(row("add_card").getByRole("link")).toHaveText(["1", "3"]);
  await expect(row("verify").getByRole("link")).toHaveText(["2", "1"]);
  await follow(page, row("add_card").getByRole("link").last(), 3, t("cases.queue.filter.pastStep"));
});

test("remedies stand with the surest first, and their number opens the closed cases", async ({
  page,
  adminApi,
}) => {
  const code = ownCode();
  const ofCode = { codeSystem: "UPOP", errorCode: code };
  const close = (remedyCode: string, result: "bound" | "unresolved") =>
    closedCase(adminApi, ofCode, { remedyCode, result });
  await close("RETYPE_CARD", "unresolved");
  await close("ALIGN_IDENTITY", "bound");
  await close("ALIGN_IDENTITY", "bound");
  await open(page, routes.trendsBreakdown({ by: "remedy", code: `UPOP:${code}` }));
  const rates = page.getByRole("list", { name: t("trends.cut.fixRate.caption") }).getByRole("listitem");
  await expect(rates.locator("a")).toHaveText(["n = 2", "n = 1"]);
  await expect(rates.first()).toContainText(words.remedy("ALIGN_IDENTITY"));
  await expect(rates.first()).toContainText("100%");
  await rates.first().getByRole("link").click();
  await expect(page.getByText(t("cases.queue.total", { count: "2", number: 2 }))).toBeVisible();
});
