import type { Scope } from "./scope";

/** A stretch of time in which the cases of a scope were not usual; `to` is null while it goes on. */
export type KnownIncident = { scope: Scope; from: Date; to: Date | null };

/** Whether some of the time from `fromMs` up to `toMs` lies in the incident. */
export const touches = ({ from, to }: KnownIncident, fromMs: number, toMs: number): boolean =>
  from.getTime() < toMs && (to === null || to.getTime() > fromMs);
