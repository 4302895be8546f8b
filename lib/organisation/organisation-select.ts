import type { Prisma } from "@/lib/db/generated/client";
import type { Organisation } from "./organisation-schema";

export const organisationSelect = {
  nameZh: true,
  nameEn: true,
  timeZone: true,
  accentLight: true,
  accentDark: true,
  logoId: true,
  version: true,
} satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

export const toOrganisation = ({ nameZh, nameEn, ...row }: Row): Organisation => ({
  ...row,
  name: { zh: nameZh, en: nameEn },
});
