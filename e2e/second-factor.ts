import { type Browser, expect, type Page } from "@playwright/test";
import { TOTP } from "otpauth";
import { api } from "@/lib/routes";
import { open } from "./pages";
import { type Login, sendSignIn } from "./sessions";
import { t } from "./texts";

/** What the app of a phone shows so many half minutes from now; those of one before and after count, too. */
export const appCode = (secret: string, halfMinutes = 0): string =>
  new TOTP({ secret }).generate({ timestamp: Date.now() + halfMinutes * 30_000 });

const PASSWORD = "neun Kraniche über dem Fluss";

/** A new person of the desk, made and invited by `admin`, signed in in a browser of its own. */
export async function newPerson(
  admin: Page,
  browser: Browser,
  { login, role }: { login: string; role: "agent" | "supervisor" | "admin" },
): Promise<{ page: Page; login: Login }> {
  const made = await admin.request.post(api.users(), {
    data: { login, displayName: `新人 ${login}`, role },
    headers: { origin: new URL(admin.url()).origin },
  });
  const { link } = await made.json();
  const page = await (await browser.newContext()).newPage();
  await open(page, link);
  await page.getByRole("textbox", { name: t("auth.signIn.password") }).fill(PASSWORD);
  await page.getByRole("button", { name: t("auth.invitation.submit") }).click();
  await page.getByRole("link", { name: t("auth.setup.toSignIn") }).click();
  await sendSignIn(page, { login, password: PASSWORD });
  await expect(
    page.getByRole("button", { name: t("common.user.menu", { name: `新人 ${login}` }) }),
  ).toBeVisible();
  return { page, login: { login, password: PASSWORD } };
}

/** Goes through the three steps from the password on; answers with the secret and the recovery codes. */
export async function setUpFactor(
  page: Page,
  password: string,
): Promise<{ secret: string; codes: string[] }> {
  await page
    .getByRole("textbox", { name: t("auth.secondFactor.password"), exact: true })
    .last()
    .fill(password);
  await page.getByRole("button", { name: t("auth.secondFactor.next") }).click();
  await expect(page.getByRole("img", { name: t("auth.secondFactor.qr") })).toBeVisible();
  const secret = ((await page.locator("form code").textContent()) ?? "").replaceAll(" ", "");
  const code = page.getByRole("textbox", { name: t("auth.secondFactor.firstCode") });
  await code.fill(appCode(secret, 100));
  const confirm = page.getByRole("button", { name: t("auth.secondFactor.confirm"), exact: true });
  await confirm.click();
  await expect(page.getByText(t("errors.secondFactor.codeWrong"))).toBeVisible();
  await code.fill(appCode(secret));
  await confirm.click();
  const list = page.getByRole("list", { name: t("auth.secondFactor.codesTitle") });
  await expect(list.getByRole("listitem")).toHaveCount(10);
  const codes = await list.getByRole("listitem").allTextContents();
  await page.getByRole("button", { name: t("auth.secondFactor.kept") }).click();
  return { secret, codes };
}
