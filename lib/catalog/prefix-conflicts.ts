export type ClaimedPrefix = { prefix: string; bankCode: string; cardKind: string };

/** Two rows that do not say the same of one card. All of them stay in the table; `kind` says what a reading then does. */
export type PrefixConflict = {
  /**
   * `two_banks`: a card is only read as of the bank that was chosen. `inside_other`: the longer prefix wins.
   * `two_kinds`: the bank is read and the kind is not.
   */
  kind: "two_banks" | "inside_other" | "two_kinds";
  prefix: string;
  bankCodes: string[];
  within: string | null;
  withinBankCodes: string[];
};

type Claims = { banks: Set<string>; kinds: Set<string> };

function claimsByPrefix(rows: readonly ClaimedPrefix[]): Map<string, Claims> {
  const claims = new Map<string, Claims>();
  for (const { prefix, bankCode, cardKind } of rows) {
    const known = claims.get(prefix) ?? { banks: new Set(), kinds: new Set() };
    known.banks.add(bankCode);
    known.kinds.add(cardKind);
    claims.set(prefix, known);
  }
  return claims;
}

/** The longest shorter prefix of the table that another bank claims too. */
function around(
  prefix: string,
  banks: Set<string>,
  claims: Map<string, Claims>,
): [string, Set<string>] | null {
  for (let length = prefix.length - 1; length >= 3; length--) {
    const outer = claims.get(prefix.slice(0, length));
    if (!outer) continue;
    const isSame = [...outer.banks].every((bank) => banks.has(bank));
    return isSame ? null : [prefix.slice(0, length), outer.banks];
  }
  return null;
}

/** Every conflict of a table, by prefix: one of a kind for each prefix. Rows in any order. */
export function prefixConflicts(rows: readonly ClaimedPrefix[]): PrefixConflict[] {
  const claims = claimsByPrefix(rows);
  const found: PrefixConflict[] = [];
  for (const [prefix, { banks, kinds }] of [...claims].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const own = { prefix, bankCodes: [...banks].sort(), within: null, withinBankCodes: [] };
    if (banks.size > 1) found.push({ kind: "two_banks", ...own });
    else if (kinds.size > 1) found.push({ kind: "two_kinds", ...own });
    const outer = around(prefix, banks, claims);
    if (outer) {
      found.push({ kind: "inside_other", ...own, within: outer[0], withinBankCodes: [...outer[1]].sort() });
    }
  }
  return found;
}

/** Those of the conflicts that the prefixes take part in. */
export const conflictsOf = (
  conflicts: readonly PrefixConflict[],
  prefixes: ReadonlySet<string>,
): PrefixConflict[] =>
  conflicts.filter(({ prefix, within }) => prefixes.has(prefix) || (within !== null && prefixes.has(within)));
