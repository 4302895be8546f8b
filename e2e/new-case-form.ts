import { expect, type Locator, type Page } from "@playwright/test";
import type { BindingStep } from "@/lib/cases/case-vocabulary";
import { routes } from "@/lib/routes";
import { open } from "./pages";
import { t } from "./texts";
import { words } from "./words";

/** Finds an entry of a list by typing its name and picks it. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const box = page.getByRole("combobox", { name: label });
  await box.fill(option);
  await page.getByRole("option", { name: option }).click();
  await expect(box).toHaveValue(option);
}

/** Presses a radio button of a part of the page by its label, as people do: the button itself is drawn by it. */
export async function pickRadio(part: Locator, name: string): Promise<void> {
  const radio = part.page().getByRole("radio", { name, exact: true });
  const label = part.locator("label").filter({ has: radio });
  await label.click();
  await expect(label.getByRole("radio")).toBeChecked();
}

type NewCase = {
  wallet: string;
  bank?: string;
  step?: BindingStep;
  codeSystem?: string;
  errorCode?: string;
  message?: string;
  customerRef: string;
};

/** Fills in the form of a new case and leaves it unsent. */
export async function fillNewCase(page: Page, facts: NewCase): Promise<void> {
  const field = (name: string) => page.getByRole("textbox", { name, exact: true });
  await choose(page, t("cases.new.field.wallet"), words.wallet(facts.wallet));
  if (facts.bank) await choose(page, t("cases.new.field.bank"), words.bank(facts.bank));
  if (facts.step) {
    const steps = page.getByRole("radiogroup", { name: t("cases.new.field.step") });
    await pickRadio(steps, t(`cases.vocabulary.step.${facts.step}`));
  }
  if (facts.errorCode) await field(t("cases.new.field.errorCode")).fill(facts.errorCode);
  if (facts.codeSystem) {
    await choose(page, t("cases.new.field.codeSystem"), words.codeSystem(facts.codeSystem));
  }
  if (facts.message) await field(t("cases.new.field.message")).fill(facts.message);
  await field(t("cases.new.field.customerRef")).fill(facts.customerRef);
}

const CASE_ADDRESS = /\/cases\/(BC-[0-9A-Z]+)$/;

/** Waits for the screen of the case that was just logged and gives its code. */
export async function loggedCode(page: Page): Promise<string> {
  await page.waitForURL(CASE_ADDRESS);
  const code = CASE_ADDRESS.exec(page.url())?.[1];
  if (!code) throw new Error(`${page.url()} is no case`);
  return code;
}

export async function openNewCase(page: Page): Promise<void> {
  await open(page, routes.newCase());
}
