import { notFound, redirect } from "next/navigation";
import { adminPages } from "@/components/admin/admin-pages";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";

export default async function AdminPage() {
  const actor = await requireActor();
  const [first] = adminPages((permission) => can(actor.role, permission));
  if (!first) notFound();
  redirect(first.href);
}
