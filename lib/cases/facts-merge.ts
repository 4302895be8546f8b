/** One field that two people changed to different values since both read it. */
export type FieldConflict<Fields> = {
  field: keyof Fields;
  mine: Fields[keyof Fields];
  theirs: Fields[keyof Fields];
};

/**
 * Three-way merge by field: what only I changed stays mine, what only they changed becomes theirs, and what both
 * changed differently is reported and stays mine until a person chooses. Values are compared by identity.
 */
export function mergeFields<Fields extends object>(
  base: Fields,
  mine: Fields,
  theirs: Fields,
): { merged: Fields; conflicts: FieldConflict<Fields>[] } {
  const merged = { ...mine };
  const conflicts: FieldConflict<Fields>[] = [];
  for (const field of Object.keys(base) as (keyof Fields)[]) {
    const isMine = mine[field] !== base[field];
    const isTheirs = theirs[field] !== base[field];
    if (!isTheirs || mine[field] === theirs[field]) continue;
    if (isMine) conflicts.push({ field, mine: mine[field], theirs: theirs[field] });
    else merged[field] = theirs[field];
  }
  return { merged, conflicts };
}
