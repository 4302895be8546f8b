import path from "node:path";
import type { Page } from "@playwright/test";
import type { Role } from "@/lib/auth/permissions";
import { environment } from "./environment";
import { t } from "./texts";

/** Where the set-up keeps a role's signed-in browser state. */
export const sessionFile = (role: Role): string => path.resolve(".cache", "e2e-sessions", `${role}.json`);

export type Login = { login: string; password: string };

export function trialUser(role: Role): Login {
  const user = environment.E2E_USERS.find((one) => one.role === role);
  if (!user) throw new Error(`E2E_USERS has no ${role}`);
  return user;
}

/** Fills in and sends the sign-in form of the page; what comes next is for the test to expect. */
export async function sendSignIn(page: Page, { login, password }: Login): Promise<void> {
  await page.getByRole("textbox", { name: t("auth.signIn.login") }).fill(login);
  await page.getByLabel(t("auth.signIn.password")).fill(password);
  await page.getByRole("button", { name: t("auth.signIn.submit") }).click();
}
