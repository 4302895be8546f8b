import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Markdown } from "@/components/articles/markdown";
import { CaseScreen } from "@/components/cases/case-screen/case-screen";
import { RemedyText } from "@/components/cases/case-screen/remedy-text";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { PageHeader } from "@/components/ui/page-header";
import { AppError } from "@/lib/app-error";
import { articleNeed, rankedArticles } from "@/lib/articles/article-worth";
import { listCauseArticles } from "@/lib/articles/article-worth-queries";
import { articlesOfCauseOptions } from "@/lib/articles/article-worth-query-options";
import { casePlaces } from "@/lib/articles/place-values";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { readCaseCode } from "@/lib/cases/case-code";
import { getCaseDiagnosis } from "@/lib/cases/case-desk-queries";
import { getCase } from "@/lib/cases/case-queries";
import { caseOptions, diagnosisOptions } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { checklistOf } from "@/lib/diagnosis/checklist";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { localText } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { routes } from "@/lib/routes";
import { listUsers } from "@/lib/users/user-queries";

type CasePageProps = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: CasePageProps): Promise<Metadata> {
  const code = readCaseCode((await params).code);
  return code ? { title: code } : {};
}

const hotlinesOf = (entries: readonly { code: string; hotline: string | null }[]): Record<string, string> =>
  Object.fromEntries(entries.flatMap(({ code, hotline }) => (hotline ? [[code, hotline]] : [])));

/** A code that is none, or of no case, is a page that is not there. */
async function readCase(actor: Parameters<typeof getCase>[0], typed: string): Promise<CaseDetail> {
  const code = readCaseCode(typed);
  if (!code) notFound();
  try {
    return await getCase(actor, { code });
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

export default async function CasePage({ params }: CasePageProps) {
  const actor = await requireActor();
  const supportCase = await readCase(actor, (await params).code);
  const model = await getModel(actor, supportCase.modelId);
  const [catalog, users, published, locale, t] = await Promise.all([
    getCatalog(actor),
    listUsers(actor),
    getPublishedModel(actor),
    getLocale(),
    getTranslations("common"),
  ]);
  const { queue: _queue, new: _new, ...caseMessages } = messagesOf(locale).cases;
  const { rate, feedback } = messagesOf(locale).articles;
  const queryClient = new QueryClient();
  queryClient.setQueryData(caseOptions(supportCase.id).queryKey, supportCase);
  const diagnosis = await getCaseDiagnosis(actor, supportCase, model, new Date());
  queryClient.setQueryData(diagnosisOptions(supportCase.id).queryKey, diagnosis);
  const leader = diagnosis.causes[0]?.causeCode;
  const articles = (leader ? await listCauseArticles(actor, leader) : null) ?? [];
  if (leader) queryClient.setQueryData(articlesOfCauseOptions(leader).queryKey, articles);
  const article = rankedArticles(articles, articleNeed(supportCase, diagnosis.causes))[0] ?? null;
  const names = catalogNames(catalog, locale);
  const hotlines = { banks: hotlinesOf(catalog.banks), wallets: hotlinesOf(catalog.wallets) };
  const { walletCode, bankCode } = supportCase;
  const wallet = names.wallets[walletCode] ?? walletCode;
  const bank = bankCode && (names.banks[bankCode] ?? bankCode);
  const places = casePlaces({ walletCode, bankCode, wallet, bank, hotlines }, locale);
  const drawnRemedy = article && {
    versionId: article.versionId,
    places,
    text: <RemedyText body={localText(article.body, locale)} places={places} Markdown={Markdown} />,
  };
  return (
    <MoreMessages messages={{ cases: caseMessages, articles: { rate, feedback } }}>
      <PageHeader
        crumbs={[{ label: t("nav.cases"), href: routes.cases() }, { label: supportCase.code }]}
        isHeading={false}
      />
      <CatalogNamesProvider names={names}>
        <PrefetchedQueries client={queryClient}>
          <CaseScreen
            drawnRemedy={drawnRemedy}
            frame={{
              caseId: supportCase.id,
              actorId: actor.id,
              locale,
              hotlines,
              checklist: checklistOf(model),
              publishedModelNumber: published.number,
              writesArticles: can(actor.role, "article:write"),
              people: users
                .filter(({ isActive }) => isActive)
                .map(({ id, displayName }) => ({ id, displayName })),
            }}
          />
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
