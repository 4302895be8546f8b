"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { rememberPreference } from "./preference-cookie";
import { THEME_COOKIE, THEMES, type Theme, themeClass, themeOf } from "./theme";

// The class of <html> is the one place where the theme is kept; everything else reads it there.
function subscribeToTheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ["class"] });
  return () => observer.disconnect();
}

function readTheme(): Theme {
  const { classList } = document.documentElement;
  return themeOf(THEMES.find((theme) => classList.contains(theme)));
}

function applyTheme(theme: Theme) {
  const { classList } = document.documentElement;
  classList.remove(...THEMES);
  const name = themeClass(theme);
  if (name) classList.add(name);
  rememberPreference(THEME_COOKIE, theme);
}

export function ThemeSwitch() {
  const t = useTranslations("common");
  const theme = useSyncExternalStore(subscribeToTheme, readTheme, () => "system" as const);
  return (
    <SegmentedControl
      label={t("theme.label")}
      isLabelHidden={false}
      options={THEMES.map((id) => ({ id, label: t(`theme.${id}`) }))}
      value={theme}
      onChange={applyTheme}
    />
  );
}
