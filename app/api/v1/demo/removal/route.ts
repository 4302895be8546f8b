import { removeDemoCases } from "@/lib/demo/demo-commands";
import { demoRemovedSchema, removeDemoSchema } from "@/lib/demo/demo-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Remove every demo case for good",
    policy: "demo:remove",
    body: removeDemoSchema,
    response: demoRemovedSchema,
  },
  async ({ actor }) => removeDemoCases(actor),
);
