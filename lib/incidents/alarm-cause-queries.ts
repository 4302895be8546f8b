import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { LIVE, POINTED } from "./detection-select";
import type { CauseCounts } from "./leading-cause";
import type { Scope } from "./scope";

/** Enough to know the shares of the causes, and read within the minute on a desk of any size. */
const USUAL_CASES = 20_000;

const isOf = ({ bankCode, walletCode }: Scope): Prisma.Sql => Prisma.sql`
  (${bankCode}::text IS NULL OR c.bank_code = ${bankCode}) AND
  (${walletCode}::text IS NULL OR c.wallet_code = ${walletCode})`;

export type PlaceCauses = { surge: CauseCounts; usual: { place: CauseCounts; desk: CauseCounts } };

/** Live cases of a place since a surge began, and the latest ones before it there and on the whole desk, by cause. */
export async function readPlaceCauses(
  actor: Actor,
  { scope, since }: { scope: Scope; since: Date },
  now: Date,
): Promise<PlaceCauses> {
  assertCan(actor, "incident:read");
  const rows = await database().$queryRaw<
    { cause: string | null; surge: number; place: number; desk: number }[]
  >`
    SELECT cause, count(*) FILTER (WHERE is_surge)::int AS surge,
      count(*) FILTER (WHERE NOT is_surge AND is_here)::int AS place,
      count(*) FILTER (WHERE NOT is_surge)::int AS desk
    FROM (
      (SELECT true AS is_surge, true AS is_here, ${POINTED} AS cause FROM support_cases c
       WHERE c.created_at >= ${since} AND c.created_at < ${now} AND ${LIVE} AND ${isOf(scope)})
      UNION ALL
      (SELECT false, coalesce(${isOf(scope)}, false), ${POINTED} FROM support_cases c
       WHERE c.created_at < ${since} AND ${LIVE} ORDER BY c.created_at DESC LIMIT ${USUAL_CASES})
    ) seen GROUP BY cause`;
  const counts = (key: "surge" | "place" | "desk"): CauseCounts =>
    new Map(rows.filter((row) => row[key] > 0).map((row) => [row.cause, row[key]]));
  return { surge: counts("surge"), usual: { place: counts("place"), desk: counts("desk") } };
}
