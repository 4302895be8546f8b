"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { modelDraftsOptions } from "@/lib/diagnosis/model-draft-query-options";
import { routes } from "@/lib/routes";

/** What is being edited, and by whom last; nothing while nobody edits. */
export function DraftsList() {
  const t = useTranslations("drafts.list");
  const { data: drafts } = useQuery(modelDraftsOptions());
  if (!drafts || drafts.length === 0) return null;
  return (
    <div className="mb-4">
      <Section title={t("title")} hint={t("hint")}>
        <ul className="grid gap-1.5 text-sm">
          {drafts.map(({ id, basedOnNumber, updatedBy, updatedAt }) => (
            <li key={id} className="flex flex-wrap items-baseline gap-x-3">
              <Link href={routes.adminModelDraft(id)} className="font-medium text-accent hover:underline">
                {t("from", { number: basedOnNumber })}
              </Link>
              <span className="text-muted">
                {t("changed", { name: updatedBy ?? t("someone") })} <RelativeTime value={updatedAt} />
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
