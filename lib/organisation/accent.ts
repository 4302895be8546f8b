export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** Text of less than this contrast is hard to read (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** The grounds of app/globals.css that the accent is read on, and what is written on the accent. */
export const GROUNDS: Record<Theme, { bg: string; surface: string; raised: string; ink: string }> = {
  light: { bg: "#f6f7f8", surface: "#ffffff", raised: "#ffffff", ink: "#ffffff" },
  dark: { bg: "#0f1315", surface: "#161b1e", raised: "#1c2226", ink: "#06242a" },
};

export type AccentPalette = { accent: string; strong: string; ink: string; soft: string; line: string };

const channelsOf = (hex: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(hex).map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours, 1 to 21, in any order. */
export function contrastRatio(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of the first colour (0 to 1) in the second, each channel as it is written. */
function mixed(share: number, first: string, second: string): string {
  const others = channelsOf(second);
  const channels = channelsOf(first).map((channel, at) => channel * share + (others[at] ?? 0) * (1 - share));
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

/** The colours that go with an accent in a theme: pressed, written on it, soft ground and its edge. */
export function accentPalette(accent: string, theme: Theme): AccentPalette {
  const { surface, ink } = GROUNDS[theme];
  return {
    accent,
    strong: theme === "light" ? mixed(0.84, accent, "#000000") : mixed(0.74, accent, "#ffffff"),
    ink,
    soft: mixed(theme === "light" ? 0.1 : 0.16, accent, surface),
    line: mixed(0.4, accent, surface),
  };
}

/** The least contrast that text has in that accent or on it, rounded down to a tenth, as it is told. */
export function accentContrast(accent: string, theme: Theme): number {
  const { bg, surface, raised } = GROUNDS[theme];
  const { strong, ink, soft } = accentPalette(accent, theme);
  const ratios = [bg, surface, raised, soft].map((ground) => contrastRatio(accent, ground));
  const least = Math.min(...ratios, contrastRatio(ink, accent), contrastRatio(ink, strong));
  return Math.floor(least * 10 + 1e-9) / 10;
}

/** The custom properties that colour the desk, each with its value in light and dark; none for an unset accent. */
export function accentProperties(light: string | null, dark: string | null): Record<string, string> {
  if (light === null || dark === null) return {};
  const [inLight, inDark] = [accentPalette(light, "light"), accentPalette(dark, "dark")];
  const pair = (part: keyof AccentPalette) => `light-dark(${inLight[part]}, ${inDark[part]})`;
  return {
    "--accent": pair("accent"),
    "--accent-strong": pair("strong"),
    "--accent-ink": pair("ink"),
    "--accent-soft": pair("soft"),
    "--accent-line": pair("line"),
  };
}
