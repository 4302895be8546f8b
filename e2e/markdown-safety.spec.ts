import type { Page } from "@playwright/test";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { origin } from "./environment";
import { uniqueRef } from "./factories";
import { dangersOf, watchPayloads } from "./markdown-dangers";
import { PAYLOADS } from "./markdown-payloads";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { t } from "./texts";

// Without the page's policy nothing but the drawing itself keeps a payload from running.
test.use({ storageState: sessionFile("admin"), bypassCSP: true });

async function newDraft(page: Page): Promise<ArticleDraft> {
  const slug = uniqueRef().toLowerCase().slice(0, 14);
  const data = { slug, titleZh: `安全 ${slug}`, titleEn: `Safety ${slug}` };
  const made = await page.request.post(api.articles(), { data, headers: { origin } });
  expect(made.status(), await made.text()).toBe(201);
  return (await (await page.request.get(`${api.article(slug)}?draft=1`)).json()) as ArticleDraft;
}

const preview = (page: Page) => page.getByRole("region", { name: t("articles.edit.previewOf.zh") });

test("there are five hundred payloads, and one that is drawn carelessly is noticed", async ({ page }) => {
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(500);
  await page.setContent(
    `<main>${PAYLOADS.find((payload) => payload.startsWith("<img src=x onerror"))}</main>`,
  );
  await page.waitForFunction(() => "ranPayload" in window);
  expect(await page.locator("main").evaluate(dangersOf)).not.toEqual([]);
});

test("none runs in the preview of the editor", async ({ page }) => {
  test.setTimeout(600_000);
  const { slug } = await newDraft(page);
  const seen = watchPayloads(page);
  await open(page, routes.editArticle(slug));
  const field = page.getByRole("textbox", { name: t("articles.edit.field.bodyZh"), exact: true });
  for (const [at, payload] of PAYLOADS.entries()) {
    await field.fill(`${payload}\n\n§${at}§`);
    await expect(preview(page)).toContainText(`§${at}§`);
    expect(await preview(page).evaluate(dangersOf), payload).toEqual([]);
  }
  expect(seen).toEqual({ dialogs: 0, outside: [] });
});

test("none runs where the server draws it", async ({ page }) => {
  test.setTimeout(600_000);
  const draft = await newDraft(page);
  const seen = watchPayloads(page);
  let { version } = draft;
  const EACH = 15;
  for (let from = 0; from < PAYLOADS.length; from += EACH) {
    const bodyZh = `${PAYLOADS.slice(from, from + EACH).join("\n\n")}\n\n§${from}§`;
    const saved = await page.request.patch(api.article(draft.slug), {
      data: { version, bodyZh },
      headers: { origin },
    });
    expect(saved.status(), await saved.text()).toBe(200);
    ({ version } = (await saved.json()) as ArticleDraft);
    await page.goto(routes.reviewArticle(draft.slug));
    await expect(preview(page)).toContainText(`§${from}§`);
    expect(await preview(page).evaluate(dangersOf)).toEqual([]);
  }
  expect(seen).toEqual({ dialogs: 0, outside: [] });
});
