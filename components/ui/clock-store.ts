const TICK_MS = 30_000;

let now = 0;
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

// A laptop that slept wakes with old times: read the clock when the page is seen again.
function tickWhenSeen() {
  if (document.visibilityState === "visible") tick();
}

/** One timer for all relative times of a page; it runs only while one of them is shown. */
export function subscribeToClock(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(tick, TICK_MS);
    document.addEventListener("visibilitychange", tickWhenSeen);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener("visibilitychange", tickWhenSeen);
  };
}

/** Milliseconds since 1970, the same for everybody until the next tick. */
export function readClock(): number {
  if (listeners.size === 0 || now === 0) now = Math.floor(Date.now() / TICK_MS) * TICK_MS;
  return now;
}
