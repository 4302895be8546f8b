import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/require-actor";
import { routes } from "@/lib/routes";

export default async function Home() {
  const { role } = await requireActor();
  redirect(role === "agent" ? routes.cases() : routes.trends());
}
