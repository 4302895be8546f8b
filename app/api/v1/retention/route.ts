import { handle } from "@/lib/http/handle";
import { beginRetention } from "@/lib/jobs/retention-job";
import { changeRetention } from "@/lib/retention/retention-commands";
import { getRetention } from "@/lib/retention/retention-queries";
import { changeRetentionSchema, retentionSchema } from "@/lib/retention/retention-schema";

export const GET = handle(
  {
    summary: "Give the rule by which old personal data is taken off, with its latest runs",
    policy: "organisation:manage",
    response: retentionSchema,
  },
  async ({ actor }) => getRetention(actor),
);

export const PATCH = handle(
  {
    summary: "Switch retention on or off or change its days; on, with the numbers of a preview as confirmed",
    policy: "organisation:manage",
    body: changeRetentionSchema,
    response: retentionSchema,
  },
  async ({ actor, body, now }) => {
    const changed = await changeRetention(actor, body, now);
    if (changed.isOn) beginRetention();
    return changed;
  },
);
