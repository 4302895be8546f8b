"use client";

import OctagonAlert from "lucide-react/icons/octagon-alert";
import { useTranslations } from "next-intl";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";

/** Says loudly that diagnosing stops here, and what to do instead. */
export function StopBanner({ flags }: { flags: readonly StopFlag[] }) {
  const t = useTranslations("cases.case");
  return flags.map((flag) => (
    <div
      key={flag}
      role="alert"
      className="mb-4 flex items-start gap-3 rounded-lg border border-bad bg-bad-soft px-4 py-3"
    >
      <OctagonAlert aria-hidden="true" size={20} className="mt-0.5 shrink-0 text-bad" />
      <div>
        <p className="font-semibold text-bad">{t(`stop.${flag}.title`)}</p>
        <p className="text-sm">{t(`stop.${flag}.text`)}</p>
      </div>
    </div>
  ));
}
