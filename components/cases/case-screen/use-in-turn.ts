import { useCallback, useEffect, useRef } from "react";

/**
 * Runs actions one after another: what is pressed while one is under way waits for it, so that no key is lost.
 * `run` says whether it began something that `isBusy` will show. The function that comes back stays the same.
 */
export function useInTurn<Action>(
  isBusy: boolean,
  run: (action: Action) => boolean,
): (action: Action) => void {
  const waiting = useRef<Action[]>([]);
  const latest = useRef({ isBusy, run });
  useEffect(() => {
    latest.current = { isBusy, run };
  });
  useEffect(() => {
    if (isBusy) return;
    for (let next = waiting.current.shift(); next !== undefined; next = waiting.current.shift()) {
      if (latest.current.run(next)) return;
    }
  }, [isBusy]);
  return useCallback((action) => {
    if (latest.current.isBusy || waiting.current.length > 0) waiting.current.push(action);
    else latest.current.run(action);
  }, []);
}
