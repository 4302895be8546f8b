import type { Page } from "@playwright/test";
import { THEME_COOKIE, themeClass } from "@/components/layout/theme";
import { ROLES } from "@/lib/auth/permissions";
import { LOCALE_COOKIE, LOCALES } from "@/lib/i18n/locale";
import { type Asked, violationsOn } from "./axe";
import { expect, test } from "./desk-test";
import { origin } from "./environment";
import { watch } from "./page-watch";
import { open } from "./pages";
import type { Screen } from "./screen";
import { OVERLAYS, SCREENS } from "./screens";
import { sessionFile } from "./sessions";
import { namespaces, textsOf } from "./texts";

const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
/** Of small desk computers and tablets, where only the width is looked at. */
const WIDTHS_BETWEEN = [1280, 1024, 640];
const THEMES = ["light", "dark"] as const;
/** next-intl shows the key where it finds no text. */
const KEY = new RegExp(`\\b(?:${namespaces.join("|")})\\.[a-z]\\w*(?:\\.\\w+)*`);

test.use({ contextOptions: { reducedMotion: "reduce" } });

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Only colours change with the theme, so one drawing of the page is looked at in both. */
async function wear(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  await page.evaluate((name) => {
    document.documentElement.className = name;
    // What fades from one theme to the other has its new colour only at its end. Not waited for: after a change of
    // size a headless browser may draw no frame for minutes, and a fade ends with a frame.
    for (const animation of document.getAnimations()) animation.finish();
  }, themeClass(theme));
}

async function fits(page: Page, size: typeof DESK): Promise<void> {
  await page.setViewportSize(size);
  // An open list finds its new place a moment after the window has its size.
  await expect.poll(() => overflow(page), `sideways scroll at ${size.width} px`).toBeLessThanOrEqual(0);
}

async function look(page: Page, size: typeof DESK, spared: Asked["spared"]): Promise<void> {
  await fits(page, size);
  await expect(page.locator("body"), "keys in place of texts").not.toContainText(KEY, { useInnerText: true });
  // All of it in sight: axe takes what a fixed bar covers at the moment for too small to be hit.
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) });
  for (const theme of THEMES) {
    await wear(page, theme);
    const rules = theme === THEMES[0] ? "all" : "colours";
    const found = () => violationsOn(page, { rules, spared });
    await expect.poll(found, `axe at ${size.width} px, ${theme}`).toEqual([]);
  }
}

function testLooks(screens: readonly Screen[]): void {
  for (const { name, address, arrange, spared } of screens) {
    test(`${name}: nothing serious for axe, no sideways scroll, every text there, a silent console`, async ({
      page,
      adminApi,
    }) => {
      test.slow();
      const target = await address(adminApi);
      const { complaints } = watch(page);
      for (const locale of LOCALES) {
        await test.step(locale, async () => {
          await page.context().addCookies([
            { name: LOCALE_COOKIE, value: locale, url: origin },
            { name: THEME_COOKIE, value: THEMES[0], url: origin },
          ]);
          await page.setViewportSize(DESK);
          await open(page, target);
          await arrange?.(page, textsOf(locale));
          for (const width of WIDTHS_BETWEEN) await fits(page, { ...DESK, width });
          for (const size of [DESK, PHONE]) await look(page, size, spared);
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
