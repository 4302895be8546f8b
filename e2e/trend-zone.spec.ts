import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { t } from "./texts";

test.use({ storageState: sessionFile("supervisor") });

test("another time zone is found by typing, marked, kept in the address and by the links to cases, and cleared", async ({
  page,
  adminApi,
}) => {
  await loggedCase(adminApi, { bankCode: "CMB", walletCode: "unionpay_app", bindingStep: "install" });
  await open(page, routes.trends({ bank: "CMB", wallet: "unionpay_app", step: "install", weeks: "4" }));
  const filters = page.getByRole("search", { name: t("trends.filter.label") });
  await filters.getByRole("button", { name: "Asia/Shanghai" }).click();
  const choice = page.getByRole("dialog", { name: t("trends.filter.zone") });
  await choice.getByRole("combobox", { name: t("trends.filter.zoneOther") }).fill("new york");
  await page.getByRole("option", { name: "America/New_York" }).click();

  await expect(page).toHaveURL(/timeZone=America(%2F|\/)New_York/);
  const chip = filters.getByRole("button", { name: "America/New_York" });
  await expect(chip).toContainText(t("trends.filter.zoneOwn"));

  const numbers = page.getByRole("region", { name: t("trends.numbers.label") });
  const cases = numbers.getByRole("link").first();
  const shown = Number((await cases.textContent())?.replaceAll(",", ""));
  expect(shown).toBeGreaterThan(0);
  await cases.click();
  await expect(page).toHaveURL(/timeZone=America(%2F|\/)New_York/);
  await expect(page.getByText(/（America\/New_York）/)).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(shown + 1);

  await page.goBack();
  await filters
    .getByRole("button", { name: t("common.filter.clear", { label: t("trends.filter.zone") }) })
    .click();
  await expect(page).not.toHaveURL(/timeZone/);
  await expect(filters.getByRole("button", { name: "Asia/Shanghai" })).toBeVisible();
});
