import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { t, textsOf } from "./texts";

const english = textsOf("en");

for (const [browserLanguage, lang, title] of [
  ["zh-CN", "zh-CN", t("auth.signIn.title")],
  ["zh-TW", "zh-CN", t("auth.signIn.title")],
  ["en-GB", "en", english("auth.signIn.title")],
  ["fr-FR", "zh-CN", t("auth.signIn.title")],
] as const) {
  test(`a browser in ${browserLanguage} is greeted in ${lang}`, async ({ browser }) => {
    const context = await browser.newContext({ locale: browserLanguage });
    const page = await context.newPage();
    await open(page, routes.signIn());
    await expect(page.locator("html")).toHaveAttribute("lang", lang);
    await expect(page.getByRole("heading", { name: title, exact: true })).toBeVisible();
    await context.close();
  });
}

test.describe("the switch", () => {
  test.use({ storageState: sessionFile("agent") });

  test("changes the language at once, on the next pages and after a new load, and back", async ({ page }) => {
    await open(page, routes.cases());
    await page.getByRole("button", { name: t("common.language.switch") }).click();
    const views = page.getByRole("navigation", { name: english("cases.queue.views") });
    await expect(views).toContainText(english("cases.queue.view.unassigned"));

    await page.getByRole("link", { name: english("cases.queue.newCase") }).click();
    await expect(page.getByRole("form", { name: english("cases.new.title") })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("form", { name: english("cases.new.title") })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "en");

    await open(page, routes.cases());
    await page.getByRole("button", { name: english("common.language.switch") }).click();
    await expect(page.getByRole("navigation", { name: t("cases.queue.views") })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
  });

  test("holds for what the server refuses", async ({ page }) => {
    await page.context().addCookies([{ name: "locale", value: "en", url: test.info().project.use.baseURL }]);
    await open(page, routes.newCase());
    await page.getByRole("button", { name: english("cases.new.submit") }).click();
    await expect(page.getByRole("combobox", { name: english("cases.new.field.wallet") })).toHaveAccessibleDescription(
      new RegExp(english("errors.field.required")),
    );
  });
});
