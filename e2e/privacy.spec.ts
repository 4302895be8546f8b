import type { Page } from "@playwright/test";
import { cardDisplay } from "@/components/catalog/card-display";
import { routes } from "@/lib/routes";
import { caseScreen } from "./case-screen";
import { expect, test } from "./desk-test";
import { loggedCase, uniqueRef } from "./factories";
import { choose, loggedCode, openNewCase } from "./new-case-form";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { rowsOf, watchTables } from "./stored-text";
import { t } from "./texts";
import { words } from "./words";

test.use({ storageState: sessionFile("agent") });

/** Made up; the check digits are right, or nothing would be a card number. */
const IN_FIELD = "6222021234567890128";
const IN_MESSAGE = "6217001234567890122";
const DISGUISED = IN_MESSAGE.replace(/(\d{4})(?=\d)/g, "$1 ").replaceAll("1", "１");

/** Every digit of a text in a row, of any script's forms: full-width digits are digits too. */
const digitsOf = (text: string): string => text.normalize("NFKC").replace(/\D/g, "");

/** Everything that leaves the page: addresses and bodies, as they were sent. */
function watchTraffic(page: Page): string[] {
  const sent: string[] = [];
  page.on("request", (request) => {
    sent.push(decodeURIComponent(request.url()), request.postData() ?? "");
  });
  return sent;
}

const browserStorage = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));

const holds = (texts: readonly string[], digits: string): string[] =>
  texts.filter((text) => digitsOf(text).includes(digits));

const masked = (list: string): string => t("cases.new.masked.said", { list });

test("a full card number in the card field is read, said to be dropped, and goes nowhere", async ({
  page,
}) => {
  const sent = watchTraffic(page);
  const tablesHolding = await watchTables();
  const customerRef = uniqueRef();
  await openNewCase(page);
  await choose(page, t("cases.new.field.wallet"), words.wallet("wechat_pay"));
  const field = page.getByRole("textbox", { name: t("cases.new.field.cardNumber") });
  await field.pressSequentially("6222 0212 3456 7890 128");
  await expect(page.getByText(t("cases.new.card.luhnOk"))).toBeVisible();
  expect(holds([await browserStorage(page)], IN_FIELD)).toEqual([]);

  const reference = page.getByRole("textbox", { name: t("cases.new.field.customerRef") });
  await reference.fill(customerRef);
  await expect(field).toHaveValue("");
  const kept = cardDisplay("622202", "0128") ?? "";
  await expect(page.getByText(t("cases.new.card.dropped", { card: kept }))).toBeVisible();
  await expect(page.getByRole("combobox", { name: t("cases.new.field.bank") })).toHaveValue(
    words.bank("ICBC"),
  );

  await page.getByRole("button", { name: t("cases.new.submit") }).click();
  const code = await loggedCode(page);
  await expect(caseScreen(page).facts).toContainText(kept);
  expect(holds([...sent, await browserStorage(page), await page.content()], IN_FIELD)).toEqual([]);
  const [row] = await rowsOf<object>("SELECT bin, last4 FROM support_cases WHERE code = $1", [code]);
  expect(row).toEqual({ bin: "622202", last4: "0128" });
  expect(await tablesHolding(IN_FIELD)).toEqual([]);
});

test("a card number that is sent from the very field it is typed in goes nowhere either", async ({
  page,
}) => {
  const sent = watchTraffic(page);
  const tablesHolding = await watchTables();
  await openNewCase(page);
  await choose(page, t("cases.new.field.wallet"), words.wallet("wechat_pay"));
  await page.getByRole("textbox", { name: t("cases.new.field.cardNumber") }).fill(IN_FIELD);
  await page.keyboard.press("Control+Enter");
  await loggedCode(page);
  expect(holds([...sent, await browserStorage(page)], IN_FIELD)).toEqual([]);
  expect(await tablesHolding(IN_FIELD)).toEqual([]);
});

test("a card number in the message is masked before it leaves the page, and the agent is told", async ({
  page,
}) => {
  const sent = watchTraffic(page);
  const tablesHolding = await watchTables();
  await openNewCase(page);
  await choose(page, t("cases.new.field.wallet"), words.wallet("wechat_pay"));
  const message = page.getByRole("textbox", { name: t("cases.new.field.message") });
  await message.pressSequentially(`卡 ${DISGUISED} 绑不上`);
  expect(holds([await browserStorage(page)], IN_MESSAGE)).toEqual([]);
  await page.getByRole("textbox", { name: t("cases.new.field.customerRef") }).fill(uniqueRef());
  await expect(
    page.getByRole("status").filter({ hasText: masked(t("cases.new.masked.card", { count: 1 })) }),
  ).toBeVisible();
  await expect(message).toHaveValue("卡 621700••••••0122 绑不上");

  // Typed once more and sent without leaving the field.
  await message.fill(`卡 ${IN_MESSAGE} 还是绑不上`);
  await page.keyboard.press("Control+Enter");
  await loggedCode(page);
  await expect(caseScreen(page).facts).toContainText("卡 621700••••••0122 还是绑不上");
  expect(holds([...sent, await browserStorage(page), await page.content()], IN_MESSAGE)).toEqual([]);
  expect(await tablesHolding(IN_MESSAGE)).toEqual([]);
});

test("a draft that is taken up again after leaving holds no card number", async ({ page }) => {
  await openNewCase(page);
  await choose(page, t("cases.new.field.wallet"), words.wallet("wechat_pay"));
  await page.getByRole("textbox", { name: t("cases.new.field.cardNumber") }).fill(IN_FIELD);
  await page.getByRole("textbox", { name: t("cases.new.field.message") }).fill(`卡 ${IN_MESSAGE} 绑不上`);
  await page.reload();
  await expect(page.getByText(t("cases.new.draft.restored"))).toBeVisible();
  expect(holds([await browserStorage(page)], IN_FIELD)).toEqual([]);
  expect(holds([await browserStorage(page)], IN_MESSAGE)).toEqual([]);
  await expect(page.getByRole("textbox", { name: t("cases.new.field.message") })).toHaveValue(
    "卡 621700••••••0122 绑不上",
  );
});

test("a card number in a note and in the search goes nowhere", async ({ page, adminApi }) => {
  const { code } = await loggedCase(adminApi);
  const sent = watchTraffic(page);
  const tablesHolding = await watchTables();
  await open(page, routes.supportCase(code));
  await page.getByRole("textbox", { name: t("cases.timeline.note") }).fill(`客户又发来 ${DISGUISED}`);
  await page.getByRole("button", { name: t("cases.timeline.addNote") }).click();
  await expect(page.getByText(t("cases.timeline.masked", { count: 1 }))).toBeVisible();
  await expect(page.getByRole("region", { name: t("cases.timeline.title") })).toContainText(
    "621700••••••0122",
  );

  await page.getByRole("searchbox", { name: t("common.search.label") }).fill(IN_MESSAGE);
  await page.keyboard.press("Enter");
  await page.waitForURL((address) => address.searchParams.has("q"));
  await expect(
    page.getByText(t("cases.queue.empty.searchTitle", { text: "621700••••••0122" })),
  ).toBeVisible();
  expect(holds([...sent, await browserStorage(page), page.url()], IN_MESSAGE)).toEqual([]);
  expect(await tablesHolding(IN_MESSAGE)).toEqual([]);
});

test("a card number in the search of the articles is masked before it stands in the address", async ({
  page,
}) => {
  const sent = watchTraffic(page);
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(decodeURIComponent(frame.url())));
  await open(page, routes.articles());
  const search = page.getByRole("searchbox", { name: t("articles.list.search") });
  await search.fill(DISGUISED);
  await page.waitForURL((address) => address.searchParams.get("q") === "621700••••••0122");
  await expect(search).toHaveValue("621700••••••0122");
  expect(holds([...sent, ...addresses, await browserStorage(page)], IN_MESSAGE)).toEqual([]);
});

test("what is sent before the page's script runs stays where it was typed", async ({ openAs }) => {
  const page = await openAs("agent", { javaScriptEnabled: false });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.isNavigationRequest()) asked.push(request.url());
  });
  const fields = [
    { address: routes.cases(), field: page.getByRole("searchbox", { name: t("common.search.label") }) },
    {
      address: routes.newCase(),
      field: page.getByRole("textbox", { name: t("cases.new.field.cardNumber") }),
    },
  ];
  for (const { address, field } of fields) {
    await page.goto(address);
    await field.fill(IN_MESSAGE);
    await field.press("Enter");
    await expect(field).toHaveValue(IN_MESSAGE);
  }
  await page.goto(routes.articles());
  const wanted = [routes.cases(), routes.newCase(), routes.articles()];
  expect(asked.map((address) => new URL(address)).map(({ pathname, search }) => pathname + search)).toEqual(
    wanted,
  );
});
