import { readFileSync } from "node:fs";
import path from "node:path";
import { CARD_KIND_OF_TABLE_TYPE, type TableCardKind } from "@/lib/cards/card-kind";
import type { PrefixStatus } from "@/lib/db/generated/enums";

export type SeedPrefix = {
  prefix: string;
  bankCode: string;
  cardKind: TableCardKind;
  length: number;
  status: PrefixStatus;
  sources: string;
};

const kindOf = (type: string): TableCardKind => {
  const kind = Object.entries(CARD_KIND_OF_TABLE_TYPE).find(([name]) => name === type)?.[1];
  if (!kind) throw new Error(`card-prefixes.csv: unknown kind ${type}`);
  return kind;
};

const statusOf = (text: string): PrefixStatus => {
  if (text === "agreed" || text === "single" || text === "conflict") return text;
  throw new Error(`card-prefixes.csv: unknown status ${text}`);
};

/** Our own table; no cell of it has a comma or a quote. */
export function seedPrefixes(): SeedPrefix[] {
  const [, ...lines] = readFileSync(path.join(process.cwd(), "prisma/seed/card-prefixes.csv"), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const [prefix = "", bankCode = "", type = "", length = "", status = "", sources = ""] = line
      .trim()
      .split(",");
    return {
      prefix,
      bankCode,
      cardKind: kindOf(type),
      length: Number(length),
      status: statusOf(status),
      sources,
    };
  });
}
