"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";

const MOVE_MS = 150;
/** By then what was drawn is on the screen, and asking where it stands costs no layout of its own. */
const AT_REST_MS = 60;

function topsIn(list: HTMLElement | null): Map<string, number> {
  const children = list?.querySelectorAll<HTMLElement>("[data-moving]") ?? [];
  return new Map([...children].map((child) => [child.dataset.moving ?? "", child.offsetTop]));
}

/**
 * Lets the children of a list glide to where a new order puts them, so that one sees which cause went where. Children
 * are told apart by `data-moving`; `order` is their names in order. Nothing moves for people who asked for less motion.
 */
export function useMovingOrder(list: RefObject<HTMLElement | null>, order: string): void {
  const tops = useRef(new Map<string, number>());
  const drawn = useRef(order);
  useEffect(() => {
    const timer = setTimeout(() => {
      tops.current = topsIn(list.current);
    }, AT_REST_MS);
    return () => clearTimeout(timer);
  });
  useLayoutEffect(() => {
    if (drawn.current === order) return;
    drawn.current = order;
    if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const [name, top] of topsIn(list.current)) {
      const moved = (tops.current.get(name) ?? top) - top;
      if (moved === 0) continue;
      list.current
        ?.querySelector(`[data-moving="${CSS.escape(name)}"]`)
        ?.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
          duration: MOVE_MS,
          easing: "ease-out",
        });
    }
  }, [list, order]);
}
