import { getDemoState } from "@/lib/demo/demo-queries";
import { demoStateSchema } from "@/lib/demo/demo-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  { summary: "Count the demo cases", policy: "demo:remove", response: demoStateSchema },
  async ({ actor }) => getDemoState(actor),
);
