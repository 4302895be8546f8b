import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { changeView, removeView } from "@/lib/saved-views/saved-view-commands";
import { changeViewSchema, savedViewSchema, viewParamsSchema } from "@/lib/saved-views/saved-view-schema";

export const PATCH = handle(
  {
    summary: "Rename or share a saved view of one's own, or give it another filter",
    policy: "trends:read",
    params: viewParamsSchema,
    body: changeViewSchema,
    response: savedViewSchema,
  },
  async ({ actor, params, body }) => changeView(actor, params.id, body),
);

export const DELETE = handle(
  {
    summary: "Remove a saved view",
    policy: "trends:read",
    params: viewParamsSchema,
    response: z.strictObject({ id: z.uuid() }),
  },
  async ({ actor, params }) => removeView(actor, params.id),
);
