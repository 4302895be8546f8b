import type { Page } from "@playwright/test";
import { LOCALES } from "@/lib/i18n/locale";
import { api, routes } from "@/lib/routes";
import { violationsOn } from "./axe";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { answeredCase } from "./screen-data";
import { sessionFile } from "./sessions";
import { rowsOf } from "./stored-text";
import { t, textsOf } from "./texts";

test.use({
  storageState: sessionFile("agent"),
  permissions: ["clipboard-read", "clipboard-write"],
  contextOptions: { reducedMotion: "reduce" },
});

const replyDialog = (page: Page) => page.getByRole("dialog", { name: t("cases.reply.title") });
const textOf = (page: Page) => replyDialog(page).getByRole("textbox", { name: t("cases.reply.text") });
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
/** The first steps of the article on an online payment that is off. */
const STEPS = { look: "查看网上支付是否已开通", turnOn: "没有开通就在 App 里开通", once: "开通后绑定一次" };

test("a reply has only the steps that remain, is changed, copied, and stands in the timeline", async ({
  page,
  adminApi,
}) => {
  test.slow();
  const { id, code } = await loggedCase(adminApi, { bankCode: "ICBC", bindingStep: "verify" });
  await open(page, routes.supportCase(code));
  const { answer, row } = caseScreen(page);
  await answer("SCAM_SIGNS", "NONE");
  await answer("ONLINE_PAY", "OFF");
  await expect(row("ONLINE_PAY")).toContainText("没开通");
  await expect
    .poll(() => rowsOf("SELECT 1 FROM check_answers WHERE case_id = $1", [id]).then((rows) => rows.length))
    .toBe(2);

  await test.step("it is built in Chinese, without the step that is answered", async () => {
    await page.keyboard.press("r");
    await expect(textOf(page)).toHaveValue(new RegExp(STEPS.turnOn));
    const text = await textOf(page).inputValue();
    expect(text).not.toContain(STEPS.look);
    expect(text).toContain(STEPS.once);
    expect(text).toContain("95588");
    expect(text).toContain(code);
    expect(text).not.toMatch(/\{\{|\}\}|%/);
    await expect(replyDialog(page)).toContainText(/第 \d+ 版/);
    expect(await violationsOn(page, { rules: "all" })).toEqual([]);
  });

  await test.step("the other language comes by a switch, and this one is as it was", async () => {
    await replyDialog(page).getByText("English", { exact: true }).click();
    await expect(textOf(page)).toHaveValue(/^Hello/);
    await replyDialog(page).getByText("中文", { exact: true }).click();
    await expect(textOf(page)).toHaveValue(/^您好/);
  });

  await test.step("what was added is there after closing, is guarded, and kept when saving fails", async () => {
    await textOf(page).press("Control+End");
    await textOf(page).pressSequentially("\n祝好，卡 6222021234567890128");
    await page.keyboard.press("Escape");
    await expect(replyDialog(page)).toBeHidden();
    await page.keyboard.press("r");
    await expect(textOf(page)).toHaveValue(/祝好，卡 622202/);
    await expect(replyDialog(page)).toContainText(t("cases.reply.changed"));
    await page.route(`**${api.replies(id)}`, (route) => route.abort());
    await textOf(page).press("Control+Enter");
    await expect(replyDialog(page).getByRole("alert")).toContainText(t("cases.reply.copiedNotKept"));
    await expect(textOf(page)).toHaveValue(/祝好，卡 622202••••••0128/);
    expect(await clipboard(page)).toContain("祝好，卡 622202••••••0128");
    expect(await rowsOf("SELECT 1 FROM case_replies WHERE case_id = $1", [id])).toEqual([]);
  });

  await test.step("the key copies it and keeps it with the version and cause", async () => {
    await page.unroute(`**${api.replies(id)}`);
    await textOf(page).press("Control+Enter");
    await expect(replyDialog(page)).toBeHidden();
    const timeline = page.getByRole("region", { name: t("cases.timeline.title") });
    await expect(timeline).toContainText("祝好，卡 622202••••••0128");
    await expect(timeline).toContainText(/依据文章第 \d+ 版/);
    const stored = await rowsOf<{ locale: string; cause_code: string; number: number }>(
      `SELECT r.locale, r.cause_code, v.number FROM case_replies r
       JOIN article_versions v ON v.id = r.article_version_id WHERE r.case_id = $1`,
      [id],
    );
    expect(stored).toEqual([{ locale: "zh-CN", cause_code: "ONLINE_PAY_OFF", number: expect.any(Number) }]);
  });

  await test.step("the key stands in the list of shortcuts", async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toContainText(t("cases.reply.open"));
    await page.keyboard.press("Escape");
  });
});

for (const recipient of ["bank", "wallet"] as const) {
  test(`the sheet for the ${recipient} has every check, one page of A4 in each language, and can be copied`, async ({
    page,
    adminApi,
  }) => {
    test.slow();
    const code = await answeredCase(adminApi);
    await open(page, routes.supportCase(code));
    await page
      .getByRole("link", { name: t(`cases.packet.${recipient}`) })
      .first()
      .click();
    for (const locale of LOCALES) {
      const words = textsOf(locale);
      const lang = locale === "en" ? "en" : "zh";
      await open(page, routes.casePacket(code, { for: recipient, lang }));
      const sheet = page.getByRole("article", { name: words(`packet.title.${recipient}`) });
      await expect(sheet).toBeVisible();
      await expect(sheet.getByRole("region", { name: words("packet.asked") }).getByRole("term")).toHaveCount(
        17,
      );
      await expect(sheet).toContainText(recipient === "bank" ? "622202••••0128" : "••••0128");
      await expect(sheet).not.toContainText(recipient === "bank" ? "Xiaomi" : "622202");
      await page.getByRole("textbox", { name: t("packet.screen.trace") }).fill("TRACE-20261125-77");
      await expect(sheet).toContainText("TRACE-20261125-77");
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g), `${locale} on one page`).toHaveLength(1);
      await page.getByRole("button", { name: t("packet.screen.copy") }).click();
      await expect.poll(() => clipboard(page)).toContain("TRACE-20261125-77");
      expect(await clipboard(page)).toContain(words(`packet.title.${recipient}`));
      expect(await violationsOn(page, { rules: "all" })).toEqual([]);
    }
  });
}
