import { expect, test } from "@playwright/test";
import { ROLES } from "@/lib/auth/permissions";
import { routes } from "@/lib/routes";
import { open } from "./pages";
import { sendSignIn, sessionFile, trialUser } from "./sessions";

for (const role of ROLES) {
  test(`the trial ${role} can sign in`, async ({ page }) => {
    await open(page, routes.signIn(routes.cases()));
    await sendSignIn(page, trialUser(role));
    // The first pages of a server that has just started take their time.
    await expect(page).toHaveURL(routes.cases(), { timeout: 30_000 });
    await page.context().storageState({ path: sessionFile(role) });
  });
}
