import { notFound, redirect } from "next/navigation";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { routes } from "@/lib/routes";

export default async function AdminPage() {
  const actor = await requireActor();
  if (!can(actor.role, "user:manage")) notFound();
  redirect(routes.adminUsers());
}
