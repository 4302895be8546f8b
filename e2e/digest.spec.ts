import { api, routes } from "@/lib/routes";
import { addDays, dayIn } from "@/lib/trends/days";
import { decideDigestWeek } from "@/lib/trends/digest-week";
import type { TrendReport } from "@/lib/trends/trend-schema";
import { expect, test } from "./desk-test";
import { open } from "./pages";
import { sessionFile } from "./sessions";
import { t } from "./texts";

test.use({ storageState: sessionFile("supervisor") });

test("the digest is of the last whole week, leads to others, says what the report says and fits one sheet", async ({
  page,
}) => {
  const link = (name: "earlier" | "later") =>
    page.getByRole("link", { name: t(`trends.digest.${name}`), exact: true });
  const week = decideDigestWeek(undefined, dayIn(new Date(), "Asia/Shanghai"));
  await open(page, routes.trends());
  await page.getByRole("link", { name: t("trends.tabs.digest") }).click();
  await expect(page).toHaveURL(routes.trendsDigest());
  const { from, to } = week;
  await expect(page.getByText(`${from} 至 ${to}`)).toBeVisible();
  await expect(link("later")).toBeHidden();

  const answer = await page.request.get(api.trendsCauses({ from, to }));
  const report = (await answer.json()) as TrendReport;
  const numbers = page.getByRole("region", { name: t("trends.numbers.label") });
  await expect(numbers).toContainText(new Intl.NumberFormat("zh-CN").format(report.totals.cases));
  for (const title of ["causes", "growth", "incidents", "articles"] as const)
    await expect(page.getByRole("heading", { name: t(`trends.digest.${title}`) })).toBeVisible();

  await link("earlier").click();
  await expect(page).toHaveURL(routes.trendsDigest({ week: addDays(from, -7) }));
  await expect(page.getByText(`${addDays(from, -7)} 至 ${addDays(to, -7)}`)).toBeVisible();
  await expect(link("later")).toBeVisible();

  const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});
