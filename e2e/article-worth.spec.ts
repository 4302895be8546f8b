import type { Page } from "@playwright/test";
import { routes } from "@/lib/routes";
import {
  CAUSE,
  openProposal,
  placedArticle,
  seldomArticle,
  type WorthArticle,
  worthCase,
  worthClosed,
} from "./article-worth-data";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { t } from "./texts";
import { words } from "./words";

const opened = (page: Page, { title }: WorthArticle) =>
  caseScreen(page).remedy.getByRole("heading", { name: title, exact: true });
const others = (page: Page) =>
  caseScreen(page).remedy.getByRole("navigation", { name: t("articles.rate.others") });
const task = (page: Page, kind: "seldom_works" | "proposal", title: string) =>
  page.getByRole("listitem", { name: `${t(`articles.tasks.kind.${kind}`)}: ${title}` });

test("beside a case stands the article for its place first; the others open by a click", async ({
  openAs,
  adminApi,
}) => {
  const article = await placedArticle(adminApi);
  const later = await placedArticle(adminApi);
  const [first, second] = article.slug < later.slug ? [article, later] : [later, article];
  const { code } = await worthCase(adminApi);
  const agent = await openAs("agent");
  await open(agent, routes.supportCase(code));
  const shown = caseScreen(agent).remedy;
  await expect(shown).toContainText(t("articles.rate.unused"));
  await expect(shown.getByRole("heading", { level: 3 })).toBeVisible();
  const hidden = (await opened(agent, first).isVisible()) ? second : first;
  await others(agent).getByRole("button", { name: hidden.title }).click();
  await expect(opened(agent, hidden)).toBeVisible();
  await expect(others(agent).getByRole("button", { name: hidden.title })).toBeHidden();
});

test("an article that never fixes falls behind, is complained about, and the admin is asked to look at it", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  const article = await seldomArticle(adminApi);
  const { code } = await worthCase(adminApi);

  const agent = await openAs("agent");
  await open(agent, routes.supportCase(code));
  await expect(opened(agent, article)).toBeHidden();
  await open(agent, routes.article(article.slug));
  await agent.getByRole("button", { name: t("articles.feedback.notHelpful") }).click();
  const dialog = agent.getByRole("dialog", { name: t("articles.feedback.title") });
  await dialog.getByText(t("articles.feedback.reason.other"), { exact: true }).click();
  await dialog.getByRole("button", { name: t("articles.feedback.submit") }).click();
  await expect(dialog.getByText(t("articles.feedback.textRequired"))).toBeVisible();
  await dialog.getByRole("textbox").fill("第二步没有这个按钮，客户手机 13812345678");
  await dialog.getByRole("button", { name: t("articles.feedback.submit") }).click();
  await expect(agent.getByText(t("articles.feedback.noted"))).toBeVisible();

  const admin = await openAs("admin");
  await open(admin, routes.articles());
  await admin.getByRole("link", { name: new RegExp(`^${t("articles.tasks.title")}`) }).click();
  const item = task(admin, "seldom_works", article.title);
  await expect(item).toContainText("20 次使用绑成 0 次");
  await item.getByRole("button", { name: t("articles.tasks.take") }).click();
  await expect(item).toContainText(t("articles.tasks.takenByMe"));
  await item.getByRole("link", { name: t("articles.tasks.cases", { count: 20 }) }).click();
  await expect(admin).toHaveURL(/\/cases\?/);
  await expect(admin.getByRole("table").getByRole("row").filter({ hasText: "E2E-" })).toHaveCount(20);

  await open(admin, routes.article(article.slug));
  const said = admin.getByRole("region", { name: t("articles.feedback.of", { number: 1 }) });
  await expect(said).toContainText("第二步没有这个按钮");
  await expect(said).not.toContainText("13812345678");
});

test("an agent proposes after a closed case, and the admin makes a draft of it that knows the case", async ({
  openAs,
  adminApi,
}) => {
  const { code } = await worthClosed(adminApi, null, { comment: "更新证件后绑定成功" });
  const agent = await openAs("agent");
  await open(agent, routes.supportCase(code));
  await agent.getByRole("button", { name: t("cases.propose.open") }).click();
  const dialog = agent.getByRole("dialog", { name: t("cases.propose.title") });
  await expect(dialog).toContainText(t("cases.propose.help"));
  const found = dialog.getByRole("textbox", { name: t("cases.propose.found") });
  await expect(found).toHaveValue(new RegExp(words.cause(CAUSE)));
  await expect(found).not.toHaveValue(/E2E-|请更新证件信息/);
  await expect(dialog.getByRole("textbox", { name: t("cases.propose.helped") })).toHaveValue(
    /更新证件后绑定成功/,
  );
  await found.fill(`证件过期 ${code}`);
  await dialog.getByRole("button", { name: t("cases.propose.submit") }).click();
  await expect(agent.getByText(t("cases.propose.sent"))).toBeVisible();

  const admin = await openAs("admin");
  await open(admin, routes.articleTasks());
  const item = task(admin, "proposal", words.cause(CAUSE)).filter({ hasText: `证件过期 ${code}` });
  await expect(item.getByRole("link", { name: code })).toHaveAttribute("href", routes.supportCase(code));
  await item.getByRole("button", { name: t("articles.tasks.accept") }).click();
  await expect(admin).toHaveURL(/\/articles\/doc-expired-[0-9a-f]+\/edit$/);
  await expect(
    admin.getByRole("textbox", { name: t("articles.edit.field.bodyZh"), exact: true }),
  ).toContainText(`证件过期 ${code}`);
  await expect(admin.getByRole("region", { name: t("articles.source.title") })).toContainText(code);
});

test("a proposal is declined with a reason that stands on the case", async ({ openAs, adminApi }) => {
  const { proposal, address } = await openProposal(adminApi);
  const admin = await openAs("admin");
  await open(admin, routes.articleTasks());
  const item = task(admin, "proposal", words.cause(CAUSE)).filter({ hasText: proposal.caseCode });
  await item.getByRole("button", { name: t("articles.tasks.decline") }).click();
  const dialog = admin.getByRole("dialog", { name: t("articles.tasks.declineTitle") });
  await dialog.getByRole("button", { name: t("articles.tasks.decline") }).click();
  await expect(dialog.getByText(t("errors.text.required"))).toBeVisible();
  await dialog.getByRole("textbox").fill("已有同样的文章");
  await dialog.getByRole("button", { name: t("articles.tasks.decline") }).click();
  await expect(item).toBeHidden();

  const agent = await openAs("agent");
  await open(agent, address);
  await agent.getByRole("button", { name: t("cases.propose.open") }).click();
  await expect(agent.getByRole("dialog")).toContainText("已有同样的文章");
});

test("who writes articles comes from a closed case straight to the draft; set aside, a task is out of the way", async ({
  openAs,
  adminApi,
}) => {
  const { code } = await worthClosed(adminApi, null, { comment: "换了新证件" });
  const { proposal } = await openProposal(adminApi);
  const admin = await openAs("admin");
  await open(admin, routes.supportCase(code));
  await admin.getByRole("button", { name: t("cases.propose.open") }).click();
  await admin.getByRole("button", { name: t("cases.propose.submitDraft") }).click();
  await expect(admin).toHaveURL(/\/articles\/doc-expired-[0-9a-f]+\/edit$/);

  await open(admin, routes.articleTasks());
  const item = task(admin, "proposal", words.cause(CAUSE)).filter({ hasText: proposal.caseCode });
  await item.getByRole("button", { name: t("articles.tasks.setAside") }).click();
  const dialog = admin.getByRole("dialog", { name: t("articles.tasks.aside.title") });
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel(t("articles.tasks.aside.until")).fill(until);
  await dialog.getByRole("textbox", { name: t("articles.tasks.aside.reason") }).fill("等法务确认");
  await dialog.getByRole("button", { name: t("articles.tasks.aside.submit") }).click();
  await expect(item).toBeHidden();
  await admin.getByRole("main").locator("summary").click();
  await expect(item).toContainText("等法务确认");
});
