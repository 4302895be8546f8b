import type { Tone } from "./tag";

export type Toast = {
  id: number;
  text: string;
  tone: Extract<Tone, "ok" | "info" | "bad">;
  action?: { label: string; onAction: () => void };
};

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

/** Says something in the corner. Faults stay until they are closed; the rest leaves after some seconds. */
export function showToast(toast: Omit<Toast, "id" | "tone"> & { tone?: Toast["tone"] }): number {
  lastId += 1;
  publish([...toasts.slice(-2), { tone: "ok", ...toast, id: lastId }]);
  return lastId;
}

export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function readToasts(): readonly Toast[] {
  return toasts;
}
