import { handle } from "@/lib/http/handle";
import { setUp } from "@/lib/setup/setup-commands";
import { setupDoneSchema, setupSchema } from "@/lib/setup/setup-schema";

export const POST = handle(
  {
    summary: "Make the first admin with a one-time link",
    policy: "public",
    body: setupSchema,
    response: setupDoneSchema,
    status: 201,
  },
  async ({ body, now }) => setUp(body, now),
);
