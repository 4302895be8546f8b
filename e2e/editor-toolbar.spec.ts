import type { APIRequestContext, Page } from "@playwright/test";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { uniqueRef } from "./factories";
import { open } from "./pages";
import { t } from "./texts";

async function newArticle(request: APIRequestContext): Promise<string> {
  const slug = uniqueRef().toLowerCase().slice(0, 14);
  const data = { slug, titleZh: `按钮 ${slug}`, titleEn: `Buttons ${slug}`, bodyZh: "开头" };
  const made = await request.post(api.articles(), { data });
  expect(made.ok(), await made.text()).toBe(true);
  return slug;
}

const field = (page: Page) =>
  page.getByRole("textbox", { name: t("articles.edit.field.bodyZh"), exact: true });
const toolbar = (page: Page) =>
  page.getByRole("toolbar", {
    name: t("articles.toolbar.label", { field: t("articles.edit.field.bodyZh") }),
  });
const preview = (page: Page) => page.getByRole("region", { name: t("articles.edit.previewOf.zh") });

type Part = "heading" | "bold" | "list" | "steps" | "link" | "table" | "block" | "place";
const button = (page: Page, name: Part) =>
  toolbar(page).getByRole("button", { name: t(`articles.toolbar.${name}`), exact: true });

/** Empties the text and puts one thing into it by its button. */
async function inserted(page: Page, name: Part, choice?: string): Promise<void> {
  await field(page).fill("");
  await button(page, name).click();
  if (choice !== undefined) await page.getByRole("menuitem", { name: choice }).click();
  await expect(field(page)).toBeFocused();
}

test("every button puts into the text what the preview then shows, and one writes on over it", async ({
  openAs,
  adminApi,
}) => {
  const slug = await newArticle(adminApi);
  const page = await openAs("admin");
  await open(page, routes.editArticle(slug));

  await inserted(page, "heading");
  await page.keyboard.type("先做这个");
  await expect(preview(page).getByRole("heading", { name: "先做这个" })).toBeVisible();
  await inserted(page, "bold");
  await page.keyboard.type("要紧");
  await expect(preview(page).locator("strong")).toHaveText("要紧");
  await inserted(page, "list");
  await page.keyboard.type("一项");
  await expect(preview(page).locator("ul > li")).toHaveText("一项");
  await inserted(page, "steps");
  await page.keyboard.type("打开 App");
  await expect(preview(page).locator("ol > li")).toHaveText("打开 App");
  await inserted(page, "link");
  await page.keyboard.type("https://www.icbc.com.cn/");
  await expect(preview(page).getByRole("link")).toHaveAttribute("href", "https://www.icbc.com.cn/");
  await inserted(page, "table");
  await page.keyboard.type("银行");
  await expect(preview(page).getByRole("columnheader", { name: "银行" })).toBeVisible();
  for (const block of ["steps", "warning", "hotline"] as const) {
    const name = t(`common.block.${block}`);
    await inserted(page, "block", name);
    await page.keyboard.type("框里的话");
    await expect(preview(page).getByRole("region", { name })).toContainText("框里的话");
  }
  for (const [place, value] of [
    ["wallet", "支付宝"],
    ["bank", "工商银行"],
    ["hotline", "95588"],
  ] as const) {
    await inserted(page, "place", t(`articles.toolbar.places.${place}`));
    await page.keyboard.type("就是它");
    await expect(preview(page)).toContainText(`${value}就是它`);
  }
});

test("what was selected is kept, and one undo takes an insertion back", async ({ openAs, adminApi }) => {
  const page = await openAs("admin");
  await open(page, routes.editArticle(await newArticle(adminApi)));
  await field(page).fill("第一行\n第二行");
  await page.keyboard.press("ControlOrMeta+A");
  await button(page, "steps").click();
  await expect(preview(page).locator("ol > li")).toHaveText(["第一行", "第二行"]);
  await page.keyboard.press("ControlOrMeta+Z");
  await expect(preview(page).locator("ol")).toHaveCount(0);
  await expect(preview(page)).toContainText("第一行");
});

test("the row of buttons is one stop of the Tab key, and arrows lead through it", async ({
  openAs,
  adminApi,
}) => {
  const page = await openAs("admin");
  await open(page, routes.editArticle(await newArticle(adminApi)));
  await field(page).click();
  await page.keyboard.press("Shift+Tab");
  await expect(button(page, "place")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(button(page, "block")).toBeFocused();
  for (let step = 0; step < 5; step += 1) await page.keyboard.press("ArrowLeft");
  await expect(button(page, "bold")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(button(page, "bold")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await expect(preview(page).locator("strong")).toBeVisible();
});

test("on a telephone all buttons are in sight and work", async ({ openAs, adminApi }) => {
  const page = await openAs("admin", { viewport: { width: 390, height: 844 }, hasTouch: true });
  await open(page, routes.editArticle(await newArticle(adminApi)));
  await field(page).fill("");
  for (const control of await toolbar(page).getByRole("button").all()) {
    const box = await control.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    expect(box?.height).toBeGreaterThanOrEqual(32);
  }
  await button(page, "block").tap();
  await page.getByRole("menuitem", { name: t("common.block.warning") }).tap();
  await page.getByRole("radio", { name: t("articles.edit.preview"), exact: true }).check({ force: true });
  await expect(preview(page).getByRole("region", { name: t("common.block.warning") })).toBeVisible();
});
