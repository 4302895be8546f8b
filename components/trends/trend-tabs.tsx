"use client";

import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { routes } from "@/lib/routes";
import type { TrendSearch } from "@/lib/trends/trend-search";

const TABS = [
  { id: "overview", href: routes.trends },
  { id: "breakdown", href: routes.trendsBreakdown },
  // A digest is of the whole desk and of one week: no filter goes along.
  { id: "digest", href: () => routes.trendsDigest() },
] as const;

export type TrendTab = (typeof TABS)[number]["id"];

/** The views of the trends; the filter goes along from one to the next. */
export function TrendTabs({ current, search }: { current: TrendTab; search: TrendSearch }) {
  const t = useTranslations("trends.tabs");
  return (
    <LinkTabs
      label={t("label")}
      tabs={TABS.map(({ id, href }) => ({ href: href(search), label: t(id), isCurrent: id === current }))}
    />
  );
}
