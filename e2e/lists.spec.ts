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

  test("shows the tab that one is on, also the last of the row", async ({ page }) => {
    await open(page, routes.adminDemo());
    const tabs = page.getByRole("navigation", { name: t("admin.tabs.label") });
    await expect(tabs.getByRole("link", { name: t("admin.tabs.demo") })).toBeInViewport({ ratio: 1 });
  });
});
