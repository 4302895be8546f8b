import { type APIRequestContext, expect } from "@playwright/test";
import { routes } from "@/lib/routes";
import { ADMIN_SCREENS } from "./admin-screens";
import { ARTICLE_OVERLAYS, ARTICLE_SCREENS } from "./article-screens";
import { WORTH_OVERLAYS, WORTH_SCREENS } from "./article-worth-screens";
import { loggedCase } from "./factories";
import { chooseImportFile } from "./import-file";
import { DRAFT_OVERLAYS, DRAFT_SCREENS } from "./model-draft-screens";
import { press, type Screen } from "./screen";
import {
  answeredCase,
  closedCase,
  fullCase,
  openIncident,
  reviewedArticle,
  versionedArticle,
} from "./screen-data";
import { anyOf } from "./texts";
import { TREND_OVERLAYS, TREND_SCREENS } from "./trend-screens";

/** Every screen, with data of its own where it shows some. */
export const SCREENS: readonly Screen[] = [
  { name: "sign-in", role: null, address: () => routes.signIn() },
  { name: "used setup link", role: null, address: () => routes.setup("used") },
  { name: "queue", role: "agent", address: () => routes.cases({ queue: "all" }) },
  {
    name: "queue of closed cases",
    role: "agent",
    address: () => routes.cases({ queue: "all", status: "closed" }),
  },
  { name: "queue without matches", role: "agent", address: () => routes.cases({ q: "no such reference" }) },
  { name: "new case", role: "agent", address: () => routes.newCase() },
  { name: "case", role: "agent", address: (request) => fullCase(request, false) },
  { name: "stopped case", role: "agent", address: (request) => fullCase(request, true) },
  { name: "closed case", role: "agent", address: (request) => closedCase(request) },
  {
    name: "sheet for the bank",
    role: "agent",
    address: async (request) => routes.casePacket(await answeredCase(request), { for: "bank" }),
  },
  {
    name: "sheet for the wallet",
    role: "agent",
    address: async (request) => routes.casePacket(await answeredCase(request), { for: "wallet", lang: "en" }),
  },
  {
    name: "queue behind a number",
    role: "agent",
    address: () => routes.cases({ queue: "all", status: "any", code: "UPOP:66", agent: "NONE", model: "1" }),
  },
  { name: "no such case", role: "agent", address: () => routes.supportCase("BC-000000"), status: 404 },
  ...TREND_SCREENS,
  ...DRAFT_SCREENS,
  ...ARTICLE_SCREENS,
  ...WORTH_SCREENS,
  { name: "quality", role: "supervisor", address: () => routes.quality({ weeks: "52" }) },
  { name: "incidents", role: "supervisor", address: () => routes.incidents() },
  { name: "incident", role: "supervisor", address: openIncident },
  { name: "incident of an agent", role: "agent", address: openIncident },
  { name: "articles", role: "agent", address: () => routes.articles() },
  { name: "articles of an admin", role: "admin", address: () => routes.articles() },
  { name: "article", role: "agent", address: () => routes.article("sms-not-received") },
  {
    name: "article editor",
    role: "admin",
    address: async (request) => routes.editArticle(await versionedArticle(request)),
  },
  {
    name: "article versions",
    role: "admin",
    address: async (request) => routes.articleVersions(await versionedArticle(request)),
  },
  {
    name: "old article version",
    role: "admin",
    address: async (request) => routes.articleVersion(await versionedArticle(request), 1),
  },
  { name: "articles due for review", role: "supervisor", address: () => routes.articles({ view: "due" }) },
  { name: "review of an article", role: "supervisor", address: reviewedArticle },
  {
    name: "compared article versions",
    role: "agent",
    address: async (request) =>
      routes.compareArticle(await versionedArticle(request), { from: "1", to: "2" }),
  },
  ...ADMIN_SCREENS,
  { name: "account security", role: "agent", address: () => routes.account() },
  { name: "used invitation", role: null, address: () => routes.invitation("used") },
  { name: "demo data", role: "admin", address: () => routes.adminDemo() },
  { name: "page that is not there", role: "agent", address: () => routes.trends(), status: 404 },
];

const aCase = async (request: APIRequestContext): Promise<string> =>
  routes.supportCase((await loggedCase(request, { errorCode: "66" })).code);

/** What opens over a screen. */
export const OVERLAYS: readonly Screen[] = [
  ...TREND_OVERLAYS,
  ...DRAFT_OVERLAYS,
  ...ARTICLE_OVERLAYS,
  ...WORTH_OVERLAYS,
  {
    name: "outcome of a case",
    role: "agent",
    address: aCase,
    arrange: press((t) => t("cases.outcome.title")),
  },
  {
    name: "reply to a customer",
    role: "agent",
    address: aCase,
    arrange: async (page, t) => {
      await press(() => t("cases.reply.open"))(page, t);
      await expect(page.getByRole("textbox", { name: t("cases.reply.text") })).not.toHaveValue("");
    },
  },
  { name: "facts of a case", role: "agent", address: aCase, arrange: press((t) => t("cases.case.edit")) },
  {
    name: "statuses of a case",
    role: "agent",
    address: aCase,
    arrange: press((t) => t("cases.vocabulary.status.open")),
  },
  {
    name: "opened check of a case",
    role: "agent",
    address: aCase,
    arrange: async (page, t) => {
      const list = page.getByRole("region", { name: t("cases.case.checklist") });
      await list.getByRole("listitem").nth(3).getByRole("button").click();
    },
  },
  {
    name: "filters of the queue",
    role: "agent",
    address: () => routes.cases({ queue: "all" }),
    arrange: press((t) => t("cases.queue.addFilter")),
  },
  {
    name: "refused new case",
    role: "agent",
    address: () => routes.newCase(),
    arrange: press((t) => t("cases.new.submit")),
  },
  {
    name: "open list of a new case",
    role: "agent",
    address: () => routes.newCase(),
    arrange: async (page) => {
      await page.keyboard.press("ArrowDown");
      await expect(page.getByRole("listbox")).toBeVisible();
    },
    // While its list is open, React Aria's combo box hides the rest from screen readers, which would wander out of it,
    // and leaves it in reach of a mouse. Nothing hidden can keep the focus: see "an open list" in keyboard.spec.ts.
    spared: ["aria-hidden-focus"],
  },
  {
    name: "user menu",
    role: "agent",
    address: () => routes.articles(),
    arrange: async (page) => {
      await page.getByRole("banner").getByRole("button").last().click();
    },
  },
  {
    name: "list of shortcuts",
    role: "agent",
    address: () => routes.cases(),
    arrange: async (page) => page.keyboard.press("?"),
  },
  {
    name: "schedule of an article",
    role: "admin",
    address: async (request) => routes.editArticle(await versionedArticle(request)),
    arrange: async (page, t) => {
      await press(() => t("articles.edit.more"))(page, t);
      await page.getByRole("menuitem", { name: t("articles.schedule.open") }).click();
    },
  },
  {
    name: "owner of an article",
    role: "admin",
    address: async (request) => routes.editArticle(await versionedArticle(request)),
    arrange: async (page, t) => {
      await press(() => t("articles.edit.more"))(page, t);
      await page.getByRole("menuitem", { name: t("articles.care.open") }).click();
    },
  },
  {
    name: "new user",
    role: "admin",
    address: () => routes.adminUsers(),
    arrange: press((t) => t("admin.users.add")),
  },
  {
    name: "new bank",
    role: "admin",
    address: () => routes.adminDirectory(),
    arrange: press((t) => t("admin.directory.addBank")),
  },
  {
    name: "edited channel",
    role: "admin",
    address: () => routes.adminChannels(),
    arrange: async (page, t) => {
      const edit = anyOf((name) => t("admin.channels.edit", { name }));
      await page.getByRole("button", { name: edit }).first().click();
    },
  },
  {
    name: "new card prefix",
    role: "admin",
    address: () => routes.adminPrefixes(),
    arrange: press((t) => t("admin.prefixes.add")),
  },
  {
    name: "new API key",
    role: "admin",
    address: () => routes.adminApiKeys(),
    arrange: press((t) => t("integrations.apiKeys.add")),
  },
  {
    name: "new webhook",
    role: "admin",
    address: () => routes.adminWebhooks(),
    arrange: press((t) => t("integrations.webhooks.add")),
  },
  {
    name: "names of a cause",
    role: "admin",
    address: () => routes.adminCauses(),
    arrange: async (page) => page.getByRole("main").getByRole("table").getByRole("button").first().click(),
  },
  {
    name: "import of a model",
    role: "admin",
    address: () => routes.adminModels(),
    arrange: press((t) => t("models.import.open")),
  },
  {
    name: "replay of a model",
    role: "admin",
    address: () => routes.adminModel(1),
    arrange: async (page, t) => {
      await press(() => t("models.replay.run"))(page, t);
      await expect(page.getByRole("table", { name: t("models.replay.scores") })).toBeVisible();
    },
  },
  {
    name: "new incident",
    role: "supervisor",
    address: () => routes.incidents(),
    arrange: press((t) => t("incidents.open.open")),
  },
  {
    name: "new maintenance",
    role: "supervisor",
    address: () => routes.adminMaintenance(),
    arrange: press((t) => t("admin.maintenance.add")),
  },
  {
    name: "map of an import",
    role: "admin",
    address: () => routes.adminImports(),
    arrange: chooseImportFile,
  },
  {
    name: "rule of a map",
    role: "admin",
    address: () => routes.adminImports(),
    arrange: async (page, t) => {
      await chooseImportFile(page, t);
      await page
        .getByRole("button", { name: t("imports.table.edit", { field: t("imports.field.walletCode") }) })
        .click();
    },
  },
  {
    name: "removal of the demo data",
    role: "admin",
    address: () => routes.adminDemo(),
    arrange: press((t) => t("admin.demo.remove")),
  },
];
