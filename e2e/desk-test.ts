import {
  type APIRequestContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from "@playwright/test";
import type { Role } from "@/lib/auth/permissions";
import { origin } from "./environment";
import { sessionFile } from "./sessions";

type DeskFixtures = {
  /** A page in a browser of its own in which the role's trial user is signed in. */
  openAs: (role: Role, options?: BrowserContextOptions) => Promise<Page>;
  /** The API as the admin's own pages call it, for making data. */
  adminApi: APIRequestContext;
};

export const test = base.extend<DeskFixtures>({
  openAs: async ({ browser }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (role, options) => {
      const context = await browser.newContext({ ...options, storageState: sessionFile(role) });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  adminApi: async ({ playwright, baseURL }, use) => {
    const api = await playwright.request.newContext({
      baseURL,
      storageState: sessionFile("admin"),
      extraHTTPHeaders: { origin },
    });
    await use(api);
    await api.dispose();
  },
});

export { expect } from "@playwright/test";
