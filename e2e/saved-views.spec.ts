import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { uniqueRef } from "./factories";
import { open } from "./pages";
import { t } from "./texts";

const menu = (page: Page) => page.getByRole("button", { name: t("trends.views.label") });
const list = (page: Page) => page.getByRole("list", { name: t("trends.views.label") });

async function act(page: Page, name: string, action: string): Promise<void> {
  await menu(page).click();
  await page.getByRole("button", { name: t("trends.views.actions", { name }), exact: true }).click();
  await page.getByRole("menuitem", { name: action, exact: true }).click();
}

test("a filter is saved under a name, shared, opened by a colleague, given another filter, removed and restored", async ({
  openAs,
}) => {
  const [name, renamed] = [uniqueRef(), uniqueRef()];
  const [mine, theirs] = [await openAs("supervisor"), await openAs("admin")];
  await open(mine, routes.trends({ bank: "ICBC", weeks: "4" }));
  await open(theirs, routes.trends());

  await test.step("saved for oneself", async () => {
    await menu(mine).click();
    await mine.getByRole("button", { name: t("trends.views.save") }).click();
    await mine.getByRole("textbox", { name: t("trends.views.name") }).fill(name);
    await mine.keyboard.press("Enter");
    await expect(menu(mine)).toContainText(name);
    await menu(theirs).click();
    await expect(theirs.getByRole("link", { name })).toBeHidden();
    await theirs.keyboard.press("Escape");
  });

  await test.step("renamed and shared", async () => {
    await act(mine, name, t("trends.views.edit"));
    await mine.getByRole("textbox", { name: t("trends.views.name") }).fill(renamed);
    await mine.getByRole("checkbox", { name: t("trends.views.share") }).check();
    await mine.getByRole("button", { name: t("common.action.save"), exact: true }).click();
    await expect(menu(mine)).toContainText(renamed);
    await theirs.reload();
    await menu(theirs).click();
    await list(theirs).getByRole("link", { name: renamed }).click();
    await expect(theirs).toHaveURL(routes.trends({ bank: "ICBC", weeks: "4" }));
    await expect(menu(theirs)).toContainText(renamed);
  });

  await test.step("given the present filter", async () => {
    await open(mine, routes.trends({ wallet: "alipay" }));
    await act(mine, renamed, t("trends.views.move"));
    await expect(menu(mine)).toContainText(renamed);
  });

  await test.step("removed, and brought back", async () => {
    await act(mine, renamed, t("common.action.delete"));
    await expect(menu(mine)).not.toContainText(renamed);
    await mine.getByRole("button", { name: t("common.action.undo"), exact: true }).click();
    await expect(menu(mine)).toContainText(renamed);
  });

  await test.step("a name that is taken is said beside its field", async () => {
    await menu(mine).click();
    await mine.getByRole("button", { name: t("trends.views.save") }).click();
    await mine.getByRole("textbox", { name: t("trends.views.name") }).fill(renamed);
    await mine.keyboard.press("Enter");
    await expect(mine.getByText(t("errors.view.nameTaken"))).toBeVisible();
  });
});
