import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NewCaseScreen } from "@/components/cases/new-case/new-case-screen";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import type { Option } from "@/components/ui/options";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { offeredEntries } from "@/lib/catalog/catalog-entry";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { checklistOf } from "@/lib/diagnosis/checklist";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { type LocalText, localText } from "@/lib/i18n/locale";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("new.title") };
}

export default async function NewCasePage() {
  const actor = await requireActor();
  if (!can(actor.role, "case:write")) notFound();
  const locale = await getLocale();
  const { timeZone } = await organisationSettings();
  const t = await getTranslations("cases");
  const catalog = await getCatalog(actor);
  const { codeSystems } = checklistOf(await getPublishedModel(actor));
  /** Each is found by its name in either language, its short name and its code. */
  const options = (entries: readonly { code: string; name: LocalText; shortName?: LocalText }[]): Option[] =>
    entries.map(({ code, name, shortName }) => ({
      id: code,
      label: localText(name, locale),
      keywords: [code, name.zh, name.en, shortName?.zh].join(" "),
    }));
  return (
    <MoreMessages messages={pickMessages(locale, ["cases"])} timeZone={timeZone}>
      <PageHeader crumbs={[{ label: t("queue.title"), href: routes.cases() }, { label: t("new.title") }]} />
      <CatalogNamesProvider names={catalogNames(catalog, locale)}>
        <NewCaseScreen
          actorId={actor.id}
          wallets={options(offeredEntries(catalog.wallets))}
          banks={options(offeredEntries(catalog.banks))}
          codeSystems={options(codeSystems)}
          channels={catalog.channels
            .filter(({ isOffered }) => isOffered)
            .map(({ code, name }) => ({ id: code, label: localText(name, locale) }))}
        />
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
