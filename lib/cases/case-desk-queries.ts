import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { CardKind } from "@/lib/cards/card-kind";
import { FORGOTTEN_AFTER_MINUTES } from "@/lib/catalog/maintenance-window";
import { database, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { type CaseDesk, caseDesk, type PairSupport } from "./case-desk";
import { diagnoseCase } from "./case-diagnosis";
import type { CaseDetail } from "./case-schema";
import type { REGIONS } from "./case-vocabulary";
import { type NoticeJson, noticesSelect, toDeskNotice } from "./desk-notice-select";
import type { CaseDiagnosis } from "./diagnosis-schema";

export type CasePlace = {
  walletCode: string;
  bankCode: string | null;
  cardKind: CardKind;
  region: (typeof REGIONS)[number];
};

/** Far more than bear on one place at once. */
const MAX_NOTICES = 500;

/** One statement, as every case that is logged or opened asks for it. */
function deskSelect({ walletCode, bankCode, cardKind, region }: CasePlace, at: Date): Prisma.Sql {
  const forgotten = new Date(at.getTime() - FORGOTTEN_AFTER_MINUTES * 60_000);
  const bears = Prisma.sql`n.starts_at <= ${at} AND (n.ends_at IS NULL OR n.ends_at >= ${forgotten})
    AND (n.bank_code IS NULL OR n.bank_code = ${bankCode}) AND (n.wallet_code IS NULL OR n.wallet_code = ${walletCode})`;
  // Where the kind or the region is not known, no cell is the case's own.
  const known = {
    kind: cardKind === "unknown" ? null : cardKind,
    region: region === "unknown" ? null : region,
  };
  return Prisma.sql`
    SELECT (SELECT support::text FROM compatibility
            WHERE wallet_code = ${walletCode} AND bank_code = ${bankCode}
              AND card_kind = ${known.kind}::"CardKind" AND region = ${known.region}::"CardRegion") AS support,
      (${noticesSelect(bears, MAX_NOTICES)}) AS notices`;
}

/** What the desk knows about the place of a case at that time. The compatibility table is read as it stands today. */
export async function getCaseDesk(
  actor: Actor,
  place: CasePlace,
  at: Date,
  client: Pick<Transaction, "$queryRaw"> = database(),
): Promise<CaseDesk> {
  assertCan(actor, "case:read");
  const [known] = await client.$queryRaw<{ support: PairSupport; notices: NoticeJson[] }[]>(
    deskSelect(place, at),
  );
  return caseDesk(known?.support ?? null, (known?.notices ?? []).map(toDeskNotice), at);
}

/** The diagnosis of a case under a model version, as of now, or for a closed case as of its closing. */
export async function getCaseDiagnosis(
  actor: Actor,
  supportCase: CaseDetail,
  model: LoadedModel,
  now: Date,
): Promise<CaseDiagnosis> {
  assertCan(actor, "case:read");
  const at = supportCase.closedAt === null ? now : new Date(supportCase.closedAt);
  return diagnoseCase(model, supportCase, await getCaseDesk(actor, supportCase, at));
}
