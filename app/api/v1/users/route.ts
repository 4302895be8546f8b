import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { createUser } from "@/lib/users/user-commands";
import { listUsers } from "@/lib/users/user-queries";
import { createUserSchema, userSchema, userWithLinkSchema } from "@/lib/users/user-schema";

export const GET = handle(
  {
    summary: "List the users; logins are told only to admins",
    policy: "user:read",
    response: z.strictObject({ items: z.array(userSchema) }),
  },
  async ({ actor }) => ({ items: await listUsers(actor) }),
);

export const POST = handle(
  {
    summary:
      "Make a user; the answer holds the link with which the user chooses a password, told only this once",
    policy: "user:manage",
    body: createUserSchema,
    response: userWithLinkSchema,
    status: 201,
  },
  async ({ actor, body, now }) => createUser(actor, body, now),
);
