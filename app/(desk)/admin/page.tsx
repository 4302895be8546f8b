import { notFound, redirect } from "next/navigation";
import { adminPages } from "@/components/admin/admin-pages";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";

export default async function AdminPage() {
  const actor = await requireActor();
  const [first] = adminPages(await openTo(actor.role));
  if (!first) notFound();
  redirect(first.href);
}
