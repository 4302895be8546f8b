import { randomUUID } from "node:crypto";
import { routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { appCode, newPerson, setUpFactor } from "./second-factor";
import { sendSignIn, trialUser } from "./sessions";
import { t } from "./texts";

const newLogin = () => `factor-${randomUUID().slice(0, 8)}`;

test("a second factor is set up, asked for at sign-in, and reset by an admin who shows the password", async ({
  openAs,
  browser,
}) => {
  const admin = await openAs("admin");
  await open(admin, routes.adminUsers());
  const { page, login } = await newPerson(admin, browser, { login: newLogin(), role: "agent" });
  await open(page, routes.account());
  await page.getByRole("button", { name: t("auth.secondFactor.setUp"), exact: true }).click();
  const { secret, codes } = await setUpFactor(page, login.password);
  await expect(page.getByText(t("auth.secondFactor.left", { count: 10 }))).toBeVisible();

  const elsewhere = await (await browser.newContext()).newPage();
  await open(elsewhere, routes.signIn());
  await sendSignIn(elsewhere, login);
  const code = elsewhere.getByRole("textbox", { name: t("auth.signIn.code") });
  await expect(code).toBeFocused();
  const go = elsewhere.getByRole("button", { name: t("auth.signIn.codeSubmit") });
  await code.fill(appCode(secret, 100));
  await go.click();
  await expect(elsewhere.getByText(t("auth.signIn.codeWrong"))).toBeVisible();
  // That of the next half minute: the one of this was used up by setting it up.
  await code.fill(appCode(secret, 1));
  await go.click();
  await expect(elsewhere).toHaveURL(routes.cases());
  await elsewhere.context().clearCookies();
  await open(elsewhere, routes.signIn());
  await sendSignIn(elsewhere, login);
  await code.fill(codes[0] ?? "");
  await go.click();
  await expect(elsewhere).toHaveURL(routes.cases());

  await admin.reload();
  const row = admin.getByRole("row", { name: login.login });
  await expect(row).toContainText(t("admin.users.secondFactorOn"));
  await row.getByRole("button").click();
  await admin.getByRole("menuitem", { name: t("admin.users.resetSecondFactor") }).click();
  const dialog = admin.getByRole("alertdialog");
  const password = dialog.getByLabel(t("auth.secondFactor.password"));
  await password.fill("not my password");
  await dialog.getByRole("button", { name: t("admin.resetSecondFactor.submit") }).click();
  await expect(dialog.getByText(t("errors.password.current"))).toBeVisible();
  await password.fill(trialUser("admin").password);
  await dialog.getByRole("button", { name: t("admin.resetSecondFactor.submit") }).click();
  await expect(dialog).toBeHidden();
  await expect(row).not.toContainText(t("admin.users.secondFactorOn"));
  await open(elsewhere, routes.signIn());
  await sendSignIn(elsewhere, login);
  await expect(elsewhere).toHaveURL(routes.cases());
});

test("recovery codes are made anew and it is turned off, each with password and code", async ({
  openAs,
  browser,
}) => {
  const admin = await openAs("admin");
  await open(admin, routes.adminUsers());
  const { page, login } = await newPerson(admin, browser, { login: newLogin(), role: "supervisor" });
  await open(page, routes.account());
  await page.getByRole("button", { name: t("auth.secondFactor.setUp"), exact: true }).click();
  const { codes } = await setUpFactor(page, login.password);
  const dialog = page.getByRole("alertdialog");
  const prove = async (code: string, submit: string) => {
    await dialog.getByLabel(t("auth.secondFactor.password")).fill(login.password);
    await dialog.getByRole("textbox", { name: t("auth.secondFactor.code"), exact: true }).fill(code);
    await dialog.getByRole("button", { name: submit }).click();
  };
  await page.getByRole("button", { name: t("auth.secondFactor.renew") }).click();
  await prove(codes[1] ?? "", t("auth.secondFactor.renewSubmit"));
  const list = page.getByRole("list", { name: t("auth.secondFactor.codesTitle") });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  const renewed = await list.getByRole("listitem").allTextContents();
  expect(renewed).not.toContain(codes[1]);
  await page.getByRole("button", { name: t("auth.secondFactor.kept") }).click();
  await page.getByRole("button", { name: t("auth.secondFactor.remove"), exact: true }).click();
  await prove(renewed[0] ?? "", t("auth.secondFactor.removeSubmit"));
  await expect(page.getByRole("button", { name: t("auth.secondFactor.setUp"), exact: true })).toBeVisible();
});
