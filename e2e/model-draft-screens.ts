import { expect } from "@playwright/test";
import { DRAFT_TABS } from "@/components/admin/models/draft/draft-tabs";
import { press, type Screen } from "./screen";
import { editedModel, segmentedModel } from "./screen-data";

/** Every part of a model that is edited. */
export const DRAFT_SCREENS: readonly Screen[] = DRAFT_TABS.map((tab) => ({
  name: `${tab} of a model that is edited`,
  role: "admin",
  address: async (request) => `${await segmentedModel(request)}?tab=${tab}`,
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
    name: "range of codes that is opened",
    role: "admin",
    address: async (request) => `${await editedModel(request)}?tab=codeSystems&item=UPOP`,
    arrange: async (page, t) => {
      await page
        .getByText(t("drafts.codeSystem.causes", { count: 2 }), { exact: true })
        .first()
        .click();
      await expect(page.getByRole("columnheader", { name: t("drafts.field.ratio") })).toBeVisible();
    },
  },
  {
    name: "checks that go together, with their numbers",
    role: "admin",
    address: async (request) => `${await segmentedModel(request)}?tab=rules`,
    arrange: async (page, t) => {
      await page.getByText(t("drafts.rules.dependenceNumbers"), { exact: true }).click();
      await expect(page.getByRole("table", { name: t("drafts.field.ratios") })).toBeVisible();
    },
  },
  {
    name: "adding a segment to a model",
    role: "admin",
    address: async (request) => `${await editedModel(request)}?tab=segments`,
    arrange: async (page, t) => {
      await press(() => t("drafts.add.segments"))(page, t);
      await page.getByText(t("drafts.segment.otherDimension"), { exact: true }).click();
      await expect(page.getByRole("textbox", { name: t("drafts.segment.value") })).toBeVisible();
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
