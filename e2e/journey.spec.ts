import { randomUUID } from "node:crypto";
import type { ArticleDraft, ArticlePage } from "@/lib/articles/article-schema";
import { api, routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { customerMessage } from "./customer-message";
import { expect, test } from "./desk-test";
import { uniqueRef } from "./factories";
import { fillNewCase, loggedCode, pickRadio } from "./new-case-form";
import { open } from "./pages";
import { sendSignIn, trialUser } from "./sessions";
import { rowsOf } from "./stored-text";
import { t } from "./texts";
import { words } from "./words";

const CAUSE = "PHONE_MISMATCH";
// No other test closes a case of this pair, so its numbers stand still while they are compared.
const PAIR = { wallet: "alipay", bank: "ICBC" };

test("a case is logged, diagnosed, closed, counted, and its article made better", async ({
  page,
  openAs,
  adminApi,
}) => {
  test.slow();
  const message = customerMessage();
  test.info().annotations.push({ type: "message", description: message.source });
  const liveArticle = async () => {
    const answer = await adminApi.get(api.articles({ cause: CAUSE }));
    const [article] = ((await answer.json()) as ArticlePage).items;
    if (!article?.number) throw new Error(`${CAUSE} has no published article`);
    return { slug: article.slug, number: article.number, versionId: article.versionId };
  };
  const article = await liveArticle();
  const { leader, percent, checklist, facts, remedy, row, answer, usedArticle } = caseScreen(page);
  let code = "";

  await test.step("an agent signs in and logs the case", async () => {
    await open(page, routes.signIn());
    await sendSignIn(page, trialUser("agent"));
    await expect(page).toHaveURL(routes.cases());
    await page.getByRole("link", { name: t("cases.queue.newCase") }).click();
    await expect(page.getByRole("form", { name: t("cases.new.title") })).toBeVisible();
    await fillNewCase(page, {
      ...PAIR,
      step: "verify",
      codeSystem: "UPOP",
      errorCode: "66",
      message: message.text,
      customerRef: uniqueRef(),
    });
    await page.getByRole("button", { name: t("cases.new.submit") }).click();
    code = await loggedCode(page);
    await expect(facts).toContainText(message.text);
    await expect(facts).toContainText(t("cases.vocabulary.step.verify"));
    await expect(facts).toContainText(words.codeSystem("UPOP"));
  });

  await test.step("answers make the phone mismatch lead", async () => {
    await answer("SCAM_SIGNS", "NONE");
    await expect(row("SCAM_SIGNS")).toContainText(words.answer("SCAM_SIGNS", "NONE"));
    await answer("REAL_NAME", "SAME");
    await expect(row("REAL_NAME")).toContainText(words.answer("REAL_NAME", "SAME"));
    const before = await percent(CAUSE);
    await answer("RESERVED_PHONE", "DIFFERS");
    await expect(row("RESERVED_PHONE")).toContainText(words.answer("RESERVED_PHONE", "DIFFERS"));
    await expect(leader).toHaveAccessibleName(words.cause(CAUSE));
    await expect.poll(() => percent(CAUSE)).toBeGreaterThan(before);
    expect(await percent(CAUSE)).toBeGreaterThan(50);
  });

  await test.step("its article stands beside, and the case is closed with it", async () => {
    await expect(remedy).toContainText(words.cause(CAUSE));
    await expect(remedy).toContainText(t("cases.remedy.version", { number: article.number }));
    await page.getByRole("button", { name: t("cases.outcome.title") }).click();
    const dialog = page.getByRole("dialog", { name: t("cases.outcome.title") });
    await pickRadio(dialog, t("cases.vocabulary.result.bound"));
    await expect(
      dialog.getByRole("radio", { name: t("cases.vocabulary.certainty.confirmed") }),
    ).toBeChecked();
    await expect(dialog.getByRole("combobox", { name: t("cases.outcome.cause") })).toHaveValue(
      words.cause(CAUSE),
    );
    await expect(usedArticle).toBeChecked();
    await dialog.getByRole("button", { name: t("cases.outcome.close"), exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(t("cases.vocabulary.status.closed"), { exact: true })).toBeVisible();
    const stored = await rowsOf(
      `SELECT o.result, o.cause_code, o.cause_certainty, o.article_version_id, o.predicted_cause_code
         FROM outcomes o JOIN support_cases c ON c.id = o.case_id WHERE c.code = $1`,
      [code],
    );
    expect(stored).toEqual([
      {
        result: "bound",
        cause_code: CAUSE,
        cause_certainty: "confirmed",
        article_version_id: article.versionId,
        predicted_cause_code: CAUSE,
      },
    ]);
  });

  await test.step("a supervisor finds it behind the number of its cause", async () => {
    const supervisor = await openAs("supervisor");
    await open(supervisor, routes.trends(PAIR));
    const pareto = supervisor.getByRole("region", { name: t("trends.pareto.title"), exact: true });
    await pareto.getByRole("button", { name: t("common.table.showTable") }).click();
    const number = pareto
      .getByRole("row")
      .filter({ has: supervisor.getByRole("rowheader", { name: words.cause(CAUSE), exact: true }) })
      .getByRole("link");
    const count = Number(await number.textContent());
    expect(count).toBeGreaterThan(0);
    await number.click();
    await expect(supervisor).toHaveURL(new RegExp(`^[^?]*${routes.cases()}\\?.*cause=${CAUSE}`));
    await expect(
      supervisor.getByText(t("cases.queue.total", { count: String(count), number: count })),
    ).toBeVisible();
    await supervisor.getByRole("link", { name: t("cases.queue.open", { code }) }).click();
    await expect(supervisor).toHaveURL(routes.supportCase(code));
  });

  const sentence = `先请客户截图银行 App 的预留号码页（${randomUUID().slice(0, 8)}）。`;
  await test.step("an admin edits the article and publishes it", async () => {
    const admin = await openAs("admin");
    await open(admin, routes.editArticle(article.slug));
    const answer = await adminApi.get(`${api.article(article.slug)}?draft=1`);
    const { bodyZh } = (await answer.json()) as ArticleDraft;
    const body = admin.getByRole("textbox", { name: t("articles.edit.field.bodyZh"), exact: true });
    await body.fill(bodyZh.replace("1. ", `1. ${sentence}`));
    await admin.getByRole("button", { name: t("articles.edit.publish"), exact: true }).click();
    const question = admin.getByRole("alertdialog");
    await expect(question).toContainText(t("articles.edit.publishTitle", { number: article.number + 1 }));
    await question.getByRole("button", { name: t("articles.edit.publish"), exact: true }).click();
    await expect(admin.getByRole("region", { name: t("common.toast.region") })).toContainText(
      t("articles.edit.published", { number: article.number + 1 }),
    );
  });

  await test.step("the agent sees the new version beside a case", async () => {
    await open(page, routes.supportCase(code));
    await expect(remedy).toContainText(t("cases.remedy.version", { number: article.number + 1 }));
    await expect(remedy).toContainText(sentence);
    await expect(checklist).toBeVisible();
  });
});
