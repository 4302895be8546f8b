import { z } from "zod";
import { roleSchema } from "@/lib/auth/permissions";

const usersSchema = z.array(z.object({ login: z.string(), role: roleSchema, password: z.string() }));

const schema = z.object({
  E2E_BASE_URL: z.url(),
  E2E_DATABASE_URL: z.string().min(1),
  E2E_USERS: z.string().transform((text) => usersSchema.parse(JSON.parse(text))),
});

/** What `npm run test:e2e` says of the product that it started: address, database and trial users. */
export const environment = schema.parse(process.env);

export const origin = new URL(environment.E2E_BASE_URL).origin;
