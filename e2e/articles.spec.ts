import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type APIRequestContext, chromium, type Page } from "@playwright/test";
import type { ArticleDraft, ArticlePage } from "@/lib/articles/article-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { api, routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase, uniqueRef } from "./factories";
import { open } from "./pages";
import { versionedArticle } from "./screen-data";
import { sessionFile } from "./sessions";
import { t } from "./texts";

const chineseText = (page: Page) =>
  page.getByRole("textbox", { name: t("articles.edit.field.bodyZh"), exact: true });

/** A new case and the article that the desk shows beside its leading cause. */
async function caseWithArticle(request: APIRequestContext): Promise<{ code: string; slug: string }> {
  const { id, code } = await loggedCase(request, { messageText: "银行卡已过有效期，请更换新卡" });
  const diagnosis = (await (await request.get(api.diagnosis(id))).json()) as CaseDiagnosis;
  const cause = diagnosis.causes[0]?.causeCode;
  const page = (await (await request.get(api.articles({ cause }))).json()) as ArticlePage;
  return { code, slug: page.items[0]?.slug ?? "" };
}

test("a text goes from its author through a reviewer, who sees what changed, to the agent beside a case", async ({
  openAs,
  adminApi,
}) => {
  const { code, slug } = await caseWithArticle(adminApi);
  const mark = uniqueRef();
  const before = (await (await adminApi.get(`${api.article(slug)}?draft=1`)).json()) as ArticleDraft;
  const changed = before.bodyZh.replace(
    "## 客户怎么做\n",
    `## 客户怎么做\n\n先打开{{wallet}}，核对 ${mark}。\n`,
  );

  const author = await openAs("admin");
  await open(author, routes.editArticle(slug));
  await chineseText(author).fill(changed);
  await author.getByRole("button", { name: t("articles.edit.more") }).click();
  await author.getByRole("menuitem", { name: t("articles.submit.action") }).click();
  await expect(author.getByRole("main").getByText(t("articles.state.in_review"))).toBeVisible();

  const reviewer = await openAs("supervisor");
  await open(reviewer, routes.articles({ view: "in_review" }));
  await reviewer.getByRole("link", { name: before.titleZh }).click();
  await expect(reviewer).toHaveURL(routes.reviewArticle(slug));
  const changes = reviewer.getByRole("region", { name: t("articles.changes.of.zh") });
  await expect(changes.getByRole("insertion")).toContainText(mark);
  await expect(changes.getByRole("deletion")).toHaveCount(0);
  await reviewer.getByRole("button", { name: t("articles.review.approve") }).click();
  await expect(reviewer).toHaveURL(routes.article(slug));
  await expect(reviewer.getByRole("article")).toContainText(mark);

  const agent = await openAs("agent");
  await open(agent, routes.supportCase(code));
  await expect(caseScreen(agent).remedy).toContainText(`先打开微信支付，核对 ${mark}`);
});

test("a reviewer sends a text back with what is to change, and its author reads it in the editor", async ({
  openAs,
  adminApi,
}) => {
  const slug = await versionedArticle(adminApi);
  const draft = (await (await adminApi.get(`${api.article(slug)}?draft=1`)).json()) as ArticleDraft;
  await adminApi.post(api.submitArticle(slug), { data: { version: draft.version } });
  const reviewer = await openAs("supervisor");
  await open(reviewer, routes.reviewArticle(slug));
  await reviewer.getByRole("button", { name: t("articles.review.sendBack") }).click();
  await expect(reviewer.getByText(t("errors.text.required"))).toBeVisible();
  await reviewer.getByRole("textbox", { name: t("articles.review.note") }).fill("第二步写错了");
  await reviewer.getByRole("button", { name: t("articles.review.sendBack") }).click();
  await expect(reviewer).toHaveURL(routes.article(slug));
  const author = await openAs("admin");
  await open(author, routes.editArticle(slug));
  await expect(author.getByRole("note").filter({ hasText: "第二步写错了" })).toBeVisible();
});

test("a remark holds the selected passage, and says so once the passage is gone", async ({
  openAs,
  adminApi,
}) => {
  const slug = await versionedArticle(adminApi);
  const reviewer = await openAs("supervisor");
  await open(reviewer, routes.reviewArticle(slug));
  const changes = reviewer.getByRole("region", { name: t("articles.changes.of.zh") });
  await changes.getByRole("insertion").first().selectText();
  const panel = reviewer.getByRole("region", { name: t("articles.comments.title") });
  await panel.getByRole("button", { name: t("articles.comments.add") }).click();
  await expect(panel.getByRole("textbox", { name: t("articles.comments.quote") })).toHaveValue("三");
  await panel.getByRole("textbox", { name: t("articles.comments.body") }).fill("应该是四");
  await panel.getByRole("button", { name: t("articles.comments.submit") }).click();
  await expect(panel.getByRole("listitem")).toContainText("应该是四");

  const author = await openAs("admin");
  await open(author, routes.editArticle(slug));
  const remark = author.getByRole("region", { name: t("articles.comments.title") }).getByRole("listitem");
  await expect(remark).toContainText("应该是四");
  await expect(remark.getByText(t("articles.comments.gone"))).toBeHidden();
  await chineseText(author).fill("四：一段话");
  await expect(remark.getByText(t("articles.comments.gone"))).toBeVisible();
  await remark.getByRole("button", { name: t("articles.comments.resolve") }).click();
  await expect(remark.getByText(t("articles.comments.resolved"))).toBeVisible();
});

test("a text that cannot be drawn is told with its line, and stays in the field", async ({
  openAs,
  adminApi,
}) => {
  const slug = await versionedArticle(adminApi);
  const page = await openAs("admin");
  await open(page, routes.editArticle(slug));
  const typed = "## 一\n\n请拨打 {{phone}}";
  await chineseText(page).fill(typed);
  await page.getByRole("button", { name: t("articles.edit.save") }).click();
  await expect(page.getByText(t("errors.article.unknownPlace", { line: 3, name: "phone" }))).toBeVisible();
  await expect(chineseText(page)).toContainText("请拨打 {{phone}}");
});

/** Every process of a browser that runs on the profile. */
async function processesOf(profile: string): Promise<number[]> {
  const ids = (await readdir("/proc")).map(Number).filter((id) => id > 0);
  const lines = await Promise.all(
    ids.map(async (id) => [id, await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")] as const),
  );
  return lines.flatMap(([id, line]) => (line.includes(profile) ? [id] : []));
}

test("what was typed two seconds ago is there again after the browser was killed", async ({
  adminApi,
  baseURL,
}) => {
  const slug = await versionedArticle(adminApi);
  const profile = await mkdtemp(path.join(tmpdir(), "binddesk-killed-"));
  const start = () =>
    chromium.launchPersistentContext(profile, {
      ...test.info().project.use.launchOptions,
      baseURL,
      locale: "zh-CN",
    });
  const { cookies } = JSON.parse(await readFile(sessionFile("admin"), "utf8"));
  const typed = "## 一\n\n打到一半的话，还没有保存。";
  const first = await start();
  await first.addCookies(cookies);
  const page = await first.newPage();
  await open(page, routes.editArticle(slug));
  await chineseText(page).fill(typed);
  await page.waitForFunction(
    (since) => performance.now() - since > 2_000,
    await page.evaluate(() => performance.now()),
  );
  for (const id of await processesOf(profile)) process.kill(id, "SIGKILL");
  await expect.poll(() => processesOf(profile)).toEqual([]);

  const second = await start();
  await second.addCookies(cookies);
  const again = await second.newPage();
  await open(again, routes.editArticle(slug));
  await again.getByRole("button", { name: t("articles.recover.restore") }).click();
  await expect(chineseText(again)).toContainText("打到一半的话，还没有保存。");
  await second.close();
  await rm(profile, { recursive: true, force: true });
});
