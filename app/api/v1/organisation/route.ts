import { handle } from "@/lib/http/handle";
import { changeOrganisation } from "@/lib/organisation/organisation-commands";
import { getOrganisation } from "@/lib/organisation/organisation-queries";
import { changeOrganisationSchema, organisationSchema } from "@/lib/organisation/organisation-schema";

export const GET = handle(
  {
    summary: "Give the organisation's names, time zone and looks",
    policy: "organisation:manage",
    response: organisationSchema,
  },
  async ({ actor }) => getOrganisation(actor),
);

export const PATCH = handle(
  {
    summary: "Change the organisation's names, time zone, accent colours or logo",
    policy: "organisation:manage",
    body: changeOrganisationSchema,
    response: organisationSchema,
  },
  async ({ actor, body }) => changeOrganisation(actor, body),
);
