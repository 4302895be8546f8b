import { LOCALES } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { violationsOn } from "./axe";
import { expect, test } from "./desk-test";
import { dangersOf, watchPayloads } from "./markdown-dangers";
import { PAYLOADS } from "./markdown-payloads";
import { open } from "./pages";
import { allowPublicReading, publicArticle, publishAnew } from "./public-article";
import { t, textsOf } from "./texts";

const TEXT = {
  zh: "### 先联系银行\n\n请致电{{bank}}。\n\n> [!warning]\n> 不要告诉别人验证码。\n\n| 银行 | 电话 |\n|---|---|\n| 工行 | 95588 |\n\n1. 第一步 `95588`\n2. 看[官网](https://www.icbc.com.cn/)",
  en: "### First the bank\n\nCall {{bank}}.\n\n> [!warning]\n> Tell nobody a code.\n\n| Bank | Phone |\n|---|---|\n| ICBC | 95588 |\n\n1. One `95588`\n2. See [its site](https://www.icbc.com.cn/)",
};

test.beforeAll(allowPublicReading);

test("an admin opens an article after seeing what everybody will read, and ends it again", async ({
  openAs,
  adminApi,
  browser,
}) => {
  const { slug, version } = await publicArticle(adminApi, TEXT);
  await adminApi.put(`/api/v1/articles/${slug}/public-reading`, { data: { version, isPublic: false } });
  const page = await openAs("admin");
  await open(page, routes.article(slug));
  await page.getByRole("button", { name: t("articles.publicReading.open") }).click();
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toContainText("先联系银行");
  await expect(dialog).toContainText("First the bank");
  await expect(dialog).not.toContainText("只给坐席看的话");
  await dialog.getByRole("button", { name: t("articles.publicReading.submit") }).click();
  await expect(page.getByRole("link", { name: t("articles.publicReading.view") })).toHaveAttribute(
    "href",
    routes.helpArticle("zh-CN", slug),
  );
  const visitor = await browser.newPage();
  expect((await visitor.goto(routes.helpArticle("zh-CN", slug)))?.status()).toBe(200);
  await page.getByRole("button", { name: t("articles.publicReading.close") }).click();
  await expect(page.getByText(t("articles.publicReading.isClosed"))).toBeVisible();
  expect((await visitor.reload())?.status()).toBe(404);
  await visitor.close();
});

for (const locale of LOCALES) {
  test(`in ${locale} whoever is not signed in and runs no script finds an article and changes its language`, async ({
    browser,
    adminApi,
  }) => {
    const words = textsOf(locale);
    const { slug } = await publicArticle(adminApi, TEXT);
    const title = locale === "en" ? `Public ${slug}` : `公开 ${slug}`;
    const context = await browser.newContext({ locale, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(routes.help());
    await expect(page).toHaveURL(new RegExp(`/help/${locale}$`));
    await page.getByRole("link", { name: title }).click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByText(words("help.places.bank"))).toBeVisible();
    await expect(page.getByRole("region", { name: words("help.block.warning") })).toBeVisible();
    await expect(page.getByText("只给坐席看的话")).toHaveCount(0);
    await expect(page.locator("script")).toHaveCount(0);
    const other = locale === "en" ? "中文" : "English";
    await page.getByRole("link", { name: other, exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("lang", locale === "en" ? "zh-CN" : "en");
    await page.getByRole("link", { name: textsOf(locale === "en" ? "zh-CN" : "en")("help.all") }).click();
    await expect(page.getByRole("link", { name: slug })).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    await context.close();
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`nothing for axe, nothing wider than a phone, in ${colorScheme}`, async ({ browser, adminApi }) => {
    const { slug } = await publicArticle(adminApi, TEXT);
    for (const width of [1440, 390]) {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 844 } });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      for (const locale of LOCALES)
        for (const address of [routes.help(locale), routes.helpArticle(locale, slug)]) {
          await page.goto(address);
          expect(await violationsOn(page, { rules: "all" }), `${address} at ${width}`).toEqual([]);
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(over, `${address} at ${width}`).toBeLessThanOrEqual(0);
        }
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
}

test("what is not there says so in the look of help, with the status that it has", async ({ page }) => {
  const answer = await page.goto(routes.helpArticle("zh-CN", "no-such-article"));
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: t("help.missingTitle") })).toBeVisible();
  expect(await violationsOn(page, { rules: "all" })).toEqual([]);
});

test.describe("hostile texts", () => {
  // Without the page's policy nothing but the drawing itself keeps a payload from running.
  test.use({ bypassCSP: true });

  test("none of five hundred runs or loads anything where everybody reads", async ({ page, adminApi }) => {
    test.setTimeout(600_000);
    const seen = watchPayloads(page);
    let article = await publicArticle(adminApi, { zh: "第一版", en: "First" });
    const EACH = 15;
    for (let from = 0; from < PAYLOADS.length; from += EACH) {
      const zh = `${PAYLOADS.slice(from, from + EACH).join("\n\n")}\n\n§${from}§`;
      article = await publishAnew(adminApi, article, zh);
      for (const address of [routes.helpArticle("zh-CN", article.slug), routes.help("zh-CN")]) {
        await page.goto(address);
        expect(await page.locator("main").evaluate(dangersOf)).toEqual([]);
        await expect(page.locator("script, style")).toHaveCount(0);
      }
      await page.goto(routes.helpArticle("zh-CN", article.slug));
      await expect(page.getByText(`§${from}§`)).toBeVisible();
    }
    expect(seen).toEqual({ dialogs: 0, outside: [] });
  });
});
