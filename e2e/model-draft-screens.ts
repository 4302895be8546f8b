import { expect } from "@playwright/test";
import { press, type Screen } from "./screen";
import { editedModel } from "./screen-data";

/** Every part of a model that is edited. */
export const DRAFT_SCREENS: readonly Screen[] = (
  ["causes", "checks", "codes", "messages", "remedies", "rules"] as const
).map((tab) => ({
  name: `${tab} of a model that is edited`,
  role: "admin",
  address: async (request) => `${await editedModel(request)}?tab=${tab}`,
  arrange: async (page, t) => {
    const part = page.getByRole("button", { name: t(`drafts.tab.${tab}`), exact: true });
    await expect(part).toHaveAttribute("aria-current", "page");
  },
}));

/** What opens over it, and what is told of its faults. */
export const DRAFT_OVERLAYS: readonly Screen[] = [
  {
    name: "model that is edited and has a fault",
    role: "admin",
    address: editedModel,
    arrange: async (page, t) => {
      await page.getByRole("textbox", { name: t("drafts.field.minutes"), exact: true }).fill("0");
      await expect(page.getByRole("region", { name: t("drafts.problems.list") })).toBeVisible();
    },
  },
  {
    name: "finishing a model",
    role: "admin",
    address: editedModel,
    arrange: async (page, t) => {
      await press(() => t("drafts.action.finish"))(page, t);
      await expect(
        page.getByRole("heading", { name: t("drafts.finish.changes", { number: 1 }) }),
      ).toBeVisible();
    },
  },
];
