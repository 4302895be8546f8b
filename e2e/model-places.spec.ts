import type { Page } from "@playwright/test";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";
import { api } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { editedModel, segmentedModel } from "./screen-data";
import { t } from "./texts";
import { words } from "./words";

const SYSTEM = "NEW_GATEWAY";
const PAIR = "CODE_ARRIVED → RESERVED_PHONE";
const part = (page: Page, tab: "codes" | "codeSystems" | "segments" | "deskFacts" | "rules") =>
  page.getByRole("button", { name: t(`drafts.tab.${tab}`), exact: true });
const cell = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const inBoth = async (page: Page, field: "name" | "meaning", zh: string, en: string) => {
  await cell(page, `${t(`drafts.field.${field}`)}, ${t("drafts.field.zh")}`).fill(zh);
  await cell(page, `${t(`drafts.field.${field}`)}, ${t("drafts.field.en")}`).fill(en);
};
const addElement = async (page: Page, kind: "codes" | "codeSystems", code: string) => {
  await page.getByRole("button", { name: t(`drafts.add.${kind}`), exact: true }).click();
  await cell(page, `${t(`drafts.add.${kind}`)}: ${t("drafts.add.code")}`).fill(code);
  await page.keyboard.press("Enter");
};
const tryOut = (page: Page) => page.getByRole("region", { name: t("drafts.try.title") });
const leader = (page: Page) =>
  tryOut(page)
    .getByRole("list", { name: t("drafts.try.causes") })
    .getByRole("listitem")
    .first();
const startAgain = (page: Page) =>
  page.getByRole("button", { name: t("drafts.try.clear"), exact: true }).click();

test("a code system with a code in it, a segment and a desk fact are edited in tables, tried out, and named as differences", async ({
  openAs,
  adminApi,
}) => {
  const page = await openAs("admin");
  await open(page, `${await segmentedModel(adminApi)}?tab=codeSystems`);

  await test.step("a code system, and what a code of it says", async () => {
    await addElement(page, "codeSystems", SYSTEM);
    await expect(page.getByRole("region", { name: t("drafts.problems.list") })).toBeVisible();
    await inBoth(page, "name", "新网关", "New gateway");
    await expect(page.getByRole("region", { name: t("drafts.problems.list") })).toBeHidden();
    await part(page, "codes").click();
    await page
      .getByRole("button", { name: new RegExp(t("drafts.field.system")) })
      .last()
      .click();
    await page.getByRole("listbox").getByRole("option", { name: "新网关", exact: true }).click();
    await addElement(page, "codes", "E7");
    await inBoth(page, "meaning", "号码不符", "Phone differs");
    await tryOut(page).getByText(t("drafts.try.symptoms"), { exact: true }).click();
    await page.getByRole("combobox", { name: t("drafts.try.anySystem") }).selectOption(SYSTEM);
    await cell(page, t("drafts.try.errorCode")).fill("E7");
    await expect(leader(page)).toContainText(words.cause("PHONE_MISMATCH"));
    await expect(leader(page)).toContainText(/\+\d+/);
    await startAgain(page);
  });

  await test.step("the cases of a segment, and the prior there", async () => {
    await part(page, "segments").click();
    await cell(page, `${words.cause("CARD_EXPIRED")}: ${t("drafts.field.cases")}`).fill("4000");
    const row = page.getByRole("row", { name: new RegExp(words.cause("CARD_EXPIRED")) });
    await expect(row).toContainText("99%");
    await tryOut(page)
      .getByRole("combobox", { name: t("drafts.segment.dimension.wallet") })
      .selectOption("alipay");
    await tryOut(page)
      .getByRole("combobox", { name: t("drafts.segment.dimension.bank") })
      .selectOption("ICBC");
    await expect(leader(page)).toContainText(words.cause("CARD_EXPIRED"));
    await startAgain(page);
  });

  await test.step("what a desk fact speaks for", async () => {
    await part(page, "deskFacts").click();
    await expect(page.getByText(t("drafts.deskFact.holds.BANK_MAINTENANCE"))).toBeVisible();
    await cell(page, `${words.cause("BANK_MAINT")}: ${t("drafts.field.ratio")}`).fill("900");
    await tryOut(page).getByRole("checkbox").first().check();
    await expect(leader(page)).toContainText(words.cause("BANK_MAINT"));
    await expect(leader(page)).toContainText(/\+\d+/);
  });

  await test.step("checks that go together, and the comparison", async () => {
    await part(page, "rules").click();
    await page.getByText(t("drafts.rules.dependenceNumbers"), { exact: true }).click();
    await page
      .getByRole("table", { name: t("drafts.field.ratios") })
      .getByRole("textbox")
      .first()
      .fill("3");
    await page
      .getByRole("button", { name: t("drafts.remove.element", { name: t("drafts.comparison.title") }) })
      .click();
  });

  await test.step("the differences name all of them, and the version holds them", async () => {
    const finish = page.getByRole("button", { name: t("drafts.action.finish"), exact: true });
    await expect(finish).toBeEnabled();
    await finish.click();
    const dialog = page.getByRole("dialog");
    for (const ref of [SYSTEM, `${SYSTEM}:E7`, "alipay · ICBC", "BANK_MAINTENANCE", PAIR, "comparison"])
      await expect(dialog.getByText(ref, { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: t("drafts.finish.submit"), exact: true }).click();
    await page.waitForURL(/\/models\/\d+$/);
    const number = Number(page.url().split("/").at(-1));
    const { items }: { items: ModelVersion[] } = await (await adminApi.get(api.models())).json();
    const id = items.find((model) => model.number === number)?.id ?? "";
    const document: ModelDocument = await (await adminApi.get(api.modelDocument(id))).json();
    expect(document.codeSystems.at(-1)).toMatchObject({ code: SYSTEM, name: { zh: "新网关" } });
    expect(document.segments).toMatchObject([{ counts: { CARD_EXPIRED: 4_000, PHONE_MISMATCH: 12 } }]);
    expect(document.dependences).toMatchObject([
      { check: "RESERVED_PHONE", ratios: expect.arrayContaining([expect.arrayContaining([3])]) },
    ]);
    expect(document.comparison).toBeNull();
    expect(document.deskFacts.find(({ kind }) => kind === "BANK_MAINTENANCE")?.causes.BANK_MAINT).toBe(900);
  });
});

test("a segment is added for a bank's cases of a wallet, and not a second time", async ({
  openAs,
  adminApi,
}) => {
  const page = await openAs("admin");
  await open(page, `${await segmentedModel(adminApi)}?tab=segments`);
  const form = page.getByRole("form", { name: t("drafts.add.segments") });
  const add = form.getByRole("button", { name: t("drafts.action.add"), exact: true });
  await page.getByRole("button", { name: t("drafts.add.segments"), exact: true }).click();
  const choose = async (dimension: "wallet" | "bank" | "cardKind", typed: string) => {
    await form.getByRole("combobox", { name: t(`drafts.segment.dimension.${dimension}`) }).fill(typed);
    await page.getByRole("listbox").getByRole("option", { name: typed, exact: true }).click();
  };
  await expect(add).toBeDisabled();
  await choose("wallet", words.wallet("alipay"));
  await expect(add).toBeEnabled();
  await choose("bank", "工行");
  await expect(form).toContainText(t("drafts.segment.taken"));
  await expect(add).toBeDisabled();
  await choose("cardKind", t("cases.vocabulary.cardKind.credit"));
  await add.click();
  const name = `${words.wallet("alipay")} · 工行 · ${t("cases.vocabulary.cardKind.credit")}`;
  await expect(page.getByRole("heading", { name })).toBeVisible();
});

test("a fault in a range of codes is told in a sentence that opens it, and undo takes it back", async ({
  openAs,
  adminApi,
}) => {
  const page = await openAs("admin");
  await open(page, `${await editedModel(adminApi)}?tab=codeSystems&item=UPOP`);
  const problems = page.getByRole("region", { name: t("drafts.problems.list") });
  await cell(page, `30–59: ${t("drafts.field.to")}`).fill("65");
  await expect(problems).toContainText("60-89");
  await part(page, "rules").click();
  await problems.getByRole("button").first().click();
  await expect(cell(page, `60–89: ${t("drafts.field.from")}`)).toBeFocused();
  await page.getByRole("button", { name: t("drafts.action.undo"), exact: true }).click();
  await expect(problems).toBeHidden();

  const opener = page.getByText(t("drafts.codeSystem.causes", { count: 2 }), { exact: true });
  await opener.click();
  const ratio = cell(page, `${words.cause("IFACE_FAULT")}: ${t("drafts.field.ratio")}`);
  await ratio.fill("0");
  await part(page, "rules").click();
  await problems.getByRole("button").first().click();
  await expect(ratio).toBeFocused();
});
