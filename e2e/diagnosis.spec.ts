import { api, routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase } from "./factories";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { rowsOf } from "./stored-text";
import { t } from "./texts";
import { words } from "./words";

test.use({ storageState: sessionFile("agent") });

const MOST_QUESTIONS = 12;

test("suggestions are accepted until the stop rule fires, one is departed from, and a remedy is tried", async ({
  page,
  adminApi,
}) => {
  test.slow();
  const { id, code } = await loggedCase(adminApi, {
    codeSystem: "UPOP",
    errorCode: "66",
    bindingStep: "verify",
  });
  await open(page, routes.supportCase(code));
  const { nextCheck, checklist, answer, row, diagnosis } = caseScreen(page);
  const worked = nextCheck.getByRole("button", { name: t("cases.act.worked") });
  const failed = nextCheck.getByRole("button", { name: t("cases.act.failed") });
  const stored = () =>
    rowsOf<{ check_code: string; suggested_check_code: string | null }>(
      `SELECT check_code, suggested_check_code FROM check_answers WHERE case_id = $1 ORDER BY answered_at`,
      [id],
    );

  await test.step("safety comes first; answering another check is recorded as a departure", async () => {
    await expect(nextCheck).toContainText(words.question("SCAM_SIGNS"));
    await expect(nextCheck).toContainText(t("cases.case.whySafety"));
    await answer("REAL_NAME", "SAME");
    await expect(row("REAL_NAME")).toContainText(words.answer("REAL_NAME", "SAME"));
    await expect(
      page.getByText(t("cases.timeline.insteadOf", { question: words.question("SCAM_SIGNS") })),
    ).toBeVisible();
    await expect.poll(stored).toEqual([{ check_code: "REAL_NAME", suggested_check_code: "SCAM_SIGNS" }]);
  });

  await test.step("accepted suggestions lead to acting", async () => {
    await expect(worked).toBeHidden();
    for (let asked = 0; asked < MOST_QUESTIONS && !(await worked.isVisible()); asked++) {
      const before = (await stored()).length;
      await page.keyboard.press("Enter");
      await expect(nextCheck.getByRole("button").first()).toBeFocused();
      await page.keyboard.press("1");
      await expect.poll(async () => (await stored()).length).toBe(before + 1);
      await expect(nextCheck.getByRole("button").first()).toBeEnabled();
    }
    await expect(worked).toBeVisible();
    const followed = (await stored()).slice(1);
    expect(followed.length).toBeGreaterThan(0);
    expect(followed.filter((one) => one.check_code !== one.suggested_check_code)).toEqual([]);
    await expect(page.getByText(/instead of the suggested|没有问建议的/)).toHaveCount(1);
  });

  await test.step("a remedy that did not help moves the diagnosis and is not advised again", async () => {
    const leader = diagnosis.getByRole("meter").first();
    const before = await leader.getAttribute("aria-valuetext");
    const advised = await nextCheck.getByRole("paragraph").first().textContent();
    await failed.click();
    await expect(nextCheck.getByRole("paragraph").first()).not.toHaveText(advised ?? "");
    await expect(leader).not.toHaveAttribute("aria-valuetext", before ?? "");
    // The screen moves before the server has written it.
    await expect
      .poll(() => rowsOf("SELECT helped FROM remedy_trials WHERE case_id = $1", [id]))
      .toEqual([{ helped: false }]);
  });

  await test.step("a remedy that worked closes the case with its cause", async () => {
    const ranking = page.getByRole("region", { name: t("cases.act.ranking") });
    await ranking.getByRole("button").first().click();
    const dialog = page.getByRole("dialog", { name: t("cases.outcome.title") });
    await expect(dialog.getByRole("combobox", { name: t("cases.outcome.remedy") })).not.toHaveValue("");
    await dialog.getByRole("button", { name: t("cases.outcome.close"), exact: true }).click();
    await expect(dialog).toBeHidden();
    const [outcome] = await rowsOf<{ remedy_code: string | null }>(
      "SELECT result, cause_certainty, remedy_code FROM outcomes WHERE case_id = $1",
      [id],
    );
    expect(outcome).toMatchObject({ result: "bound", cause_certainty: "confirmed" });
    expect(outcome?.remedy_code).not.toBeNull();
    await expect(checklist).toBeVisible();
  });
});

test("two answers that cannot both be so are asked again, and the same answer again settles it", async ({
  page,
  adminApi,
}) => {
  const { code } = await loggedCase(adminApi);
  await open(page, routes.supportCase(code));
  const { nextCheck, answer, row } = caseScreen(page);
  for (const [check, given] of [
    ["SCAM_SIGNS", "NONE"],
    ["RESERVED_PHONE", "DIFFERS"],
    ["CODE_ARRIVED", "ARRIVED_ACCEPTED"],
  ] as const) {
    await answer(check, given);
    await expect(row(check)).toContainText(words.answer(check, given));
  }
  await expect(nextCheck).toContainText(t("cases.case.whyAgainHow"));
  await expect(nextCheck).toContainText(words.answer("CODE_ARRIVED", "ARRIVED_ACCEPTED"));
  const again = nextCheck.getByRole("button", { name: words.answer("RESERVED_PHONE", "DIFFERS") });
  await expect(again).toHaveAttribute("aria-pressed", "true");
  await again.click();
  await expect(nextCheck).not.toContainText(t("cases.case.whyAgainHow"));
});

test("maintenance that a supervisor announces shows in the case and raises its cause until it is over", async ({
  page,
  openAs,
  adminApi,
}) => {
  // A bank of which no other test counts on an unmoved diagnosis.
  const { code } = await loggedCase(adminApi, { bankCode: "CMB", walletCode: "ecny" });
  const supervisor = await openAs("supervisor");
  await open(supervisor, routes.adminMaintenance());
  await supervisor.getByRole("button", { name: t("admin.maintenance.add") }).click();
  const dialog = supervisor.getByRole("dialog", { name: t("admin.maintenance.addTitle") });
  const bank = dialog.getByRole("combobox", { name: t("admin.maintenance.bank") });
  await bank.fill(words.bank("CMB"));
  await supervisor.getByRole("option").first().click();
  await dialog.getByRole("textbox", { name: t("admin.maintenance.noteZh") }).fill("系统升级");
  await dialog.getByRole("textbox", { name: t("admin.maintenance.noteEn") }).fill("System upgrade");
  await dialog.getByRole("button", { name: t("common.action.save") }).click();
  await expect(dialog).toBeHidden();
  const line = supervisor
    .getByRole("row")
    .filter({ hasText: words.bank("CMB") })
    .first();
  await expect(line).toContainText(t("admin.maintenance.state.open"));

  await open(page, routes.supportCase(code));
  const notices = page.getByRole("list", { name: t("cases.maintenance.title") });
  await expect(notices).toContainText(/系统升级|System upgrade/);
  const { percent } = caseScreen(page);
  const whileOpen = await percent("BANK_MAINT");
  expect(whileOpen).toBeGreaterThan(20);

  await line.getByRole("button", { name: t("admin.maintenance.endNow") }).click();
  await expect(line).toContainText(t("admin.maintenance.state.over"));
  // An hour ago instead of now, so that fading can be seen.
  await adminApi.get(api.maintenanceWindows()).then(async (answer) => {
    const { items } = (await answer.json()) as {
      items: { id: string; bankCode: string; version: number; startsAt: string }[];
    };
    const window = items.find(({ bankCode }) => bankCode === "CMB");
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const data = { version: window?.version, startsAt: hoursAgo(4), endsAt: hoursAgo(2) };
    expect((await adminApi.patch(api.maintenanceWindow(window?.id ?? ""), { data })).status()).toBe(200);
  });
  await page.reload();
  await expect(notices).toContainText(t("cases.maintenance.effectFading"));
  expect(await percent("BANK_MAINT")).toBeLessThan(whileOpen);
});
