import type { Page } from "@playwright/test";
import type { ModelDraftDetail } from "@/lib/diagnosis/model-draft-schema";
import { api } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { editedModel } from "./screen-data";
import { t } from "./texts";
import { words } from "./words";

const CHECK = "RESERVED_PHONE";
const status = (page: Page) => page.getByRole("status").filter({ hasText: /保存/ });
const minutes = (page: Page) => page.getByRole("textbox", { name: t("drafts.field.minutes"), exact: true });
const question = (page: Page) =>
  page.getByRole("textbox", {
    name: `${t("drafts.field.question")}, ${t("drafts.field.zh")}`,
    exact: true,
  });
const stored = async (page: Page, address: string): Promise<ModelDraftDetail> =>
  (await page.request.get(api.modelDraft(address.split("/").at(-1) ?? ""))).json();
const checkOf = ({ document }: ModelDraftDetail) => document.checks.find(({ code }) => code === CHECK);

test("two admins edit one draft: different places are merged, the same place is chosen, nothing is lost", async ({
  openAs,
  adminApi,
}) => {
  const address = await editedModel(adminApi);
  const [first, second] = [await openAs("admin"), await openAs("admin")];
  for (const page of [first, second]) await open(page, `${address}?tab=checks&item=${CHECK}`);
  await expect(question(second)).toHaveValue(words.question(CHECK));

  await test.step("what one typed comes to the other by itself", async () => {
    await question(first).fill("银行留的是哪个号码？");
    await expect(status(first)).toHaveText(t("drafts.state.saved"));
    await expect(question(second)).toHaveValue("银行留的是哪个号码？", { timeout: 15_000 });
  });

  await test.step("the same place waits with both values, another place is merged", async () => {
    // The second one hears nothing of the first until both have typed.
    await second.route(`**${api.modelDrafts()}`, (route) => route.abort());
    await second.route(`**${api.modelDraft("*")}`, (route) => route.abort());
    await minutes(second).fill("7");
    await question(second).fill("预留的是哪一个号码？");
    await expect(status(second)).toHaveText(t("drafts.state.failed"));
    await minutes(first).fill("3");
    await expect.poll(async () => checkOf(await stored(first, address))?.minutes).toBe(3);
    await second.unrouteAll();
    const choice = second.getByRole("alert").filter({ hasText: t("drafts.conflict.keepMine") });
    await expect(choice).toContainText("7");
    await expect(choice).toContainText("3");
    await expect(minutes(second)).toHaveValue("7");
    await choice.getByRole("button", { name: t("drafts.conflict.takeTheirs") }).click();
    await expect(minutes(second)).toHaveValue("3");
    await expect(status(second)).toHaveText(t("drafts.state.saved"));
    const now = checkOf(await stored(first, address));
    expect(now).toMatchObject({ minutes: 3, question: { zh: "预留的是哪一个号码？" } });
    await expect(question(first)).toHaveValue("预留的是哪一个号码？", { timeout: 15_000 });
  });
});

test("what could not be stored is there again after the page was killed, and is stored then", async ({
  openAs,
  adminApi,
}) => {
  const address = await editedModel(adminApi);
  const page = await openAs("admin");
  const place = `${address}?tab=checks&item=${CHECK}`;
  await open(page, place);
  await page.route(`**${api.modelDraft("*")}`, (route) => route.abort());
  await question(page).fill("没来得及保存的问题");
  await expect(status(page)).toHaveText(t("drafts.state.failed"));
  const other = await page.context().newPage();
  await page.close({ runBeforeUnload: false });
  await open(other, place);
  await expect(question(other)).toHaveValue("没来得及保存的问题");
  await expect
    .poll(async () => checkOf(await stored(other, address))?.question.zh)
    .toBe("没来得及保存的问题");
});

test("a circle of preconditions is told in one sentence that leads to its place, and undo takes it back", async ({
  openAs,
  adminApi,
}) => {
  const page = await openAs("admin");
  await open(page, `${await editedModel(adminApi)}?tab=rules`);
  const problems = page.getByRole("region", { name: t("drafts.problems.list") });
  const add = page.getByRole("button", { name: new RegExp(t("drafts.add.askIf")) });
  const list = page.getByRole("listbox");
  const [first, second] = [words.question("CODE_ARRIVED"), words.question(CHECK)];
  const waitsFor = async (check: string, on: string) => {
    await add.click();
    await list.getByRole("option", { name: check, exact: true }).click();
    await page
      .getByRole("combobox", { name: `${check} ${t("drafts.rules.onlyIf")}`, exact: true })
      .selectOption({ label: on });
  };
  await waitsFor(first, second);
  await expect(problems).toBeHidden();
  await waitsFor(second, first);
  await expect(problems.getByRole("listitem")).toHaveCount(1);
  await expect(problems).toContainText(`${second} → ${first} → ${second}`);
  await expect(page.getByRole("button", { name: t("drafts.action.finish"), exact: true })).toBeDisabled();

  await page.getByRole("button", { name: t("drafts.tab.causes"), exact: true }).click();
  await problems.getByRole("button").first().click();
  await expect(page.getByRole("button", { name: t("drafts.tab.rules"), exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await page.getByRole("button", { name: t("drafts.action.undo"), exact: true }).click();
  await expect(problems).toBeHidden();
});
