import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { langOf, textLanguage } from "@/components/articles/text-language";
import { PacketScreen } from "@/components/cases/packet/packet-screen";
import { MoreMessages } from "@/components/layout/more-messages";
import { PageHeader } from "@/components/ui/page-header";
import { AppError } from "@/lib/app-error";
import { requireActor } from "@/lib/auth/require-actor";
import { readCaseCode } from "@/lib/cases/case-code";
import { getCaseDiagnosis } from "@/lib/cases/case-desk-queries";
import { getCase } from "@/lib/cases/case-queries";
import { packetOf } from "@/lib/cases/packet";
import { PACKET_RECIPIENTS } from "@/lib/cases/packet-recipient";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { checklistOf } from "@/lib/diagnosis/checklist";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

type PacketPageProps = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: PacketPageProps): Promise<Metadata> {
  const code = readCaseCode((await params).code);
  const t = await getTranslations("packet.screen");
  return code ? { title: `${t("crumb")} ${code}` } : {};
}

/** Without a permission of its own: getCase asks for case:read on its first line. */
export default async function PacketPage({ params, searchParams }: PacketPageProps) {
  const actor = await requireActor();
  const code = readCaseCode((await params).code);
  const search = await searchParams;
  const recipient = PACKET_RECIPIENTS.find((one) => one === search.for);
  if (!code || !recipient) notFound();
  const supportCase = await getCase(actor, { code }).catch((thrown: unknown) => {
    if (thrown instanceof AppError && thrown.code === "not_found") notFound();
    throw thrown;
  });
  const model = await getModel(actor, supportCase.modelId);
  const [catalog, diagnosis, { timeZone }, locale, t, common] = await Promise.all([
    getCatalog(actor),
    getCaseDiagnosis(actor, supportCase, model, new Date()),
    organisationSettings(),
    getLocale(),
    getTranslations("packet.screen"),
    getTranslations("common"),
  ]);
  const language = textLanguage(search.lang, locale);
  const { packet: words, cases } = messagesOf(langOf[language]);
  const packet = packetOf({
    supportCase,
    diagnosis,
    checklist: checklistOf(model),
    catalog,
    recipient,
    locale: langOf[language],
    timeZone,
    words,
    vocabulary: cases.vocabulary,
  });
  const own = messagesOf(locale);
  return (
    <MoreMessages
      messages={{ packet: { screen: own.packet.screen }, articles: { language: own.articles.language } }}
    >
      {/* Whoever gets the sheet has no use for the desk's own way to it. */}
      <div data-print="hide" className="contents">
        <PageHeader
          crumbs={[
            { label: common("nav.cases"), href: routes.cases() },
            { label: code, href: routes.supportCase(code) },
            { label: t("crumb") },
          ]}
        />
      </div>
      <PacketScreen
        code={code}
        recipient={recipient}
        language={language}
        packet={packet}
        traceLabel={words.failure.trace}
      />
    </MoreMessages>
  );
}
