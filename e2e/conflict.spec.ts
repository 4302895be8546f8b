import { routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase, uniqueRef } from "./factories";
import { open } from "./pages";
import { t } from "./texts";
import { words } from "./words";

test("two people edit one case: the second sees both versions, loses nothing and can save", async ({
  openAs,
  adminApi,
}) => {
  const { code } = await loggedCase(adminApi, { errorCode: "11" });
  const [first, second] = [await openAs("agent"), await openAs("supervisor")];
  for (const page of [first, second]) {
    await open(page, routes.supportCase(code));
    await page.getByRole("button", { name: t("cases.case.edit"), exact: true }).click();
  }
  const field = (page: typeof first, name: string) =>
    caseScreen(page).factsDialog.getByRole("textbox", { name, exact: true });
  const save = (page: typeof first) =>
    caseScreen(page)
      .factsDialog.getByRole("button", { name: t("cases.facts.save"), exact: true })
      .click();

  const theirRef = uniqueRef();
  await field(first, t("cases.facts.errorCode")).fill("66");
  await field(first, t("cases.facts.customerRef")).fill(theirRef);
  await save(first);
  await expect(caseScreen(first).factsDialog).toBeHidden();

  const typed = "客户说提示“信息有误”";
  await field(second, t("cases.facts.errorCode")).fill("99");
  await field(second, t("cases.facts.messageText")).fill(typed);
  await save(second);
  const dialog = caseScreen(second).factsDialog;
  await expect(dialog.getByRole("heading", { name: t("cases.facts.conflictTitle") })).toBeVisible();
  await expect(dialog.getByRole("button", { name: t("cases.facts.theirs", { value: "66" }) })).toBeVisible();
  const mine = dialog.getByRole("button", { name: t("cases.facts.mine", { value: "99" }) });
  await expect(mine).toBeVisible();
  await expect(field(second, t("cases.facts.messageText"))).toHaveValue(typed);
  await expect(field(second, t("cases.facts.customerRef"))).toHaveValue(theirRef);

  await mine.click();
  await save(second);
  await expect(dialog).toBeHidden();
  await first.reload();
  for (const page of [first, second]) {
    const { facts } = caseScreen(page);
    await expect(facts).toContainText(typed);
    await expect(facts).toContainText(theirRef);
    await expect(facts.getByText("99")).toBeVisible();
  }
});

test("two people answer one check: the second is told, sees the first answer and can answer again", async ({
  openAs,
  adminApi,
}) => {
  const { code } = await loggedCase(adminApi);
  const [first, second] = [await openAs("agent"), await openAs("supervisor")];
  for (const page of [first, second]) await open(page, routes.supportCase(code));

  // Both look at the unanswered check; the second answer reaches the server after the first.
  let letSecondGo = () => {};
  const firstIsIn = new Promise<void>((resolve) => {
    letSecondGo = resolve;
  });
  await second.route("**/answers/**", async (route) => {
    await firstIsIn;
    await route.continue();
  });
  await caseScreen(second).answer("RESERVED_PHONE", "SAME_SEEN");
  await caseScreen(first).answer("RESERVED_PHONE", "DIFFERS");
  await expect(caseScreen(first).row("RESERVED_PHONE")).toContainText(
    words.answer("RESERVED_PHONE", "DIFFERS"),
  );
  letSecondGo();

  await expect(second.getByRole("region", { name: t("common.toast.region") })).toContainText(
    t("errors.answer.conflict"),
  );
  const row = caseScreen(second).row("RESERVED_PHONE");
  await expect(row).toContainText(words.answer("RESERVED_PHONE", "DIFFERS"));
  // The screen shows the answer before it is stored.
  const isStored = second.waitForResponse(
    (response) => response.url().includes("/answers/") && response.ok(),
  );
  await caseScreen(second).answer("RESERVED_PHONE", "SAME_SEEN");
  await expect(row).toContainText(words.answer("RESERVED_PHONE", "SAME_SEEN"));
  await isStored;
  await second.reload();
  await expect(row).toContainText(words.answer("RESERVED_PHONE", "SAME_SEEN"));
});
