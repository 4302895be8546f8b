"use client";

import Download from "lucide-react/icons/download";
import Printer from "lucide-react/icons/printer";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";

/** What can be done with a report as a whole. */
export function TrendActions({ csvHref }: { csvHref: string }) {
  const t = useTranslations();
  return (
    <div data-print="hide" className="ml-auto flex gap-2">
      <a href={csvHref} download aria-label={t("trends.action.csvLabel")} className={buttonClass("default")}>
        <Download aria-hidden="true" size={14} />
        {t("trends.action.csv")}
      </a>
      <Button icon={<Printer aria-hidden="true" size={14} />} onPress={() => window.print()}>
        {t("common.action.print")}
      </Button>
    </div>
  );
}
