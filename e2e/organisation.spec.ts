import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { t } from "./texts";

test("a colour that is hard to read is refused with the reason, and nothing typed is lost", async ({
  openAs,
}) => {
  const page = await openAs("admin");
  await open(page, routes.adminOrganisation());
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  await field(t("admin.organisation.accentLight")).fill("#f5c518");
  await expect(page.getByText(t("admin.organisation.contrastBad", { ratio: "1.5" }))).toBeVisible();
  await field(t("admin.organisation.accentDark")).fill("#4fb8c8");
  await page.getByRole("button", { name: t("common.action.save"), exact: true }).click();
  await expect(page.getByText(t("errors.organisation.contrast.light", { ratio: "1.5" }))).toBeVisible();
  await expect(field(t("admin.organisation.accentDark"))).toHaveValue("#4fb8c8");
});

test("a name and a colour that are saved are on the sign-in screen, and can be taken back", async ({
  openAs,
  browser,
}) => {
  const page = await openAs("admin");
  await open(page, routes.adminOrganisation());
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  const save = async () => {
    const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
    await page.getByRole("button", { name: t("common.action.save"), exact: true }).click();
    expect((await saved).status()).toBe(200);
  };
  const nameBefore = await field(t("admin.organisation.nameZh")).inputValue();
  await field(t("admin.organisation.nameZh")).fill("江湾银行卡服务台");
  await field(t("admin.organisation.accentLight")).fill("#7a3e9d");
  await field(t("admin.organisation.accentDark")).fill("#c9a2e6");
  await page.getByRole("checkbox", { name: t("admin.organisation.publicReading") }).check();
  await save();

  const visitor = await browser.newPage({ colorScheme: "light" });
  await open(visitor, routes.signIn());
  await expect(visitor.getByText("江湾银行卡服务台")).toBeVisible();
  const button = visitor.getByRole("button", { name: t("auth.signIn.submit") });
  await expect(button).toHaveCSS("background-color", "rgb(122, 62, 157)");
  await visitor.goto(routes.help());
  await expect(visitor.getByRole("link", { name: "江湾银行卡服务台" })).toBeVisible();
  await visitor.close();

  await field(t("admin.organisation.nameZh")).fill(nameBefore);
  await field(t("admin.organisation.accentLight")).fill("");
  await field(t("admin.organisation.accentDark")).fill("");
  await save();
});
