import "server-only";
import { database } from "@/lib/db/client";

export type OrganisationSettings = { nameZh: string; nameEn: string; timeZone: string };

const KEPT_MS = 5_000;
let kept: { at: number; settings: OrganisationSettings } | null = null;

/**
 * Name and time zone of the organisation. Nearly every request needs them and they change a few times in the life of
 * a desk, so each process reads them at most once in five seconds.
 */
export async function organisationSettings(now = Date.now()): Promise<OrganisationSettings> {
  if (kept && now - kept.at < KEPT_MS) return kept.settings;
  const settings = await database().organisation.findFirstOrThrow({
    select: { nameZh: true, nameEn: true, timeZone: true },
  });
  kept = { at: now, settings };
  return settings;
}
