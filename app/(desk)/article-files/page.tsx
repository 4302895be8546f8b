import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleFilesScreen } from "@/components/articles/article-files-screen";
import { catalogNames } from "@/components/catalog/catalog-names";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles.files"))("title") };
}

/** Beside the articles and not among them: one could have the address "files". */
export default async function ArticleFilesPage() {
  const actor = await requireActor();
  if (!can(actor.role, "article:write")) notFound();
  const t = await getTranslations("articles");
  const { causes, wallets, banks } = catalogNames(await getCatalog(actor), await getLocale());
  const vocabulary = await getTranslations("cases.vocabulary");
  const steps = Object.fromEntries(BINDING_STEPS.map((step) => [step, vocabulary(`step.${step}`)]));
  return (
    <>
      <PageHeader crumbs={[{ label: t("title"), href: routes.articles() }, { label: t("files.title") }]} />
      <div className="px-5 py-4 max-sm:px-4">
        <ArticleFilesScreen
          names={{ alsoCauseCodes: causes, walletCodes: wallets, bankCodes: banks, steps }}
        />
      </div>
    </>
  );
}
