import { CARD_KIND_OF_TABLE_TYPE } from "@/lib/cards/card-kind";
import { Prisma } from "@/lib/db/generated/client";
import { type AddPrefix, type PrefixRow, TABLE_CARD_KINDS } from "./card-prefix-schema";

export const prefixSelect = {
  id: true,
  prefix: true,
  bankCode: true,
  cardKind: true,
  length: true,
  status: true,
  sources: true,
  version: true,
} satisfies Prisma.CardPrefixSelect;

type Row = Prisma.CardPrefixGetPayload<{ select: typeof prefixSelect }>;

/** The column can hold kinds that this table does not know; none is ever written. */
export const toPrefixRow = ({ cardKind, ...row }: Row): PrefixRow => ({
  ...row,
  cardKind: TABLE_CARD_KINDS.find((known) => known === cardKind) ?? "debit",
});

/** Writes whole rows in one statement: what is there by its key is changed where it differs, the rest is added. */
export const writePrefixes = (rows: readonly AddPrefix[], actorId: string): Prisma.Sql => Prisma.sql`
  INSERT INTO card_prefixes (id, prefix, bank_code, card_kind, length, status, sources, updated_by_id)
  SELECT gen_random_uuid(), prefix, bank_code, card_kind::"CardKind", length, status::"PrefixStatus", sources, ${actorId}::uuid
  FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    AS given (prefix text, "bankCode" text, "cardKind" text, length smallint, status text, sources text)
    CROSS JOIN LATERAL (SELECT "bankCode" AS bank_code, "cardKind" AS card_kind) AS named
  ON CONFLICT (prefix, bank_code, card_kind, length) DO UPDATE
    SET status = excluded.status, sources = excluded.sources, version = card_prefixes.version + 1,
      updated_by_id = excluded.updated_by_id, updated_at = now()
    WHERE (card_prefixes.status, card_prefixes.sources) IS DISTINCT FROM (excluded.status, excluded.sources)`;

const TYPE_OF_KIND = new Map<string, string>(
  Object.entries(CARD_KIND_OF_TABLE_TYPE).map(([type, kind]) => [kind, type]),
);

/** The table as a file that can be read in again. */
export const prefixLine = (row: PrefixRow): (string | number)[] => [
  row.prefix,
  row.bankCode,
  TYPE_OF_KIND.get(row.cardKind) ?? row.cardKind,
  row.length,
  row.status,
  row.sources,
];
