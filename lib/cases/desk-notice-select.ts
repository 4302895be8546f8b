import { sentNotice } from "@/lib/catalog/maintenance-window";
import { Prisma } from "@/lib/db/generated/client";
import type { DeskNotice } from "./desk-notice-schema";

/** A notice as json_agg writes it. */
export type NoticeJson = {
  kind: DeskNotice["kind"];
  id: string;
  bankCode: string | null;
  walletCode: string | null;
  startsAt: string;
  endsAt: string | null;
  source: string;
  noteZh: string;
  noteEn: string;
};

/**
 * Maintenance windows, then incidents that somebody has confirmed, each from the latest start on and at most `take` of
 * each, as one JSON array. `condition` is over both tables by the name `n`.
 */
export function noticesSelect(condition: Prisma.Sql, take: number): Prisma.Sql {
  const columns = Prisma.sql`n.id, n.bank_code AS "bankCode", n.wallet_code AS "walletCode", n.starts_at AS "startsAt",
    n.ends_at AS "endsAt", n.source, n.note_zh AS "noteZh", n.note_en AS "noteEn"`;
  return Prisma.sql`
    SELECT coalesce(json_agg(notice), '[]') FROM (
      (SELECT 'maintenance' AS kind, ${columns} FROM maintenance_windows n WHERE ${condition}
       ORDER BY n.starts_at DESC, n.id DESC LIMIT ${take})
      UNION ALL
      (SELECT 'incident' AS kind, ${columns} FROM incidents n WHERE n.state IN ('open', 'closed') AND ${condition}
       ORDER BY n.starts_at DESC, n.id DESC LIMIT ${take})
    ) notice`;
}

export const toDeskNotice = ({ startsAt, endsAt, ...row }: NoticeJson): DeskNotice =>
  sentNotice({ ...row, startsAt: new Date(startsAt), endsAt: endsAt === null ? null : new Date(endsAt) });
