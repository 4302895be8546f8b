import { handle } from "@/lib/http/handle";
import { saveView } from "@/lib/saved-views/saved-view-commands";
import { listSavedViews } from "@/lib/saved-views/saved-view-queries";
import { savedViewSchema, savedViewsSchema, saveViewSchema } from "@/lib/saved-views/saved-view-schema";

export const GET = handle(
  {
    summary: "List one's own saved views of the trends and those that are shared, by name",
    policy: "trends:read",
    response: savedViewsSchema,
  },
  async ({ actor }) => ({ items: await listSavedViews(actor) }),
);

export const POST = handle(
  {
    summary: "Save a filter of the trends under a name, for oneself or for the desk",
    policy: "trends:read",
    body: saveViewSchema,
    response: savedViewSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, body, idempotencyKey }) => saveView(actor, body, idempotencyKey),
);
