"use client";

import TriangleAlert from "lucide-react/icons/triangle-alert";
import Wrench from "lucide-react/icons/wrench";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { deskFactOf } from "@/lib/cases/case-desk";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { useCaseFrame } from "./case-context";

type Notice = CaseDiagnosis["desk"]["notices"][number];

const TIME = { month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" } as const;

function NoticeOf({ notice, isFading }: { notice: Notice; isFading: boolean }) {
  const t = useTranslations("cases.maintenance");
  const format = useFormatter();
  const { locale } = useCaseFrame();
  const { bankFullName, walletName } = useCatalogNames();
  const isIncident = notice.kind === "incident";
  const Icon = isIncident ? TriangleAlert : Wrench;
  const names = [
    notice.bankCode ? bankFullName(notice.bankCode) : null,
    notice.walletCode ? walletName(notice.walletCode) : null,
  ]
    .filter((name) => name !== null)
    .join(" → ");
  const place = names || t("everywhere");
  const title = isIncident
    ? t(isFading ? "incidentOver" : "incidentOpen", { place })
    : t(isFading ? "over" : "open", { place });
  const time = (instant: string) => format.dateTime(Date.parse(instant), TIME);
  const times = notice.endsAt
    ? t("fromTo", { from: time(notice.startsAt), to: time(notice.endsAt) })
    : t("since", { from: time(notice.startsAt) });
  const note = localText(notice.note, locale);
  return (
    <li className="flex items-start gap-3 rounded-lg border border-warn/40 bg-warn-soft px-4 py-2.5 text-sm">
      <Icon aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-warn" />
      <span className="min-w-0 wrap-anywhere">
        <span className="font-semibold text-warn">{title}</span> {times} {note}{" "}
        {isIncident ? (
          <Link href={routes.incident(notice.id)} className="whitespace-nowrap underline">
            {t("incidentShow")}
          </Link>
        ) : null}
        <span className="block text-muted text-xs">
          {t(isFading ? "effectFading" : "effect")}
          {notice.source ? ` · ${t("source", { source: notice.source })}` : null}
        </span>
      </span>
    </li>
  );
}

/** Maintenance and incidents at the bank or the wallet of this case, and what they do to the diagnosis. */
export function MaintenanceNotices({ desk }: { desk: CaseDiagnosis["desk"] }) {
  const t = useTranslations("cases.maintenance");
  if (desk.notices.length === 0) return null;
  return (
    <ul aria-label={t("title")} className="mb-4 grid gap-2">
      {desk.notices.map((notice) => (
        <NoticeOf
          key={notice.id}
          notice={notice}
          isFading={desk.facts.some(({ kind, strength }) => kind === deskFactOf(notice) && strength < 1)}
        />
      ))}
    </ul>
  );
}
