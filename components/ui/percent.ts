/**
 * A share from 0 to 1 as whole percent. What would round to 0 or 100 without being it is shown as "<1%" or
 * ">99%", so that nothing looks impossible or certain. NaN and shares outside 0 to 1 are refused.
 */
export function percentText(share: number): string {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  if (share > 0 && share < 0.01) return "<1%";
  if (share < 1 && share > 0.99) return ">99%";
  return `${Math.round(share * 100)}%`;
}
