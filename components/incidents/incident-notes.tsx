"use client";

import { useLocale, useTranslations } from "next-intl";
import { localText } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";

/** What colleagues and customers are told, in the reader's language. */
export function IncidentNotes({ incident }: { incident: Incident }) {
  const t = useTranslations("incidents.page");
  const locale = useLocale();
  const notes = [
    ["note", incident.note],
    ["customerNote", incident.customerNote],
  ] as const;
  return (
    <section aria-label={t("facts")} className="mt-3 grid gap-3 sm:grid-cols-2">
      {notes.map(([key, text]) => (
        <div key={key}>
          <h2 className="font-semibold text-muted text-xs">{t(key)}</h2>
          <p className="mt-0.5 whitespace-pre-wrap text-sm wrap-anywhere">
            {localText(text, locale) || <span className="text-faint">{t("noNote")}</span>}
          </p>
        </div>
      ))}
    </section>
  );
}
