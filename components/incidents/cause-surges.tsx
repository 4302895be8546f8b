"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CauseSurge } from "@/lib/incidents/cause-surge-schema";
import { causeSurgesOptions } from "@/lib/incidents/incident-query-options";
import { routes } from "@/lib/routes";

function SurgeLine({ surge }: { surge: CauseSurge }) {
  const t = useTranslations("incidents.causes");
  const format = useFormatter();
  const { causeName, walletName } = useCatalogNames();
  const { causeCode, walletCode, observed, expected, since } = surge;
  const cases = {
    queue: "all",
    status: "any",
    cause: causeCode,
    causeReading: "predicted",
    wallet: walletCode ?? undefined,
  };
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <Link href={routes.cases(cases)} className="font-medium hover:underline">
        {causeName(causeCode)}
      </Link>
      <span>{walletCode === null ? t("allWallets") : walletName(walletCode)}</span>
      <span>
        {t("text", {
          observed: format.number(observed),
          expected: format.number(expected, { maximumSignificantDigits: 2 }),
        })}
      </span>
      <span className="text-muted text-sm">
        {t.rich("since", { since: () => <RelativeTime value={since} /> })}
      </span>
    </li>
  );
}

/** Causes that more cases point to than usual, at all banks; nothing while there are none. */
export function CauseSurges() {
  const t = useTranslations("incidents.causes");
  const { data: surges = [] } = useQuery(causeSurgesOptions());
  if (surges.length === 0) return null;
  return (
    <section aria-label={t("title")} className="mb-4 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold text-base">{t("title")}</h2>
      <p className="mb-2 text-muted text-sm">{t("help")}</p>
      <ul className="grid gap-1">
        {surges.map((surge) => (
          <SurgeLine key={surge.id} surge={surge} />
        ))}
      </ul>
    </section>
  );
}
