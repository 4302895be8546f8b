import type { Page } from "@playwright/test";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { newPerson, setUpFactor } from "./second-factor";
import { t } from "./texts";

// What these tests set holds for the whole desk, so they take turns and each puts back what it changed.
test.describe.configure({ mode: "serial" });

test("retention shows what it would take off, and is switched on only by the numbers", async ({ openAs }) => {
  const page = await openAs("admin");
  await open(page, routes.adminRetention());
  const dryRun = page.getByRole("region", { name: t("admin.retention.preview") });
  await expect(dryRun.getByRole("row")).toHaveCount(13);
  // Nothing in this desk is ten years old: other tests look at the cases that a shorter time would reach.
  for (const name of ["anonymiseDays", "contactDays"] as const) {
    const field = page.getByRole("textbox", {
      name: `${t(`admin.retention.${name}`)} (${t("admin.retention.unit")})`,
    });
    await field.fill("3650");
    await field.press("Tab");
  }
  await expect(dryRun.getByText(t("admin.retention.nothing"))).toBeVisible();
  await dryRun.getByRole("button", { name: t("admin.retention.turnOn") }).click();
  const dialog = page.getByRole("alertdialog", { name: t("admin.retention.confirmTitle") });
  await expect(dialog).toContainText(t("admin.retention.confirm", { contact: 0, anonymised: 0, loose: 0 }));
  await dialog.getByRole("button", { name: t("admin.retention.confirmSubmit", { total: 0 }) }).click();
  await expect(page.getByText(t("admin.retention.on"), { exact: true })).toBeVisible();
  const runs = page.getByRole("table", { name: t("admin.retention.run.caption") });
  await expect(runs.getByText(t("admin.retention.run.done"))).toBeVisible({ timeout: 30_000 });

  await dryRun.getByRole("button", { name: t("admin.retention.turnOff") }).click();
  await expect(page.getByText(t("admin.retention.off"), { exact: true })).toBeVisible();
});

test("with one language there is no switch, and nobody is answered in another", async ({
  openAs,
  browser,
}) => {
  const page = await openAs("admin");
  await open(page, routes.adminOrganisation());
  const save = async () => {
    const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
    await page.getByRole("button", { name: t("common.action.save"), exact: true }).click();
    expect((await saved).status()).toBe(200);
  };
  const english = page.getByRole("checkbox", { name: t("admin.organisation.locale.en") });
  const otherLanguage = page.getByRole("button", { name: t("common.language.switch") });
  await expect(otherLanguage).toBeVisible();
  await english.uncheck();
  await save();
  await expect(otherLanguage).toBeHidden();

  const visitor = await browser.newPage({ locale: "en" });
  await open(visitor, routes.signIn());
  await expect(visitor.getByRole("button", { name: t("auth.signIn.submit") })).toBeVisible();
  await english.check();
  await save();
  await open(visitor, routes.signIn());
  await expect(visitor.getByRole("button", { name: t("auth.signIn.submit") })).toBeHidden();
  await visitor.close();
});

test("a team is made, given a person, and narrows list and trends", async ({ openAs }) => {
  const page = await openAs("admin");
  const name = `团队 ${Date.now().toString(36)}`;
  await open(page, routes.adminTeams());
  await page.getByRole("button", { name: t("admin.teams.add") }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("admin.teams.name") }).fill(name);
  await dialog.getByRole("button", { name: t("common.action.save"), exact: true }).click();
  await expect(dialog).toBeHidden();

  await open(page, routes.adminUsers());
  const user = page.getByRole("row").filter({ hasText: "supervisor" });
  await user.getByRole("button").click();
  await page.getByRole("menuitem", { name: t("admin.users.edit") }).click();
  await dialog.getByRole("button", { name: t("admin.users.team") }).click();
  await page.getByRole("option", { name }).click();
  await dialog.getByRole("button", { name: t("common.action.save"), exact: true }).click();
  await expect(user).toContainText(name);

  await open(page, routes.adminTeams());
  await page.getByRole("link", { name: t("admin.teams.casesOf", { name }) }).click();
  const filters = page.getByRole("group", { name: t("cases.queue.filters") });
  await expect(filters).toContainText(`${t("cases.queue.filter.team")}`);
  await expect(filters).toContainText(name);
  await page.goto(`${routes.trends()}?team=${new URL(page.url()).searchParams.get("team")}`);
  await expect(page.getByRole("main")).toContainText(name);
});

test("what is switched off is gone from the administration and refused; a webhook is removed with its log", async ({
  openAs,
}) => {
  const page = await openAs("admin");
  await open(page, routes.adminWebhooks());
  await page.getByRole("button", { name: t("integrations.webhooks.add") }).click();
  const dialog = page.getByRole("dialog");
  const name = `CRM ${Date.now().toString(36)}`;
  await dialog.getByRole("textbox", { name: t("integrations.webhooks.name"), exact: true }).fill(name);
  await dialog
    .getByRole("textbox", { name: t("integrations.webhooks.url") })
    .fill("https://crm.example.com/hook");
  await dialog.getByRole("checkbox").first().check();
  await dialog.getByRole("button", { name: t("integrations.webhooks.addSubmit") }).click();
  await page.getByRole("button", { name: t("integrations.webhooks.done") }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: t("integrations.webhooks.removal.open") }).click();
  const asked = page.getByRole("alertdialog");
  await expect(asked).toContainText(t("integrations.webhooks.removal.explain", { count: 0 }));
  await asked.getByRole("button", { name: t("integrations.webhooks.removal.submit") }).click();
  await expect(page).toHaveURL(new RegExp(`${routes.adminWebhooks()}$`));
  await expect(page.getByRole("main")).not.toContainText(name);

  await open(page, routes.adminOrganisation());
  const save = async () => {
    const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
    await page.getByRole("button", { name: t("common.action.save"), exact: true }).click();
    expect((await saved).status()).toBe(200);
  };
  const webhooks = page.getByRole("checkbox", { name: t("admin.organisation.switch.webhooks.name") });
  const entry = page
    .getByRole("navigation", { name: t("admin.tabs.label") })
    .getByRole("link", { name: t("admin.tabs.webhooks") });
  await expect(entry).toBeVisible();
  await webhooks.uncheck();
  await save();
  await expect(entry).toBeHidden();
  const gone = await page.request.get(routes.adminWebhooks());
  expect(gone.status()).toBe(404);
  await webhooks.check();
  await save();
  await expect(entry).toBeVisible();
});

test("where a second factor is wanted, a supervisor sets one up before anything else opens", async ({
  openAs,
  browser,
}) => {
  const trial = await openAs("admin");
  await open(trial, routes.adminOrganisation());
  const wanted = (page: Page) =>
    page.getByRole("checkbox", { name: t("admin.organisation.secondFactorRequired") });
  const save = async (page: Page, status: number) => {
    const saved = page.waitForResponse((response) => response.request().method() === "PATCH");
    await page.getByRole("button", { name: t("common.action.save"), exact: true }).click();
    expect((await saved).status()).toBe(status);
  };
  // Not before the own one is there.
  await wanted(trial).check();
  await save(trial, 400);
  await expect(trial.getByText(t("errors.secondFactor.ownFirst"))).toBeVisible();

  const person = (role: "supervisor" | "admin") =>
    newPerson(trial, browser, { login: `${role}-${Date.now().toString(36)}`, role });
  const admin = await person("admin");
  const supervisor = await person("supervisor");
  await open(admin.page, routes.account());
  await admin.page.getByRole("button", { name: t("auth.secondFactor.setUp"), exact: true }).click();
  await setUpFactor(admin.page, admin.login.password);
  await open(admin.page, routes.adminOrganisation());
  await wanted(admin.page).check();
  await save(admin.page, 200);
  try {
    await supervisor.page.goto(routes.trends());
    await expect(supervisor.page).toHaveURL(routes.secondFactor(routes.trends()));
    await expect(
      supervisor.page.getByRole("heading", { name: t("auth.secondFactor.gateTitle") }),
    ).toBeVisible();
    const answer = await supervisor.page.request.get(api.cases());
    expect(answer.status()).toBe(403);
    await setUpFactor(supervisor.page, supervisor.login.password);
    await expect(supervisor.page).toHaveURL(routes.trends());
    await open(supervisor.page, routes.account());
    await expect(supervisor.page.getByText(t("auth.secondFactor.required"))).toBeVisible();
  } finally {
    await wanted(admin.page).uncheck();
    await save(admin.page, 200);
  }
});
