import { type ProposedAlarm, proposeAlarms } from "./proposed-alarm";
import type { Look } from "./watched-series";

/** More cases of a cause than usual, of the whole desk or in one wallet. Numbers as those of an alarm. */
export type FoundSurge = Omit<ProposedAlarm, "scope"> & { causeCode: string; walletCode: string | null };

/**
 * Causes that surge, the clearest first. `look` counts cases by the cause that they point to where others count them by
 * bank. What surges with all causes alike, or with all of a wallet's, is the business of the look at the places. Cases
 * that are not yet answered point to nothing, so that a fresh surge is seen late rather than one where there is none.
 */
export const surgingCauses = (look: Look): FoundSurge[] =>
  proposeAlarms(look).flatMap(({ scope: { bankCode: causeCode, walletCode }, ...counted }) =>
    causeCode === null ? [] : [{ ...counted, causeCode, walletCode }],
  );
