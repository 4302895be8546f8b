import { handle } from "@/lib/http/handle";
import { previewRetention } from "@/lib/retention/retention-queries";
import { retentionDaysSchema, retentionPreviewSchema } from "@/lib/retention/retention-schema";

export const GET = handle(
  {
    summary: "Count what retention by these days would take off now, by kind, without changing anything",
    policy: "organisation:manage",
    query: retentionDaysSchema,
    response: retentionPreviewSchema,
  },
  async ({ actor, query, now }) => previewRetention(actor, query, now),
);
