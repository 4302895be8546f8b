import { Prisma } from "@/lib/db/generated/client";

/** A case in the words of an import (lib/case-imports/import-fields), so that what goes out can come in again. */
export type ExportedCase = {
  id: string;
  /** For people; an import reads the source id. */
  code: string;
  source: string;
  sourceId: string;
  createdAt: Date;
  closedAt: Date | null;
  [field: string]: string | number | Date | null;
};

/** Of `support_cases c` with the outcome `o` of its latest closing. */
export const exportColumns = Prisma.sql`
  c.id, c.code, coalesce(c.source, 'binddesk-' || right((SELECT id::text FROM organisations LIMIT 1), 12)) AS source,
  coalesce(c.source_id, c.code) AS "sourceId", c.created_at AS "createdAt", c.closed_at AS "closedAt",
  c.status::text, c.wallet_code AS "walletCode", c.bank_code AS "bankCode", c.card_kind::text AS "cardKind",
  c.region::text, c.bin, c.last4, c.card_check AS "cardCheck", c.binding_step::text AS "bindingStep",
  c.code_system AS "codeSystem", c.error_code AS "errorCode", c.message_text AS "messageText", c.channel::text,
  c.platform::text, c.device, c.app_version AS "appVersion", c.province, c.customer_ref AS "customerRef",
  c.tries_in_24h AS "triesIn24h", c.result::text, c.cause_code AS "causeCode",
  c.cause_certainty::text AS "causeCertainty", o.confirmation_method::text AS "confirmationMethod",
  o.minutes_spent AS "minutesSpent"`;

export const latestOutcome = Prisma.sql`
  LEFT JOIN LATERAL (
    SELECT confirmation_method, minutes_spent FROM outcomes WHERE case_id = c.id AND c.status = 'closed'
    ORDER BY recorded_at DESC, id DESC LIMIT 1
  ) o ON true`;
