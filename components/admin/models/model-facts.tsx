import Download from "lucide-react/icons/download";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { api, routes } from "@/lib/routes";
import { BeginDraftButton } from "./begin-draft-button";
import { ModelTags } from "./model-tags";

const SIZES = ["causes", "checks", "codes", "messages", "remedies", "segments", "dependences"] as const;

/** What a version is: state, origin, note, when, and how much it holds. */
export function ModelFacts({ model, canManage }: { model: ModelVersionDetail; canManage: boolean }) {
  const t = useTranslations("models");
  const format = useFormatter();
  const facts: [label: string, value: ReactNode][] = [
    [t("column.origin"), t(`origin.${model.origin}`)],
    ...(model.basedOnNumber === null
      ? []
      : [
          [
            t("made"),
            <Link
              key="base"
              href={routes.adminModel(model.basedOnNumber)}
              className="text-accent underline underline-offset-2"
            >
              {t("version", { number: model.basedOnNumber })}
            </Link>,
          ] as [string, ReactNode],
        ]),
    [t("column.created"), <RelativeTime key="created" value={model.createdAt} />],
    [
      t("column.published"),
      model.publishedAt ? <RelativeTime key="published" value={model.publishedAt} /> : t("never"),
    ],
    [t("column.by"), model.updatedBy ?? t("deskItself")],
    [t("column.cases"), format.number(model.caseCount)],
  ];
  return (
    <section
      aria-label={t("version", { number: model.number })}
      className="rounded-lg border border-line bg-surface px-4.5 py-3.5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <ModelTags model={model} />
        <p className="min-w-0 flex-1 basis-60">{model.note}</p>
        {canManage ? <BeginDraftButton number={model.number} /> : null}
        <a href={api.modelDocument(model.id)} download className={buttonClass("default", "normal")}>
          <Download aria-hidden="true" size={14} />
          {t("export")}
        </a>
      </div>
      <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2 text-sm">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="text-muted text-xs">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted text-sm">
        {SIZES.map((name) => t(`size.${name}`, { count: model.size[name] })).join(" · ")}
      </p>
    </section>
  );
}
