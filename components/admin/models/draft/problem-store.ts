import type { DraftPath } from "@/lib/diagnosis/draft-path";
import type { DraftProblem } from "@/lib/diagnosis/draft-problems";

/** Names a place in the editor: the id of its cell. */
export const placeId = (path: DraftPath): string => `draft ${path.join("/")}`.replaceAll(" ", "_");

export type ProblemStore = ReturnType<typeof problemStore>;

/** Which places have a fault, told to each cell by itself: a fault comes and goes without drawing the others anew. */
export function problemStore() {
  let places: ReadonlySet<string> = new Set();
  const listeners = new Set<() => void>();
  return {
    publish(problems: readonly DraftProblem[]) {
      places = new Set(problems.map(({ path }) => placeId(path)));
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    has: (id: string): boolean => places.has(id),
    hasInside: (id: string): boolean => [...places].some((place) => place.startsWith(`${id}/`)),
  };
}
