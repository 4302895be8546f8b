import type { APIRequestContext, Page } from "@playwright/test";
import type { Role } from "@/lib/auth/permissions";
import type { Texts } from "./texts";

/** A screen with something on it: who looks at it, where it is, and what is done there before it is looked at. */
export type Screen = {
  name: string;
  role: Role | null;
  address: (request: APIRequestContext) => Promise<string> | string;
  /** 200 unless said otherwise. */
  status?: number;
  arrange?: (page: Page, t: Texts) => Promise<void>;
  /** Rules of axe that are not asked there. */
  spared?: readonly string[];
};

/** Presses the first button of that name. */
export const press = (name: (t: Texts) => string) => async (page: Page, t: Texts) => {
  await page
    .getByRole("button", { name: name(t) })
    .first()
    .click();
};
