import { z } from "zod";
import { channelSchema } from "@/lib/catalog/catalog-schema";
import { listChannels } from "@/lib/catalog/channel-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary:
      "List the channels by which customers come, in the desk's order, also those that are not offered",
    policy: "catalog:read",
    response: z.strictObject({ items: z.array(channelSchema) }),
  },
  async ({ actor }) => ({ items: await listChannels(actor) }),
);
