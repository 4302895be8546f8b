import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { SkeletonLines } from "@/components/ui/skeleton";
import { CONTACT_KINDS, HEAD_KINDS, TEXT_KINDS } from "@/lib/retention/retention-kinds";
import type { RetentionPreview } from "@/lib/retention/retention-schema";
import { routes } from "@/lib/routes";

const KINDS = ["contactCases", ...CONTACT_KINDS, "anonymisedCases", ...TEXT_KINDS, "looseTexts"] as const;
type Kind = (typeof KINDS)[number];
const isHead = (kind: Kind) => HEAD_KINDS.some((head) => head === kind);

function Samples({ label, codes }: { label: string; codes: readonly string[] }) {
  if (codes.length === 0) return null;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm">
      <span className="text-muted">{label}</span>
      {codes.map((code) => (
        <Link key={code} href={routes.supportCase(code)} className="font-mono text-accent hover:underline">
          {code}
        </Link>
      ))}
    </p>
  );
}

type DryRunProps = {
  preview: RetentionPreview | undefined;
  error: Error | null;
  onRetry: () => void;
  children: ReactNode;
};

/** What would go now, by kind, with a few cases to look at. */
export function DryRun({ preview, error, onRetry, children }: DryRunProps) {
  const t = useTranslations("admin.retention");
  const format = useFormatter();
  const columns: Column<Kind>[] = [
    {
      id: "kind",
      header: t("kindHeader"),
      isRowHeader: true,
      cell: (kind) => (
        <span className={isHead(kind) ? "font-medium" : "pl-4 text-muted"}>{t(`kind.${kind}`)}</span>
      ),
    },
    {
      id: "count",
      header: t("countHeader"),
      align: "end",
      width: "120px",
      cell: (kind) => format.number(preview?.counts[kind] ?? 0),
    },
  ];
  return (
    <Section title={t("preview")} hint={t("previewHelp")}>
      <LoadFailure error={error} onRetry={onRetry} isRetrying={false} />
      {preview ? (
        <div className="grid gap-2">
          <DataTable caption={t("preview")} columns={columns} rows={KINDS} rowKey={(kind) => kind} />
          {HEAD_KINDS.every((kind) => preview.counts[kind] === 0) ? (
            <p className="text-muted text-sm">{t("nothing")}</p>
          ) : null}
          <Samples label={t("samplesContact")} codes={preview.contactCodes} />
          <Samples label={t("samplesText")} codes={preview.anonymisedCodes} />
        </div>
      ) : error ? null : (
        <SkeletonLines />
      )}
      {children}
    </Section>
  );
}
