import type { IncidentCases } from "@/lib/incidents/incident-case-schema";
import type { Incident } from "@/lib/incidents/incident-schema";
import { api, routes } from "@/lib/routes";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { rowsOf } from "./stored-text";
import { storeSurge, storeUsualWeeks } from "./surge";
import { anyOf, t } from "./texts";
import { words } from "./words";

// No other test logs a case of this bank or this wallet.
const PLACE = { bank: "ABC", wallet: "unionpay_app" };
const SURGE = 40;

test("a surge becomes an incident, and its cases are replied to and closed together", async ({
  openAs,
  adminApi,
}) => {
  test.slow();
  await storeUsualWeeks(PLACE.bank, PLACE.wallet);
  await storeSurge(PLACE.bank, PLACE.wallet, SURGE);
  const alarms = async (): Promise<Incident[]> => {
    const answer = await adminApi.get(api.incidents({ state: "proposed" }));
    const { items } = (await answer.json()) as { items: Incident[] };
    return items.filter(({ bankCode, walletCode }) => bankCode === PLACE.bank || walletCode === PLACE.wallet);
  };
  await expect.poll(alarms, { timeout: 60_000 }).toHaveLength(1);
  const [alarm] = await alarms();
  if (!alarm) throw new Error("the alarm is gone again");
  const work = async (): Promise<IncidentCases> => (await adminApi.get(api.incidentCases(alarm.id))).json();

  const page = await openAs("supervisor");
  await test.step("the supervisor is told of the alarm and confirms it", async () => {
    await open(page, routes.incidents());
    await expect(page.getByRole("complementary").getByRole("link").last()).toBeVisible();
    const row = page.getByRole("row").filter({ has: page.locator(`a[href="${routes.incident(alarm.id)}"]`) });
    await expect(row).toContainText(t("incidents.state.proposed"));
    await row.getByRole("link").click();
    await page.getByRole("button", { name: t("incidents.page.confirm") }).click();
    await expect(page.getByText(t("incidents.page.openHelp"))).toBeVisible();
  });

  await test.step("an agent sees it on every screen and on its cases", async () => {
    const agent = await openAs("agent");
    await open(agent, routes.articles());
    await expect(agent.locator(`aside a[href="${routes.incident(alarm.id)}"]`)).toBeVisible();
    const [first] = (await work()).items;
    await open(agent, routes.supportCase(first?.code ?? ""));
    const notices = agent.getByRole("list", { name: t("cases.maintenance.title") });
    await expect(notices.getByRole("link", { name: t("cases.maintenance.incidentShow") })).toBeVisible();
  });

  await test.step("one reply goes into every case", async () => {
    await page
      .getByRole("button", {
        name: anyOf((count) => t("incidents.reply.send", { count: 7 }).replace("7", count)),
      })
      .click();
    await expect(page.getByText(t("incidents.reply.done"))).toBeVisible({ timeout: 30_000 });
    const { items, counts } = await work();
    expect(counts).toMatchObject({ isIn: SURGE, unreplied: 0 });
    for (const { code, reply } of items.filter(({ isIn }) => isIn)) expect(reply).toContain(code);
  });

  await test.step("the queue lists its cases under its name", async () => {
    await page.getByRole("link", { name: t("incidents.cases.inQueue") }).click();
    const label = t("cases.queue.filter.incident");
    await expect(page.getByRole("button", { name: t("common.filter.clear", { label }) })).toBeVisible();
    await expect(page.getByRole("row")).toHaveCount(SURGE + 1);
    await page.goBack();
    await expect(page.getByText(t("incidents.page.openHelp"))).toBeVisible();
  });

  await test.step("all cases are closed, and one is opened again", async () => {
    await page
      .getByRole("button", {
        name: anyOf((count) => t("incidents.close.submit", { count: 7 }).replace("7", count)),
      })
      .click();
    await expect(page.getByText(t("incidents.close.nothing"))).toBeVisible({ timeout: 30_000 });
    const again = page.getByRole("row").filter({ hasText: t("incidents.cases.reason.reopened") });
    await expect(again).toHaveCount(0);
    await page
      .getByRole("button", { name: t("incidents.cases.reopen") })
      .first()
      .click();
    await expect(again).toHaveCount(1);
    expect((await work()).counts).toMatchObject({ isIn: SURGE - 1, open: 0, closed: SURGE - 1 });
    const closings = await rowsOf<{ cases: number; closings: number }>(
      `SELECT count(DISTINCT case_id)::int AS cases, count(*)::int AS closings FROM outcomes o
       JOIN support_cases c ON c.id = o.case_id
       WHERE o.confirmation_method = 'incident' AND c.bank_code = $1`,
      [PLACE.bank],
    );
    expect(closings).toEqual([{ cases: SURGE, closings: SURGE }]);
  });

  await test.step("the incident is over, with its report, and the trends show the cause", async () => {
    await page.getByRole("button", { name: t("incidents.page.close") }).click();
    await expect(page.getByText(t("incidents.page.closedHelp"))).toBeVisible();
    const report = page.getByRole("region", { name: t("incidents.report.title") });
    await expect(report).toContainText(t("incidents.report.reopened"));
    const cause = alarm.walletCode === null ? "BANK_MAINT" : "IFACE_FAULT";
    await open(page, routes.trends({ bank: PLACE.bank }));
    await expect(page.getByRole("main")).toContainText(words.cause(cause));
  });
});
