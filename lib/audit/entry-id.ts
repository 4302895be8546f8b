const DIGITS = 12;

/** The smallest id that an entry of this millisecond or later can have: ids begin with their time (UUID version 7). */
export function smallestIdAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(DIGITS, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

/** The time at which an id was made, as ISO; null for the one before all. */
export function timeOfId(id: string): string | null {
  const ms = Number.parseInt(id.replaceAll("-", "").slice(0, DIGITS), 16);
  return ms === 0 ? null : new Date(ms).toISOString();
}
