export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = "theme";

/** The theme a cookie asks for; anything unknown follows the system. */
export function themeOf(cookie: string | undefined): Theme {
  return THEMES.find((theme) => theme === cookie) ?? "system";
}

/** The class of <html>: with none the style sheet follows the system by itself, without a script. */
export function themeClass(theme: Theme): string {
  return theme === "system" ? "" : theme;
}
