import type { Locator, Page } from "@playwright/test";
import { anyOf, t } from "./texts";
import { words } from "./words";

/** The parts of the case screen as a person finds them. */
export function caseScreen(page: Page) {
  const diagnosis = page.getByRole("region", { name: t("cases.diagnosisPanel.title") });
  const checklist = page.getByRole("region", { name: t("cases.case.checklist") });
  // Causes further down are folded away and still have their probability.
  const meters = diagnosis.getByRole("meter", { includeHidden: true });
  const percentOf = async (meter: Locator) => Number(await meter.getAttribute("aria-valuenow"));
  const row = (check: string) => checklist.getByRole("listitem").filter({ hasText: words.question(check) });
  return {
    diagnosis,
    checklist,
    nextCheck: page.getByRole("region", { name: t("cases.case.nextCheck") }),
    remedy: page.getByRole("region", { name: t("cases.remedy.title") }),
    facts: page.getByRole("region", { name: t("cases.case.facts") }),
    /** The meter of the cause that leads. */
    leader: meters.first(),
    /** The probability of a cause in whole percent. */
    percent: (cause: string) =>
      percentOf(diagnosis.getByRole("meter", { name: words.cause(cause), exact: true, includeHidden: true })),
    /** The row of a check in the list: its question, and what is known of it. */
    row,
    /** Opens a check in the list and gives one of its answers. */
    answer: async (check: string, answer: string): Promise<void> => {
      await row(check)
        .getByRole("button", { name: words.question(check) })
        .click();
      await row(check)
        .getByRole("button", { name: words.answer(check, answer), exact: true })
        .click();
    },
    factsDialog: page.getByRole("dialog", { name: new RegExp(t("cases.facts.title")) }),
    usedArticle: page.getByRole("checkbox", {
      name: anyOf((number) => t("cases.outcome.usedArticle", { number })),
    }),
  };
}
