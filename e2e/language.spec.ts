import type { Problem } from "@/lib/http/fetch-json";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { origin } from "./environment";
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
    const detailIn = async (locale: "zh-CN" | "en") => {
      await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: origin }]);
      const response = await page.request.get(api.cases({ status: "no such status" }));
      return ((await response.json()) as Problem).detail;
    };
    expect(await detailIn("en")).toBe(english("errors.invalid"));
    expect(await detailIn("zh-CN")).toBe(t("errors.invalid"));
  });
});
