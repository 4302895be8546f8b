import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { MoreMessages } from "@/components/layout/more-messages";
import { SecondFactorPanel } from "@/components/second-factor/second-factor-panel";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { requireActor } from "@/lib/auth/require-actor";
import { pickMessages } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("account.page") };
}

export default async function AccountPage() {
  await requireActor();
  const t = await getTranslations("auth");
  return (
    <MoreMessages messages={pickMessages(await getLocale(), ["auth"])}>
      <PageHeader crumbs={[{ label: t("account.page") }]} />
      <div className="grid max-w-lg gap-4 px-5 py-4 max-sm:px-4">
        <Section title={t("account.title")}>
          <PasswordForm />
        </Section>
        <Section title={t("secondFactor.title")}>
          <SecondFactorPanel />
        </Section>
      </div>
    </MoreMessages>
  );
}
