import { createHmac, randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { sendSignIn } from "./sessions";
import { t } from "./texts";

const PASSWORD = "drei Vögel auf dem Dach";

test("a user is invited by a link, chooses a password once and signs in", async ({ openAs, browser }) => {
  const admin = await openAs("admin");
  const login = `invited-${randomUUID().slice(0, 8)}`;
  await open(admin, routes.adminUsers());
  await admin.getByRole("button", { name: t("admin.users.add") }).click();
  const form = admin.getByRole("dialog");
  await form.getByRole("textbox", { name: t("admin.users.name") }).fill(`受邀 ${login}`);
  await form.getByRole("textbox", { name: t("admin.users.login") }).fill(login);
  await admin.getByRole("button", { name: t("admin.addUser.submit") }).click();
  const told = admin.getByRole("alertdialog");
  const link = (await told.locator("code").textContent()) ?? "";
  await told.getByRole("button", { name: t("admin.link.done") }).click();
  await expect(admin.getByRole("row", { name: login }).getByText(t("admin.users.invited"))).toBeVisible();

  const newcomer = await browser.newContext();
  const page = await newcomer.newPage();
  await open(page, link);
  await page.getByRole("textbox", { name: t("auth.signIn.password") }).fill("too short");
  await page.getByRole("button", { name: t("auth.invitation.submit") }).click();
  await expect(page.getByText(t("errors.password.tooShort"))).toBeVisible();
  await page.getByRole("textbox", { name: t("auth.signIn.password") }).fill(PASSWORD);
  await page.getByRole("button", { name: t("auth.invitation.submit") }).click();
  await page.getByRole("link", { name: t("auth.setup.toSignIn") }).click();
  await sendSignIn(page, { login, password: PASSWORD });
  await expect(page).toHaveURL(routes.cases());
  await open(page, link);
  await expect(page.getByRole("heading", { name: t("auth.invitation.expiredTitle") })).toBeVisible();
  await newcomer.close();
});

test("a key is made on the screen, calls the API as itself, and is refused once revoked", async ({
  openAs,
  playwright,
  baseURL,
}) => {
  const page = await openAs("admin");
  const name = `CRM ${randomUUID().slice(0, 8)}`;
  await open(page, routes.adminApiKeys());
  await page.getByRole("button", { name: t("integrations.apiKeys.add") }).click();
  await page.getByLabel(t("integrations.apiKeys.name")).fill(name);
  await page.getByLabel(t("integrations.apiKeys.scope.write:cases")).check();
  await page.getByRole("button", { name: t("integrations.apiKeys.make") }).click();
  const told = page.getByRole("alertdialog");
  const token = (await told.locator("code").textContent()) ?? "";
  await told.getByRole("button", { name: t("integrations.apiKeys.done") }).click();
  await expect(page.getByText(token)).toHaveCount(0);

  const crm = await playwright.request.newContext({
    baseURL,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const { code } = await loggedCase(crm);
  expect((await crm.get(api.trendsCauses())).status()).toBe(403);
  await open(page, routes.adminAudit());
  const entry = page.getByRole("listitem").filter({ hasText: code }).filter({ hasText: name });
  await expect(entry.first()).toContainText(t("integrations.audit.key"));

  await open(page, routes.adminApiKeys());
  await page.getByRole("button", { name: t("integrations.apiKeys.revokeNamed", { name }) }).click();
  const asked = page.getByRole("alertdialog");
  await asked.getByRole("button", { name: t("integrations.apiKeys.revoke"), exact: true }).click();
  await expect(asked).toHaveCount(0);
  expect((await crm.get(api.cases())).status()).toBe(401);
  await crm.dispose();
});

test("an event reaches a receiver through a failure, signed, and the log shows both attempts", async ({
  openAs,
}) => {
  const received: { signature: string; body: string }[] = [];
  const server = http.createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    received.push({ signature: String(request.headers["binddesk-signature"]), body });
    response.writeHead(received.length === 1 ? 503 : 204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const page = await openAs("admin");
  const name = `收件 ${randomUUID().slice(0, 8)}`;
  await open(page, routes.adminWebhooks());
  await page.getByRole("button", { name: t("integrations.webhooks.add") }).click();
  await page.getByLabel(t("integrations.webhooks.name")).fill(name);
  await page.getByLabel(t("integrations.webhooks.url")).fill(url);
  await page.getByLabel(t("integrations.webhooks.event.model.published")).check();
  await page.getByRole("button", { name: t("integrations.webhooks.addSubmit"), exact: true }).click();
  const told = page.getByRole("alertdialog");
  const secret = (await told.locator("code").textContent()) ?? "";
  await told.getByRole("button", { name: t("integrations.webhooks.done") }).click();
  await page.getByRole("link", { name }).click();
  await page.getByRole("button", { name: t("integrations.webhooks.ping") }).click();

  const log = page.getByRole("list", { name: t("integrations.webhooks.log") }).getByRole("listitem");
  await expect(log.first()).toContainText("ping");
  await expect(log.first()).toContainText("503");
  await expect(log.first()).toContainText(t("integrations.webhooks.state.delivered"), { timeout: 20_000 });
  await expect(log.first()).toContainText("204");
  expect(received[1]?.body).toBe(received[0]?.body);
  const [, timestamp, signature] = /^t=(\d+),v1=(\w+)$/.exec(received[1]?.signature ?? "") ?? [];
  const expected = createHmac("sha256", secret).update(`${timestamp}.${received[1]?.body}`).digest("hex");
  expect(signature).toBe(expected);
  server.close();
});

test("the audit trail is verified by a button", async ({ openAs }) => {
  const page = await openAs("admin");
  await open(page, routes.adminAudit());
  await page.getByRole("button", { name: t("integrations.audit.verify") }).click();
  // A seal comes once a minute: the server may be younger.
  const verdict = page
    .getByText(t("integrations.audit.note"))
    .or(page.getByText(t("integrations.audit.noSeals")));
  await expect(verdict).toBeVisible();
});
