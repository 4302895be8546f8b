import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { CardKind } from "@/lib/cards/card-kind";
import { FORGOTTEN_AFTER_MINUTES } from "@/lib/catalog/maintenance-window";
import { database, type Transaction } from "@/lib/db/client";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { type CaseDesk, caseDesk, type PairSupport } from "./case-desk";
import { diagnoseCase } from "./case-diagnosis";
import type { CaseDetail } from "./case-schema";
import type { REGIONS } from "./case-vocabulary";
import { type NoticeClient, readNotices } from "./desk-notice-select";
import type { CaseDiagnosis } from "./diagnosis-schema";

export type CasePlace = {
  walletCode: string;
  bankCode: string | null;
  cardKind: CardKind;
  region: (typeof REGIONS)[number];
};

type Client = NoticeClient & Pick<Transaction, "compatibility">;

async function pairSupport(
  { walletCode, bankCode, cardKind, region }: CasePlace,
  client: Client,
): Promise<PairSupport> {
  if (bankCode === null || cardKind === "unknown" || region === "unknown") return null;
  const cell = await client.compatibility.findUnique({
    where: { walletCode_bankCode_cardKind_region: { walletCode, bankCode, cardKind, region } },
    select: { support: true },
  });
  return cell?.support ?? null;
}

/** What the desk knows about the place of a case at that time. The compatibility table is read as it stands today. */
export async function getCaseDesk(
  actor: Actor,
  place: CasePlace,
  at: Date,
  client: Client = database(),
): Promise<CaseDesk> {
  assertCan(actor, "case:read");
  const forgotten = new Date(at.getTime() - FORGOTTEN_AFTER_MINUTES * 60_000);
  const support = await pairSupport(place, client);
  const notices = await readNotices(client, {
    startsAt: { lte: at },
    AND: [
      { OR: [{ endsAt: null }, { endsAt: { gte: forgotten } }] },
      { OR: [{ bankCode: null }, ...(place.bankCode === null ? [] : [{ bankCode: place.bankCode }])] },
      { OR: [{ walletCode: null }, { walletCode: place.walletCode }] },
    ],
  });
  return caseDesk(support, notices, at);
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
