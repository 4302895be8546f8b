import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { routes } from "@/lib/routes";

export default async function AdminPage() {
  const actor = await requireActor();
  if (can(actor.role, "user:manage")) redirect(routes.adminUsers());
  if (!can(actor.role, "maintenance:write")) notFound();
  redirect(routes.adminMaintenance());
}
