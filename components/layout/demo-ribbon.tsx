import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Says on every screen that made-up cases are among the real ones. `action` removes them. */
export function DemoRibbon({ action }: { action?: ReactNode }) {
  const t = useTranslations("common");
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 border-line border-b bg-info-soft px-4 py-1 text-info text-sm">
      <p>{t("demo.notice")}</p>
      {action ? <div className="ml-auto">{action}</div> : null}
    </div>
  );
}
