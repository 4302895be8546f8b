import { z } from "zod";

const environmentSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: "a postgresql:// address is needed" }),
  NEXTAUTH_SECRET: z.string().min(32, "at least 32 random characters are needed"),
  APP_ORIGIN: z.url({
    protocol: /^https?$/,
    error: "the address that browsers open, such as https://desk.example.com",
  }),
  BINDDESK_TRIAL: z.enum(["0", "1"]).default("0"),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  /** Where files of cases lie until they are read; every process of a desk must see the same one. */
  IMPORT_FOLDER: z.string().min(1).default(".data/imports"),
  /** How often the desk looks for incidents. */
  DETECTION_SECONDS: z.coerce.number().min(1).max(3_600).default(60),
  /** How often events go out to webhooks, and about how long the first retry waits. */
  WEBHOOK_SECONDS: z.coerce.number().min(1).max(3_600).default(10),
  /** Lets webhooks reach addresses inside the own network, by http too: for a receiver on the same machine or tests. */
  WEBHOOK_ALLOW_PRIVATE: z.enum(["0", "1"]).default("0"),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "silent"]).default("info"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
});

export type Environment = z.infer<typeof environmentSchema>;

let checked: Environment | undefined;

/** The checked environment; throws one line that names the variable and what it must be. */
export function env(): Environment {
  if (checked) return checked;
  const parsed = environmentSchema.safeParse(process.env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new Error(`Environment variable ${String(issue?.path[0])}: ${issue?.message}`);
  }
  checked = parsed.data;
  // next-auth reads its own address from here and nowhere else.
  process.env.NEXTAUTH_URL = checked.APP_ORIGIN;
  return checked;
}
