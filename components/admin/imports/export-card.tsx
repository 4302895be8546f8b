"use client";

import Download from "lucide-react/icons/download";
import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button-class";
import { Section } from "@/components/ui/section";
import { api } from "@/lib/routes";

const EVERYTHING = { queue: "all", status: "any" };

export function ExportCard() {
  const t = useTranslations("imports.export");
  return (
    <Section title={t("title")} hint={t("help")}>
      <div className="mt-1 flex flex-wrap gap-2">
        {(["csv", "jsonl"] as const).map((format) => (
          <a
            key={format}
            href={api.exportCases({ ...EVERYTHING, format })}
            download
            className={buttonClass()}
          >
            <Download aria-hidden="true" size={14} />
            {t(format)}
          </a>
        ))}
      </div>
    </Section>
  );
}
