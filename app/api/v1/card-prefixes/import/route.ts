import {
  importPrefixesSchema,
  PREFIX_CSV_LIMIT_BYTES,
  prefixImportSchema,
} from "@/lib/catalog/card-prefix-schema";
import { importPrefixes } from "@/lib/catalog/prefix-import-commands";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Read card prefixes from CSV, or say in a dry run what would change and where banks disagree",
    policy: "catalog:write",
    body: importPrefixesSchema,
    response: prefixImportSchema,
    // JSON escapes quotes and line ends.
    maxBodyBytes: 2 * PREFIX_CSV_LIMIT_BYTES,
  },
  async ({ actor, body }) => importPrefixes(actor, body.csv, body.isDryRun),
);
