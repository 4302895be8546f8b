/** Slots of each doubling, and whole minutes below twice as many: the widths of `trend_slot` in the database. */
const PER_DOUBLING = 32;

/**
 * The minutes that stand for a slot of the database's `trend_slot`: the middle of the whole minutes in it. Exact up to
 * 63 minutes, then off by less than 1/64 of the value. A quantile of a histogram of slots is therefore off by at most
 * 1/64 of itself and the half minute of rounding, and histograms of slots add up. Refuses what is no slot.
 */
export function slotMinutes(slot: number): number {
  if (!Number.isInteger(slot) || slot < 0) throw new RangeError(`not a slot: ${slot}`);
  const doublings = Math.max(0, Math.floor(slot / PER_DOUBLING) - 1);
  const width = 2 ** doublings;
  return (slot - PER_DOUBLING * doublings) * width + (width - 1) / 2;
}
