import type { APIRequestContext, Page } from "@playwright/test";
import type { Channel } from "@/lib/catalog/catalog-schema";
import type { ChangeChannelInput } from "@/lib/catalog/channel-schema";
import { api, routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { openNewCase } from "./new-case-form";
import { open } from "./pages";
import { t } from "./texts";

/** A bank that no other test has: its code, its names and a prefix, all of the same letters or digits. */
function unusedBank() {
  const digits = String(Math.floor(Math.random() * 1_000_000)).padStart(6, "0");
  const code = `T${digits}`;
  return { code, nameZh: `测试银行${digits}`, shortZh: `测${digits}`, prefix: `97${digits}` };
}

type Bank = ReturnType<typeof unusedBank>;

async function addBank(page: Page, { code, nameZh, shortZh }: Bank): Promise<void> {
  await open(page, routes.adminDirectory());
  await page.getByRole("button", { name: t("admin.directory.addBank") }).click();
  const dialog = page.getByRole("dialog");
  const field = (name: string) => dialog.getByRole("textbox", { name, exact: true });
  await field(t("admin.directory.code")).fill(code);
  await field(t("admin.directory.nameZh")).fill(nameZh);
  await field(t("admin.directory.nameEn")).fill(`Test bank ${code}`);
  await field(t("admin.directory.shortZh")).fill(shortZh);
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  await expect(page.getByRole("row").filter({ hasText: code })).toBeVisible();
}

async function addPrefix(page: Page, { nameZh, prefix }: Bank): Promise<void> {
  await open(page, routes.adminPrefixes());
  await page.getByRole("button", { name: t("admin.prefixes.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("admin.prefixes.prefix"), exact: true }).fill(prefix);
  const box = dialog.getByRole("combobox", { name: t("admin.prefixes.bankCode") });
  await box.fill(nameZh);
  await page.getByRole("option", { name: nameZh }).click();
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("searchbox", { name: t("admin.prefixes.find") }).fill(prefix);
  await expect(page.getByRole("row").filter({ hasText: prefix })).toBeVisible();
}

async function retire(page: Page, { nameZh }: Bank): Promise<void> {
  await open(page, routes.adminDirectory());
  await page.getByRole("button", { name: t("admin.directory.edit", { name: nameZh }) }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("checkbox", { name: t("admin.directory.isRetired") }).check();
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  const row = page.getByRole("row").filter({ hasText: nameZh });
  await expect(row.getByText(t("admin.directory.retired"))).toBeVisible();
}

test("a bank and its prefix read an agent's card at once, and a retired bank is offered no more", async ({
  openAs,
}) => {
  test.slow();
  const bank = unusedBank();
  const admin = await openAs("admin");
  await addBank(admin, bank);
  await addPrefix(admin, bank);

  const agent = await openAs("agent");
  await openNewCase(agent);
  const card = agent.getByRole("textbox", { name: t("cases.new.field.cardNumber"), exact: true });
  await card.fill(`${bank.prefix}1`);
  const kind = t("cases.vocabulary.cardKind.debit");
  await expect(agent.getByText(t("cases.new.card.bankSure", { bank: bank.nameZh, kind }))).toBeVisible();
  await card.press("Tab");
  await expect(agent.getByRole("combobox", { name: t("cases.new.field.bank") })).toHaveValue(bank.nameZh);

  await retire(admin, bank);
  await openNewCase(agent);
  const banks = agent.getByRole("combobox", { name: t("cases.new.field.bank") });
  await banks.fill(bank.nameZh);
  await expect(agent.getByRole("option", { name: bank.nameZh })).toHaveCount(0);
});

test("a file of prefixes is tried first and says who claims a prefix twice", async ({ openAs }) => {
  const page = await openAs("admin");
  const { prefix } = unusedBank();
  const csv = `prefix,bank,kind,length\n${prefix},CMB,DC,16\n${prefix},ICBC,DC,19\n`;
  await open(page, routes.adminPrefixes());
  await page.getByRole("button", { name: t("admin.prefixes.import.open") }).click();
  const dialog = page.getByRole("dialog");
  const choosing = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: t("admin.prefixes.import.choose") }).click();
  await (await choosing).setFiles({ name: "prefixes.csv", mimeType: "text/csv", buffer: Buffer.from(csv) });
  await expect(
    dialog.getByText(t("admin.prefixes.import.plan", { added: 2, changed: 0, unchanged: 0 })),
  ).toBeVisible();
  const sentence = t("admin.prefixes.conflict.two_banks", { prefix, banks: "招行、工行" });
  await expect(dialog.getByText(sentence)).toBeVisible();
  await dialog.getByRole("button", { name: t("admin.prefixes.import.submit"), exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole("searchbox", { name: t("admin.prefixes.find") }).fill(prefix);
  await expect(page.getByRole("row").filter({ hasText: prefix })).toHaveCount(2);
});

/** Sets up a channel behind the screens, whatever version it has by now. */
async function changedChannel(
  request: APIRequestContext,
  code: string,
  change: Omit<ChangeChannelInput, "version">,
): Promise<void> {
  const { items }: { items: Channel[] } = await (await request.get(api.channels())).json();
  const version = items.find((channel) => channel.code === code)?.version;
  const response = await request.patch(api.channel(code), { data: { ...change, version } });
  expect(response.status(), await response.text()).toBe(200);
}

async function offeredChannels(page: Page): Promise<string[]> {
  await openNewCase(page);
  await page.getByRole("button", { name: t("cases.new.field.channel") }).click();
  await expect(page.getByRole("option").first()).toBeVisible();
  const names = await page.getByRole("option").allTextContents();
  await page.keyboard.press("Escape");
  return names;
}

test("a channel that an admin renames and hides is so in a new case, and an old case keeps its name", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  const usual = { name: { zh: "网点", en: "Branch" }, isOffered: true };
  await changedChannel(adminApi, "branch", usual);
  const { code } = await loggedCase(adminApi, { channel: "branch" });
  const [admin, agent] = [await openAs("admin"), await openAs("agent")];
  const renamed = `营业厅${unusedBank().prefix}`;

  await open(admin, routes.adminChannels());
  await admin
    .getByRole("button", { name: t("admin.channels.edit", { name: usual.name.zh }), exact: true })
    .click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("admin.channels.nameZh"), exact: true }).fill(renamed);
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  const offer = admin.getByRole("checkbox", { name: t("admin.channels.offer", { name: renamed }) });
  await expect(offer).toBeChecked();
  const before = await offeredChannels(agent);
  expect(before).toContain(renamed);

  await offer.click();
  await expect(offer).not.toBeChecked();
  expect(await offeredChannels(agent)).toEqual(before.filter((name) => name !== renamed));
  await open(agent, routes.supportCase(code));
  await expect(caseScreen(agent).facts).toContainText(renamed);
  await open(agent, routes.cases({ channel: "branch" }));
  await expect(agent.getByRole("button", { name: renamed })).toBeVisible();

  await changedChannel(adminApi, "branch", usual);
});
