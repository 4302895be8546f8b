import type { APIRequestContext } from "@playwright/test";
import { routes } from "@/lib/routes";
import type { CaseCut } from "@/lib/trends/case-cut";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { press, type Screen } from "./screen";
import { closedCase } from "./screen-data";

/** A breakdown that has at least one closed case to show. */
const breakdown =
  (by: CaseCut, filter: TrendSearch = {}) =>
  async (request: APIRequestContext): Promise<string> => {
    await closedCase(request);
    return routes.trendsBreakdown({ by, ...filter });
  };

/** The screens of the trends. */
export const TREND_SCREENS: readonly Screen[] = [
  { name: "trends", role: "supervisor", address: () => routes.trends() },
  { name: "breakdown by bank", role: "supervisor", address: breakdown("bank") },
  {
    name: "breakdown by cause and bank",
    role: "supervisor",
    address: breakdown("cause_bank", { code: "UPOP:66" }),
  },
  { name: "breakdown by step", role: "supervisor", address: breakdown("step") },
  { name: "breakdown by article", role: "supervisor", address: breakdown("article") },
  { name: "breakdown by people", role: "supervisor", address: breakdown("agent") },
  {
    name: "breakdown without cases",
    role: "supervisor",
    address: () => routes.trendsBreakdown({ from: "2020-01-01", to: "2020-01-02" }),
  },
  {
    name: "trends in another time zone",
    role: "supervisor",
    address: () => routes.trends({ timeZone: "America/New_York", bank: "ICBC" }),
  },
  { name: "weekly digest", role: "supervisor", address: () => routes.trendsDigest() },
];

/** What opens over them. */
export const TREND_OVERLAYS: readonly Screen[] = [
  {
    name: "tables of the trends",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: async (page, t) => {
      const turn = page.getByRole("button", { name: t("common.table.showTable") });
      while ((await turn.count()) > 0) await turn.first().click();
    },
  },
  {
    name: "cuts of a breakdown",
    role: "supervisor",
    address: breakdown("bank"),
    arrange: press((t) => t("trends.cut.by.bank")),
  },
  {
    name: "more filters of the trends",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: press((t) => t("trends.filter.more")),
  },
  {
    name: "grid of a breakdown as a table",
    role: "supervisor",
    address: breakdown("bank_wallet"),
    arrange: press((t) => t("common.table.showTable")),
  },
  {
    name: "time zones of the trends",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: press((t) => t("trends.filter.zone")),
  },
  {
    name: "pictures of a chart",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: press((t) => t("trends.picture.label", { title: t("trends.pareto.title") })),
  },
  {
    name: "views of the trends",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: press((t) => t("trends.views.label")),
  },
  {
    name: "new view of the trends",
    role: "supervisor",
    address: () => routes.trends(),
    arrange: async (page, t) => {
      await press(() => t("trends.views.label"))(page, t);
      await press(() => t("trends.views.save"))(page, t);
    },
  },
];
