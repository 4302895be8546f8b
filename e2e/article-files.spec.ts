import { readArticleFile } from "@/lib/articles/article-file";
import { readZip } from "@/lib/articles/article-zip";
import { api, routes } from "@/lib/routes";
import { chooseFiles, filesOf } from "./article-files";
import { expect, test } from "./desk-test";
import { uniqueRef } from "./factories";
import { open } from "./pages";
import { publicArticle } from "./public-article";
import { t } from "./texts";

test("articles leave as files, come back unchanged, and with changes become drafts after a preview", async ({
  openAs,
  adminApi,
}) => {
  const { slug } = await publicArticle(adminApi, { zh: "请先打电话。", en: "Call first." });
  const fresh = uniqueRef().toLowerCase().slice(0, 14);
  const page = await openAs("admin");
  await open(page, routes.articles());
  await page.getByRole("link", { name: t("articles.files.open") }).click();
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: t("articles.files.export") }).click();
  expect((await downloading).suggestedFilename()).toMatch(/^articles-\d{4}-\d\d-\d\d\.zip$/);

  const read = readZip(await (await adminApi.get(api.articleFiles())).body());
  const files = read.ok ? read.value.files.filter(({ name }) => name.startsWith(`${slug}.`)) : [];
  const own = Object.fromEntries(files.map(({ name, text }) => [name, text]));
  expect(Object.keys(own)).toEqual([`${slug}.zh-CN.md`, `${slug}.en.md`]);
  const counts = (created: number, changed: number, unchanged: number, refused: number) =>
    page.getByText(t("articles.files.counts", { created, changed, unchanged, refused }));
  await chooseFiles(page, t, "same.zip", own);
  await expect(counts(0, 0, 1, 0)).toBeVisible();

  const chinese = `${slug}.zh-CN.md`;
  await chooseFiles(page, t, "changed.zip", {
    ...own,
    [chinese]: (own[chinese] ?? "")
      .replace("请先打电话", "请马上打电话")
      .replace("\nstate:", "\nwallets:\n  - wechat_pay\n  - alipay\nstate:"),
    ...filesOf({ slug: fresh, title: `新 ${fresh}`, cause: null, body: "## 一\n\n正文" }),
    "broken.md": "没有信息",
  });
  await expect(counts(1, 1, 0, 1)).toBeVisible();
  await expect(page.getByText(t("errors.articleFile.noFrontMatter"))).toBeVisible();
  await page.locator("summary").filter({ hasText: slug }).click();
  await expect(page.locator("del")).toHaveText("请先");
  await expect(page.locator("ins")).toHaveText("请马上");
  const [before, after] = [t("articles.fit.everywhere"), "支付宝和微信支付"];
  const fitChange = t("articles.files.fitChange", { field: t("articles.fit.wallets"), before, after });
  await expect(page.getByText(fitChange)).toBeVisible();
  await page.getByRole("button", { name: t("articles.files.applyCount", { count: 2 }) }).click();
  await expect(page.getByText(t("articles.files.done", { created: 1, changed: 1 }))).toBeVisible();

  const draft = await (await adminApi.get(`${api.article(slug)}?draft=1`)).json();
  expect(draft).toMatchObject({
    publishedNumber: 1,
    hasDraftChanges: true,
    walletCodes: ["alipay", "wechat_pay"],
  });
  expect(draft.bodyZh).toContain("请马上打电话");
  const made = await (await adminApi.get(`${api.article(fresh)}?draft=1`)).json();
  expect(made).toMatchObject({ publishedNumber: null, titleEn: `新 ${fresh}` });
  expect(readArticleFile(own[chinese] ?? "").ok).toBe(true);
});

test("a file that is none is refused in a sentence", async ({ openAs }) => {
  const page = await openAs("admin");
  await open(page, routes.articleFiles());
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("articles.files.choose") }).click();
  const buffer = Buffer.from([0xff, 0xfe, 0x00]);
  await (await choosing).setFiles({ name: "photo.zip", mimeType: "application/zip", buffer });
  await expect(page.getByText(t("errors.articleFile.notZip"))).toBeVisible();
});
