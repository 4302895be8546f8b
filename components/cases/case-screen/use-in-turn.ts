import { useEffect, useRef } from "react";

/**
 * Runs actions one after another: what is pressed while one is under way waits for it, so that no key is lost.
 * `run` says whether it began something that `isBusy` will show.
 */
export function useInTurn<Action>(
  isBusy: boolean,
  run: (action: Action) => boolean,
): (action: Action) => void {
  const waiting = useRef<Action[]>([]);
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    if (isBusy) return;
    for (let next = waiting.current.shift(); next !== undefined; next = waiting.current.shift()) {
      if (latest.current(next)) return;
    }
  }, [isBusy]);
  return (action) => {
    if (isBusy || waiting.current.length > 0) waiting.current.push(action);
    else run(action);
  };
}
