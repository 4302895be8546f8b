"use client";

import { useTranslations } from "next-intl";
import { cardDisplay } from "@/components/catalog/card-display";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { RelativeTime } from "@/components/ui/relative-time";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { localText } from "@/lib/i18n/locale";
import { useCaseFrame } from "./case-context";

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  );
}

/** What was recorded of the case; unknown things are left out rather than shown as dashes. */
export function FactsPanel({ supportCase }: { supportCase: CaseDetail }) {
  const t = useTranslations("cases");
  const { checklist, locale } = useCaseFrame();
  const { walletName, bankFullName, channelName } = useCatalogNames();
  const c = supportCase;
  const system = checklist.codeSystems.find(({ code }) => code === c.codeSystem);
  const card = cardDisplay(c.bin, c.last4);
  const device = [
    c.platform === "unknown" ? "" : t(`vocabulary.platform.${c.platform}`),
    c.device,
    c.appVersion,
  ].filter(Boolean);
  return (
    <section aria-label={t("case.facts")}>
      <h2 className="font-semibold text-muted text-xs">{t("case.facts")}</h2>
      <dl className="my-3 grid grid-cols-[76px_1fr] gap-x-2.5 gap-y-2 text-sm">
        {c.customerRef ? <Fact name={t("case.customer")}>{c.customerRef}</Fact> : null}
        <Fact name={t("case.wallet")}>{walletName(c.walletCode)}</Fact>
        <Fact name={t("case.card")}>
          {c.bankCode ? bankFullName(c.bankCode) : t("case.unknownBank")} ·{" "}
          {t(`vocabulary.cardKind.${c.cardKind}`)}
          {card ? <span className="block font-mono text-xs">{card}</span> : null}
          {c.cardCheck ? (
            <span className="block text-faint text-xs">{t(`case.cardCheck.${c.cardCheck}`)}</span>
          ) : null}
        </Fact>
        {c.region === "unknown" ? null : (
          <Fact name={t("case.region")}>{t(`vocabulary.region.${c.region}`)}</Fact>
        )}
        {c.bindingStep === "unknown" ? null : (
          <Fact name={t("case.step")}>{t(`vocabulary.step.${c.bindingStep}`)}</Fact>
        )}
        {c.errorCode ? (
          <Fact name={t("case.code")}>
            {c.errorCode}{" "}
            <span className="text-muted">
              {system ? localText(system.name, locale) : t("case.systemUnknown")}
            </span>
          </Fact>
        ) : null}
        {c.triesIn24h === null ? null : (
          <Fact name={t("case.tries")}>{t("case.triesOf", { count: c.triesIn24h })}</Fact>
        )}
        {device.length > 0 ? <Fact name={t("case.device")}>{device.join(" · ")}</Fact> : null}
        <Fact name={t("case.channel")}>
          {channelName(c.channel)}
          {c.province ? ` · ${c.province}` : ""}
        </Fact>
        {c.source ? (
          <Fact name={t("case.importedFrom")}>
            {c.source} · {c.sourceId}
          </Fact>
        ) : null}
        <Fact name={t("case.loggedBy")}>
          {c.createdBy.displayName} · <RelativeTime value={c.createdAt} />
        </Fact>
      </dl>
      {c.messageText ? (
        <>
          <h2 className="font-semibold text-muted text-xs">{t("case.message")}</h2>
          <blockquote className="mt-2 mb-4 whitespace-pre-wrap wrap-anywhere border-accent-line border-l-2 pl-2.5 text-sm">
            {c.messageText}
          </blockquote>
        </>
      ) : null}
    </section>
  );
}
