import { handle } from "@/lib/http/handle";
import { takeInvitation } from "@/lib/setup/invitation-commands";
import { takeInvitationSchema } from "@/lib/setup/invitation-schema";
import { setupDoneSchema } from "@/lib/setup/setup-schema";

export const POST = handle(
  {
    summary: "Choose a password with a one-time link",
    policy: "public",
    body: takeInvitationSchema,
    response: setupDoneSchema,
  },
  async ({ body, now }) => takeInvitation(body, now),
);
