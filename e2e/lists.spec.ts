import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { anyOf, t } from "./texts";

test.describe("the queue", () => {
  test.use({ storageState: sessionFile("agent") });

  test("says at its foot that no more came, keeps what is there and goes on from there", async ({ page }) => {
    await open(page, routes.cases({ queue: "all", status: "closed" }));
    const rows = page.getByRole("table", { name: t("cases.queue.table") }).getByRole("row");
    const before = await rows.count();
    const more = page.getByRole("button", { name: t("common.action.loadMore") });
    await page.route(`**${api.cases()}?*`, (route) => route.abort());
    await more.click();
    const failure = page.getByRole("alert").filter({
      hasText: anyOf((detail) => t("cases.queue.moreFailed", { detail })),
    });
    await expect(failure).toBeInViewport({ timeout: 30_000 });
    await expect(rows).toHaveCount(before);

    await page.unroute(`**${api.cases()}?*`);
    await failure.getByRole("button", { name: t("common.action.retry") }).click();
    await expect(failure).toBeHidden();
    expect(await rows.count()).toBeGreaterThan(before);
  });

  test("shows closed cases under no view of open ones", async ({ page }) => {
    const current = page
      .getByRole("navigation", { name: t("cases.queue.views") })
      .locator("[aria-current=page]");
    await open(page, routes.cases({ queue: "all" }));
    await expect(current).toContainText(t("cases.queue.view.all"));
    await open(page, routes.cases({ queue: "all", status: "closed" }));
    await expect(current).toHaveCount(0);
  });
});

test.describe("the administration on a phone", () => {
  test.use({ storageState: sessionFile("admin"), viewport: { width: 390, height: 844 } });

  test("names the place and leads from it to any other by its list", async ({ page }) => {
    await open(page, routes.adminDemo());
    const nav = page.getByRole("navigation", { name: t("admin.tabs.label") });
    const place = nav.getByRole("button", { name: t("admin.tabs.demo") });
    await expect(nav.getByRole("link")).toHaveCount(0);
    await place.click();
    await expect(nav.getByRole("link", { name: t("admin.tabs.demo") })).toHaveAttribute(
      "aria-current",
      "page",
    );
    await nav.getByRole("link", { name: t("admin.tabs.audit") }).click();
    await expect(page).toHaveURL(new RegExp(`${routes.adminAudit()}$`));
    await expect(nav.getByRole("button", { name: t("admin.tabs.audit") })).toHaveAttribute(
      "aria-expanded",
      "false",
    );
  });
});

test.describe("the administration", () => {
  test("is a column of groups, each page in reach of the Tab key", async ({ openAs }) => {
    const page = await openAs("admin");
    await open(page, routes.adminUsers());
    const nav = page.getByRole("navigation", { name: t("admin.tabs.label") });
    const links = nav.getByRole("link");
    await links.first().focus();
    for (const link of (await links.all()).slice(1)) {
      await page.keyboard.press("Tab");
      await expect(link).toBeFocused();
    }
    await expect(nav.locator("[aria-current=page]")).toHaveText(t("admin.tabs.users"));
    await page.keyboard.press("Enter");
    await expect(nav.locator("[aria-current=page]")).toHaveText(t("admin.tabs.demo"));
  });

  test("offers a supervisor only the pages that open for one", async ({ openAs }) => {
    const page = await openAs("supervisor");
    await open(page, routes.admin());
    const links = page.getByRole("navigation", { name: t("admin.tabs.label") }).getByRole("link");
    await expect(links).toHaveText([t("admin.tabs.maintenance"), t("admin.tabs.models")]);
  });
});
