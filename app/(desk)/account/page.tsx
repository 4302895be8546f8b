import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { MoreMessages } from "@/components/layout/more-messages";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/require-actor";
import { pickMessages } from "@/lib/i18n/messages";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("account.title") };
}

export default async function AccountPage() {
  await requireActor();
  const t = await getTranslations("auth");
  return (
    <MoreMessages messages={pickMessages(await getLocale(), ["auth"])}>
      <PageHeader crumbs={[{ label: t("account.title") }]} />
      <PasswordForm />
    </MoreMessages>
  );
}
