"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

const MOVE_MS = 150;

/**
 * Lets the children of a list glide to where a new order puts them, so that one sees which cause went where. Children
 * are told apart by `data-moving`. Nothing moves for people who asked for less motion.
 */
export function useMovingOrder(list: RefObject<HTMLElement | null>): void {
  const tops = useRef(new Map<string, number>());
  // After every render: what matters is where things stood when they were last drawn.
  useLayoutEffect(() => {
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const now = new Map<string, number>();
    for (const child of list.current?.querySelectorAll<HTMLElement>("[data-moving]") ?? []) {
      const name = child.dataset.moving ?? "";
      now.set(name, child.offsetTop);
      const moved = (tops.current.get(name) ?? child.offsetTop) - child.offsetTop;
      if (moved === 0 || isStill) continue;
      child.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
        duration: MOVE_MS,
        easing: "ease-out",
      });
    }
    tops.current = now;
  });
}
