import type { Page } from "@playwright/test";
import { THEME_COOKIE } from "@/components/layout/theme";
import { ROLES } from "@/lib/auth/permissions";
import { LOCALE_COOKIE, type Locale } from "@/lib/i18n/locale";
import { violationsOn } from "./axe";
import { expect, test } from "./desk-test";
import { origin } from "./environment";
import { watch } from "./page-watch";
import { open } from "./pages";
import { OVERLAYS, SCREENS, type Screen } from "./screens";
import { sessionFile } from "./sessions";
import { namespaces, textsOf } from "./texts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Each language and each theme once: their four pairs differ in nothing that axe looks at. */
const LOOKS: readonly { locale: Locale; theme: "light" | "dark" }[] = [
  { locale: "zh-CN", theme: "light" },
  { locale: "en", theme: "dark" },
];
/** next-intl shows the key where it finds no text. */
const KEY = new RegExp(`\\b(?:${namespaces.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*`);

test.use({ contextOptions: { reducedMotion: "reduce" } });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function look(page: Page, size: typeof DESK): Promise<void> {
  await page.setViewportSize(size);
  expect(await overflow(page), `sideways scroll at ${size.width} px`).toBeLessThanOrEqual(0);
  await expect(page.locator("body"), "keys in place of texts").not.toContainText(KEY, { useInnerText: true });
  // All of it in sight: axe takes what a fixed bar covers at the moment for too small to be hit.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
  await expect.poll(() => violationsOn(page), `axe at ${size.width} px`).toEqual([]);
}

function testLooks(screens: readonly Screen[]): void {
  for (const { name, address, arrange } of screens) {
    test(`${name}: nothing serious for axe, no sideways scroll, every text there, a silent console`, async ({
      page,
      adminApi,
    }) => {
      test.slow();
      const target = await address(adminApi);
      const { complaints } = watch(page);
      for (const { locale, theme } of LOOKS) {
        await test.step(`${locale}, ${theme}`, async () => {
          await page.context().addCookies([
            { name: LOCALE_COOKIE, value: locale, url: origin },
            { name: THEME_COOKIE, value: theme, url: origin },
          ]);
          await page.setViewportSize(DESK);
          await open(page, target);
          await arrange?.(page, textsOf(locale));
          for (const size of [DESK, PHONE]) await look(page, size);
        });
      }
      expect(complaints()).toEqual([]);
    });
  }
}

for (const role of [null, ...ROLES]) {
  test.describe(role ?? "signed out", () => {
    if (role) test.use({ storageState: sessionFile(role) });
    testLooks([...SCREENS, ...OVERLAYS].filter((screen) => screen.role === role));
  });
}
