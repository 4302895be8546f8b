import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import type { Actor } from "./actor";
import { currentActor } from "./session";

/** The actor of a page, or the way to the sign-in page, or to a second factor that is wanted, and back. Each page asks for itself; a layout protects nothing. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (actor && !actor.lacksSecondFactor) return actor;
  const next = (await headers()).get("x-path") ?? undefined;
  redirect(actor ? routes.secondFactor(next) : routes.signIn(next));
}
