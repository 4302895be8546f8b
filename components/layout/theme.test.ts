import { expect, test } from "vitest";
import { themeClass, themeOf } from "./theme";

test.each([
  ["dark", "dark", "dark"],
  ["light", "light", "light"],
  ["system", "system", ""],
  [undefined, "system", ""],
  ["dark onload=x", "system", ""],
])("the cookie %s gives the theme %s and the class '%s'", (cookie, theme, htmlClass) => {
  expect(themeOf(cookie)).toBe(theme);
  expect(themeClass(themeOf(cookie))).toBe(htmlClass);
});
