import { ROLES, type Role } from "@/lib/auth/permissions";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { addedUser, disableUser, loggedCase } from "./factories";
import { open } from "./pages";
import { sendSignIn } from "./sessions";
import { t } from "./texts";

const EVERYBODY: readonly Role[] = ROLES;
const LEADS: readonly Role[] = ["supervisor", "admin"];
const ADMINS: readonly Role[] = ["admin"];
const SLUG = "phone-mismatch";

const PAGES: readonly [address: string, roles: readonly Role[]][] = [
  [routes.cases(), EVERYBODY],
  [routes.newCase(), EVERYBODY],
  [routes.articles(), EVERYBODY],
  [routes.articleTasks(), ADMINS],
  [routes.article(SLUG), EVERYBODY],
  [routes.incidents(), EVERYBODY],
  [routes.trends(), LEADS],
  [routes.trendsBreakdown(), LEADS],
  [routes.trendsDigest(), LEADS],
  [routes.quality(), LEADS],
  [routes.editArticle(SLUG), ADMINS],
  [routes.reviewArticle(SLUG), LEADS],
  [routes.compareArticle(SLUG, { from: "1", to: "1" }), EVERYBODY],
  [routes.articleVersions(SLUG), EVERYBODY],
  [routes.articleVersion(SLUG, 1), EVERYBODY],
  [routes.admin(), LEADS],
  [routes.adminMaintenance(), LEADS],
  [routes.adminUsers(), ADMINS],
  [routes.adminDirectory(), ADMINS],
  [routes.adminChannels(), ADMINS],
  [routes.adminPrefixes(), ADMINS],
  [routes.adminOrganisation(), ADMINS],
  [routes.adminCauses(), ADMINS],
  [routes.adminCompatibility(), ADMINS],
  [routes.adminImports(), ADMINS],
  [routes.adminRoles(), ADMINS],
  [routes.adminApiKeys(), ADMINS],
  [routes.adminWebhooks(), ADMINS],
  [routes.adminAudit(), ADMINS],
  [routes.account(), EVERYBODY],
  [routes.adminDemo(), ADMINS],
  [routes.adminModels(), LEADS],
  [routes.adminModel(1), LEADS],
];

for (const role of ROLES) {
  test(`the ${role} opens the pages of the role and finds no others`, async ({ openAs, adminApi }) => {
    const page = await openAs(role);
    const { code } = await loggedCase(adminApi);
    for (const [address, roles] of [[routes.supportCase(code), EVERYBODY] as const, ...PAGES]) {
      const response = await page.goto(address, { waitUntil: "commit" });
      const isOpen = roles.includes(role);
      expect(response?.status(), `${address} for ${role}`).toBe(isOpen ? 200 : 404);
      const missing = page.getByRole("heading", { name: t("common.error.notFoundTitle") });
      await expect(missing).toBeVisible({ visible: !isOpen });
    }
  });
}

test("the main navigation offers what the role can open", async ({ openAs }) => {
  const offered = {
    agent: ["cases", "incidents", "articles"],
    supervisor: ["cases", "trends", "quality", "incidents", "articles", "admin"],
    admin: ["cases", "trends", "quality", "incidents", "articles", "admin"],
  } as const;
  for (const role of ROLES) {
    const page = await openAs(role);
    await page.goto(routes.cases());
    const links = page.getByRole("navigation", { name: t("common.nav.label") }).getByRole("link");
    await expect(links).toHaveText(offered[role].map((section) => t(`common.nav.${section}`)));
  }
});

test("every page leads whoever is signed out to the sign-in, with the way back", async ({ request }) => {
  for (const [address] of PAGES) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(307);
    expect(answer.headers().location, address).toBe(routes.signIn(address));
  }
});

test("sign-in leads back to where the person wanted to go", async ({ page, adminApi }) => {
  const user = await addedUser(adminApi, "agent");
  const { code } = await loggedCase(adminApi);
  await open(page, routes.supportCase(code));
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.supportCase(code));
});

test("an address of another host is not where sign-in leads", async ({ page, adminApi }) => {
  const user = await addedUser(adminApi, "agent");
  await open(page, routes.signIn("//example.com/cases"));
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.cases());
});

test("a wrong password is refused in words and what was typed stays", async ({ page, adminApi }) => {
  const user = await addedUser(adminApi, "agent");
  await open(page, routes.signIn());
  await sendSignIn(page, { ...user, password: "not this one" });
  await expect(page.getByRole("alert").filter({ hasText: t("auth.signIn.refused") })).toBeVisible();
  await expect(page.getByRole("textbox", { name: t("auth.signIn.login") })).toHaveValue(user.login);
  await expect(page.getByLabel(t("auth.signIn.password"))).toHaveValue("not this one");
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.cases());
});

test("signing out ends the session: its cookie opens nothing any more", async ({
  page,
  adminApi,
  browser,
}) => {
  const user = await addedUser(adminApi, "agent");
  await open(page, routes.signIn(routes.articles()));
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.articles());
  const kept = await page.context().storageState();
  const thief = await browser.newContext({ storageState: kept });
  expect((await thief.request.get(api.cases())).status()).toBe(200);

  await open(page, routes.articles());
  await page.getByRole("button", { name: t("common.user.menu", { name: user.displayName }) }).click();
  await page.getByRole("button", { name: t("common.user.signOut") }).click();
  await expect(page).toHaveURL(routes.signIn());

  expect((await thief.request.get(api.cases())).status()).toBe(401);
  const stolen = await thief.newPage();
  await stolen.goto(routes.cases());
  await expect(stolen).toHaveURL(routes.signIn(routes.cases()));
  await thief.close();
});

test("a user who is disabled is out with the next request and cannot come back", async ({
  page,
  adminApi,
}) => {
  const user = await addedUser(adminApi, "supervisor");
  await open(page, routes.signIn(routes.cases()));
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.cases());
  await disableUser(adminApi, user);

  expect((await page.request.get(api.cases())).status()).toBe(401);
  await open(page, routes.articles());
  await expect(page).toHaveURL(routes.signIn(routes.articles()));
  await sendSignIn(page, user);
  await expect(page.getByRole("alert").filter({ hasText: t("auth.signIn.refused") })).toBeVisible();
});

test("a role that is taken away is gone with the next request", async ({ page, adminApi }) => {
  const user = await addedUser(adminApi, "admin");
  await open(page, routes.signIn(routes.adminUsers()));
  await sendSignIn(page, user);
  await expect(page).toHaveURL(routes.adminUsers());
  await adminApi.patch(api.user(user.id), { data: { version: user.version, role: "agent" } });
  expect((await page.goto(routes.adminUsers()))?.status()).toBe(404);
  const refused = await page.request.get(api.trendsCauses({ from: "2026-01-01", to: "2026-01-31" }));
  expect(refused.status()).toBe(403);
});
