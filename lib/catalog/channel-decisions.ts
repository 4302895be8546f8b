import { allowed, type Result, refused } from "@/lib/result";

type Offered = { code: string; isOffered: boolean };

/** Whether new cases may offer a channel, or stop to: one of them always is. */
export function decideOffer(
  channels: readonly Offered[],
  code: string,
  isOffered: boolean,
): Result<null, "catalog.lastChannel"> {
  if (isOffered || channels.some((channel) => channel.isOffered && channel.code !== code))
    return allowed(null);
  return refused("catalog.lastChannel");
}

/** Who makes room when a channel goes from one place to another, places from one: those from `first` to `last`, by `by`. */
export function roomFor(from: number, to: number): { first: number; last: number; by: 1 | -1 } | null {
  if (from === to) return null;
  return to < from ? { first: to, last: from - 1, by: 1 } : { first: from + 1, last: to, by: -1 };
}
