import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locale";
import { rememberLocaleOffer } from "@/lib/i18n/offered-locales";
import type { Organisation } from "./organisation-schema";
import { organisationSelect, toLocaleOffer, toOrganisation } from "./organisation-select";

export type OrganisationSettings = {
  nameZh: string;
  nameEn: string;
  timeZone: string;
  accentLight: string | null;
  accentDark: string | null;
  logoId: string | null;
  locales: readonly Locale[];
  defaultLocale: Locale;
  publicReading: boolean;
};

const KEPT_MS = 5_000;
// Pages and routes are built apart: each has its own copy of this module, and they share the process.
const held = globalThis as typeof globalThis & {
  binddeskOrganisation?: { at: number; settings: OrganisationSettings };
};

/**
 * Name, time zone and looks of the organisation, also for who is not signed in. Nearly every request needs them and
 * they change a few times in the life of a desk, so each process reads them at most once in five seconds.
 */
export async function organisationSettings(now = Date.now()): Promise<OrganisationSettings> {
  const kept = held.binddeskOrganisation;
  if (kept && now - kept.at < KEPT_MS) return kept.settings;
  const row = await database().organisation.findFirstOrThrow({
    select: { ...organisationSelect, version: false },
  });
  const settings = { ...row, ...toLocaleOffer(row) };
  held.binddeskOrganisation = { at: now, settings };
  rememberLocaleOffer(settings);
  return settings;
}

/** After a change: the next page of this process shows it at once, one of another in five seconds. */
export function forgetOrganisation(): void {
  held.binddeskOrganisation = undefined;
}

/** The settings as they are edited. */
export async function getOrganisation(
  actor: Actor,
  client: Pick<Transaction, "organisation"> = database(),
): Promise<Organisation> {
  assertCan(actor, "organisation:manage");
  return toOrganisation(await client.organisation.findFirstOrThrow({ select: organisationSelect }));
}

/** Whether PostgreSQL can count days in the zone; the browser and Node know a few more names. */
export async function knowsTimeZone(name: string): Promise<boolean> {
  const rows = await database().$queryRaw<unknown[]>`SELECT 1 FROM pg_timezone_names WHERE name = ${name}`;
  return rows.length > 0;
}

/** A logo by its id, for everybody: the sign-in screen shows it. Refuses with not_found. */
export async function getLogo(id: string): Promise<Uint8Array<ArrayBuffer>> {
  const row = await database().organisationLogo.findUnique({ where: { id }, select: { png: true } });
  if (!row) throw new AppError("not_found");
  return row.png;
}
