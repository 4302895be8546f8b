import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RolesScreen } from "@/components/admin/roles/roles-screen";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("roles") };
}

export default async function AdminRolesPage() {
  const actor = await requireActor();
  if (!can(actor.role, "user:manage")) notFound();
  return <RolesScreen />;
}
