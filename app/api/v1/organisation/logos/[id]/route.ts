import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { getLogo } from "@/lib/organisation/organisation-queries";
import { logoParamsSchema } from "@/lib/organisation/organisation-schema";

export const GET = handle(
  {
    summary: "Give a logo of the organisation",
    policy: "public",
    params: logoParamsSchema,
    response: z.looseObject({}),
    alternatives: ["image/png"],
  },
  async ({ params }) =>
    new Response(await getLogo(params.id), {
      headers: {
        "content-type": "image/png",
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'",
        "cache-control": "public, max-age=31536000, immutable",
      },
    }),
);
