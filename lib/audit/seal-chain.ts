import type { AuditVerification } from "./audit-schema";
import { timeOfId } from "./entry-id";

/** A seal as stored, with what its time holds now and the hash that follows from it. */
export type SealCheck = {
  number: number;
  fromId: string;
  toId: string;
  entries: number;
  previousHash: string;
  hash: string;
  foundEntries: number;
  foundHash: string;
};

const FIRST: Pick<SealCheck, "number" | "toId" | "hash"> = {
  number: 0,
  toId: "00000000-0000-0000-0000-000000000000",
  hash: "",
};

type Fault = AuditVerification["faults"][number];

/**
 * What is wrong with a seal that follows another (null for the first): `missing` where numbers between them are gone,
 * `chain` where it does not go on where that ended, `entries` where an entry of its time was altered, removed or put in.
 */
export function sealFaults(seal: SealCheck, before: SealCheck | null): Fault[] {
  const previous = before ?? FIRST;
  const follows = seal.previousHash === previous.hash && seal.fromId === previous.toId;
  const isWhole = seal.foundEntries === seal.entries && seal.foundHash === seal.hash;
  const told = (fault: Fault["fault"]): Fault => ({
    number: seal.number,
    fault,
    from: timeOfId(seal.fromId),
    to: timeOfId(seal.toId) ?? "",
  });
  if (seal.number !== previous.number + 1) return [told("missing"), ...(isWhole ? [] : [told("entries")])];
  return [...(follows ? [] : [told("chain")]), ...(isWhole ? [] : [told("entries")])];
}
