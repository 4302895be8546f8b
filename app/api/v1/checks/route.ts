import { checklistOf } from "@/lib/diagnosis/checklist";
import { checklistQuerySchema, checklistSchema } from "@/lib/diagnosis/checklist-schema";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the checks of a model version, by default of the published one",
    policy: "case:read",
    query: checklistQuerySchema,
    response: checklistSchema,
  },
  async ({ actor, query }) =>
    checklistOf(query.model ? await getModel(actor, query.model) : await getPublishedModel(actor)),
);
