import { catalogCodeParamsSchema } from "@/lib/catalog/catalog-entry-schema";
import { channelSchema } from "@/lib/catalog/catalog-schema";
import { changeChannel } from "@/lib/catalog/channel-commands";
import { changeChannelSchema } from "@/lib/catalog/channel-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Rename a channel, move it in the list, or offer it in new cases no more",
    policy: "catalog:write",
    params: catalogCodeParamsSchema,
    body: changeChannelSchema,
    response: channelSchema,
  },
  async ({ actor, params, body }) => changeChannel(actor, params.code, body),
);
