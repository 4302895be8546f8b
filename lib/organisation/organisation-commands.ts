import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { forgetSwitches } from "@/lib/auth/switched-off";
import { database, type Transaction } from "@/lib/db/client";
import {
  forgetOrganisation,
  getOrganisation,
  knowsTimeZone,
  organisationSettings,
} from "./organisation-queries";
import { accentIssues, localeIssues } from "./organisation-rules";
import type { ChangeOrganisation, Organisation } from "./organisation-schema";
import { logoFault } from "./png";

/** The picture that was sent; undefined when none was, null to take it away. */
function pictureOf(logo: string | null | undefined): Uint8Array<ArrayBuffer> | null | undefined {
  if (typeof logo !== "string") return logo;
  const picture = Uint8Array.from(Buffer.from(logo, "base64"));
  const messageKey = logoFault(picture);
  if (messageKey) throw new AppError("invalid", { issues: [{ path: "logo", messageKey }] });
  return picture;
}

/** Who wants it of others has it: the admin would be shut out at once, and see what the others will. */
async function assertOwnFactor(actor: Actor, transaction: Transaction): Promise<void> {
  const own = await transaction.secondFactor.count({
    where: { userId: actor.id, confirmedAt: { not: null } },
  });
  if (own === 0)
    throw new AppError("invalid", {
      issues: [{ path: "secondFactorRequired", messageKey: "secondFactor.ownFirst" }],
    });
}

/**
 * Changes names, time zone, looks whether there is public reading and whether a second factor is wanted. The trends are counted anew in a new zone within a minute. Refuses a stale
 * version with the settings as they now are, a zone that is none, a picture that is none, a colour that is hard to
 * read, a default language that is not offered, and a second factor wanted by an admin without one, each by its field.
 */
export async function changeOrganisation(
  actor: Actor,
  {
    version,
    name,
    timeZone,
    accentLight,
    accentDark,
    locales,
    defaultLocale,
    switchedOff,
    publicReading,
    secondFactorRequired,
    logo,
  }: ChangeOrganisation,
): Promise<Organisation> {
  assertCan(actor, "organisation:manage");
  const picture = pictureOf(logo);
  if (timeZone !== undefined && !(await knowsTimeZone(timeZone))) {
    throw new AppError("invalid", { issues: [{ path: "timeZone", messageKey: "field.timeZone" }] });
  }
  const changed = await database().$transaction(async (transaction) => {
    const current = await getOrganisation(actor, transaction);
    if (current.version !== version) throw new AppError("conflict", { current });
    const colours = {
      accentLight: accentLight === undefined ? current.accentLight : accentLight,
      accentDark: accentDark === undefined ? current.accentDark : accentDark,
    };
    if (secondFactorRequired && !current.secondFactorRequired) await assertOwnFactor(actor, transaction);
    const languages = {
      locales: locales ?? current.locales,
      defaultLocale: defaultLocale ?? current.defaultLocale,
    };
    const issues = [...accentIssues(colours), ...localeIssues(languages)];
    if (issues.length > 0) throw new AppError("invalid", { issues });
    const added = picture
      ? await transaction.organisationLogo.create({
          data: { png: picture, addedById: actor.id },
          select: { id: true },
        })
      : picture;
    const { count } = await transaction.organisation.updateMany({
      where: { version },
      data: {
        nameZh: name?.zh,
        nameEn: name?.en,
        timeZone,
        publicReading,
        secondFactorRequired,
        ...colours,
        ...languages,
        switchedOff,
        logoId: added ? added.id : added,
        version: { increment: 1 },
        updatedById: actor.id,
      },
    });
    const now = await getOrganisation(actor, transaction);
    if (count === 0) throw new AppError("conflict", { current: now });
    return now;
  });
  forgetOrganisation();
  // Read at once, because a page asks for its language before anything else.
  await organisationSettings();
  forgetSwitches();
  return changed;
}
