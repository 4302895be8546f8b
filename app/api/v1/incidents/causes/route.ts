import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { listCauseSurges } from "@/lib/incidents/cause-surge-queries";
import { causeSurgeSchema } from "@/lib/incidents/cause-surge-schema";

export const GET = handle(
  {
    summary: "List the causes that more cases point to than usual, at all banks together, the clearest first",
    policy: "incident:read",
    response: z.strictObject({ items: z.array(causeSurgeSchema) }),
  },
  async ({ actor }) => ({ items: await listCauseSurges(actor) }),
);
