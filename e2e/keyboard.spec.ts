import type { Locator, Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { uniqueRef } from "./factories";
import { loggedCode } from "./new-case-form";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { anyOf, t } from "./texts";
import { words } from "./words";

test.use({ storageState: sessionFile("agent") });

const MOST_TABS = 40;

/** Walks with Tab until the element has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  // Held fast, because a list that opens on the way hides everything else from the roles.
  const element = await target.elementHandle();
  for (let pressed = 0; pressed < MOST_TABS; pressed++) {
    await page.keyboard.press("Tab");
    if (await element?.evaluate((one) => one === document.activeElement)) return;
  }
  throw new Error(`Tab does not reach ${target}`);
}

/** Presses a key until it has its effect: the first one may come before the page listens. */
async function pressUntil(page: Page, key: string, shown: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(shown).toBeVisible({ timeout: 2_000 });
  }).toPass();
}

async function pickByTyping(page: Page, typed: string, option: string): Promise<void> {
  await page.keyboard.type(typed);
  await expect(page.getByRole("option").first()).toContainText(option);
  await page.keyboard.press("Enter");
}

test("a case is logged, diagnosed and closed by keyboard alone", async ({ page }) => {
  const customerRef = uniqueRef();
  await open(page, routes.cases());
  const form = page.getByRole("form", { name: t("cases.new.title") });
  await pressUntil(page, "c", form);

  // The wallet has the focus already.
  const wallet = page.getByRole("combobox", { name: t("cases.new.field.wallet") });
  await expect(wallet).toBeFocused();
  await pickByTyping(page, "wechat", words.wallet("wechat_pay"));
  await tabTo(page, page.getByRole("combobox", { name: t("cases.new.field.bank") }));
  await pickByTyping(page, "ccb", words.bank("CCB"));
  await tabTo(page, page.getByRole("textbox", { name: t("cases.new.field.errorCode"), exact: true }));
  await page.keyboard.type("66");
  await tabTo(page, page.getByRole("combobox", { name: t("cases.new.field.codeSystem") }));
  await pickByTyping(page, "upop", words.codeSystem("UPOP"));
  await tabTo(page, page.getByRole("textbox", { name: t("cases.new.field.customerRef"), exact: true }));
  await page.keyboard.type(customerRef);
  await page.keyboard.press("Control+Enter");
  const code = await loggedCode(page);

  const { nextCheck, checklist, facts } = caseScreen(page);
  await expect(facts).toContainText(customerRef);
  const known = async (): Promise<number> => {
    const heading = checklist.getByRole("heading", {
      name: anyOf((number) => t("cases.case.checklistCount", { known: number, all: "17" })),
    });
    const [, number] = /(\d+) \/ 17/.exec((await heading.textContent()) ?? "") ?? [];
    return Number(number);
  };
  const knownFirst = await known();
  const firstQuestion = nextCheck.getByText(words.question("SCAM_SIGNS"));
  await expect(firstQuestion).toBeVisible();
  await page.keyboard.press("1");
  await expect.poll(known).toBe(knownFirst + 1);
  await expect(firstQuestion).toBeHidden();
  await page.keyboard.press("0");
  await expect.poll(known).toBe(knownFirst + 2);
  await page.keyboard.press("s");
  await expect.poll(known).toBe(knownFirst + 3);
  await page.keyboard.press("u");
  await expect.poll(known).toBe(knownFirst + 2);

  const dialog = page.getByRole("dialog", { name: t("cases.outcome.title") });
  await pressUntil(page, "o", dialog);
  await tabTo(page, dialog.getByRole("textbox", { name: t("cases.outcome.comment") }));
  await page.keyboard.type("客户改用预留号码后绑定成功");
  await tabTo(page, dialog.getByRole("button", { name: t("cases.outcome.close"), exact: true }));
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("客户改用预留号码后绑定成功").first()).toBeVisible();
  await expect(page.getByText(t("cases.vocabulary.status.closed"), { exact: true })).toBeVisible();
  await expect(page).toHaveURL(routes.supportCase(code));
});

test("the queue is walked with j, k and Enter, searched with / and explained with ?", async ({ page }) => {
  await open(page, routes.cases({ queue: "all" }));
  const links = page.getByRole("table").getByRole("link");
  await pressUntil(page, "j", links.first().and(page.locator(":focus")));
  await page.keyboard.press("j");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.first()).toBeFocused();

  await page.keyboard.press("?");
  const list = page.getByRole("dialog", { name: t("common.shortcut.title") });
  await expect(list).toContainText(t("cases.queue.shortcut.new"));
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();

  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: t("common.search.label") })).toBeFocused();
  await page.keyboard.press("Escape");

  await links.first().focus();
  await page.keyboard.press("Enter");
  await loggedCode(page);
});

test("single keys are left alone while somebody types, and can be switched off", async ({ page }) => {
  await open(page, routes.cases());
  const list = page.getByRole("dialog", { name: t("common.shortcut.title") });
  await pressUntil(page, "?", list);
  await list.getByRole("checkbox", { name: t("common.shortcut.singleKeys") }).press("Space");
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await page.keyboard.press("c");
  await page.keyboard.press("?");
  await expect(list).toBeHidden();
  await expect(page).toHaveURL(routes.cases());
});

test("an open list is left with Tab and Shift+Tab for something that a screen reader can reach", async ({
  page,
}) => {
  await open(page, routes.newCase());
  const wallet = page.getByRole("combobox", { name: t("cases.new.field.wallet") });
  const list = page.getByRole("listbox");
  const hidden = page.locator("[aria-hidden=true], [inert]");
  for (const key of ["Tab", "Shift+Tab"]) {
    await wallet.focus();
    await expect(list).toBeHidden();
    await page.keyboard.press("ArrowDown");
    await expect(list).toBeVisible();
    await expect(hidden.filter({ has: page.locator("a[href], button") })).not.toHaveCount(0);
    await page.keyboard.press(key);
    await expect(list).toBeHidden();
    await expect(wallet).not.toBeFocused();
    await expect(page.locator(":focus")).toBeVisible();
    await expect(page.locator(":is([aria-hidden=true], [inert]) :focus")).toHaveCount(0);
  }
});

test("a page that is reached by a link begins at its top, with the demo notice in sight", async ({
  page,
}) => {
  const heading = page.getByRole("heading", { name: t("articles.title"), exact: true });
  for (const scrolled of [0, 15, 400]) {
    await open(page, routes.cases({ queue: "all" }));
    await page.evaluate((y) => window.scrollTo(0, y), scrolled);
    await page.getByRole("link", { name: t("common.nav.articles"), exact: true }).click();
    await expect(heading).toBeVisible();
    await expect(page.getByText(t("common.demo.notice"))).toBeVisible();
    expect(await page.evaluate(() => window.scrollY), `from ${scrolled} px`).toBe(0);
  }
});
