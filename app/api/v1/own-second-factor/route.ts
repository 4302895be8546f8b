import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { beginSecondFactor } from "@/lib/second-factor/second-factor-commands";
import { getOwnSecondFactor } from "@/lib/second-factor/second-factor-queries";
import {
  beginSecondFactorSchema,
  secondFactorSchema,
  secondFactorSecretSchema,
} from "@/lib/second-factor/second-factor-schema";

export const GET = handle(
  {
    summary: "Whether one's own second factor is on, and how many recovery codes are left",
    policy: "self:manage",
    beforeSecondFactor: true,
    response: secondFactorSchema,
  },
  async ({ actor }) => getOwnSecondFactor(actor),
);

export const POST = handle(
  {
    summary:
      "Begin a second factor: the secret of codes by the clock, told only this once. It is on when a code confirms it",
    policy: "self:manage",
    beforeSecondFactor: true,
    body: beginSecondFactorSchema,
    response: secondFactorSecretSchema,
    status: 201,
  },
  async ({ actor, body, now }) => {
    const { nameEn } = await organisationSettings();
    return beginSecondFactor(actor, body, nameEn, now);
  },
);
