import { z } from "zod";
import { listPrefixRows } from "@/lib/catalog/card-prefix-queries";
import { prefixListQuerySchema, prefixRowSchema } from "@/lib/catalog/card-prefix-schema";
import { prefixLine } from "@/lib/catalog/card-prefix-select";
import { PREFIX_COLUMNS } from "@/lib/catalog/prefix-lines";
import { csvResponse, wantsCsv } from "@/lib/http/csv";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the card prefixes with their sources and versions, or as a file that can be read in again",
    policy: "catalog:write",
    query: prefixListQuerySchema,
    response: z.strictObject({ items: z.array(prefixRowSchema) }),
    alternatives: ["text/csv"],
  },
  async ({ actor, query, request }) => {
    const items = await listPrefixRows(actor);
    if (!wantsCsv(request, query.format)) return { items };
    return csvResponse([[...PREFIX_COLUMNS], ...items.map(prefixLine)], "card-prefixes.csv");
  },
);
