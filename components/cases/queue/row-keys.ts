"use client";

import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";

/** Marks the link of a row, in the table and in the cards of a phone. */
export const ROW_LINK = "data-row-link";

/** j and k, or the arrows, walk over the rows of a list: the focus itself moves, so Enter opens and all can see it. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  const t = useTranslations("cases.queue.shortcut");
  const move = (step: 1 | -1) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>(`[${ROW_LINK}]`) ?? [])].filter((link) =>
      // Table and cards are both there; the style sheet shows one of them.
      link.checkVisibility(),
    );
    const at = document.activeElement instanceof HTMLElement ? links.indexOf(document.activeElement) : -1;
    const next = at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step;
    links[next]?.focus();
    links[next]?.scrollIntoView({ block: "nearest" });
  };
  useShortcut("j", () => move(1), { label: t("next") });
  useShortcut("k", () => move(-1), { label: t("previous") });
  useShortcut("ArrowDown", () => move(1));
  useShortcut("ArrowUp", () => move(-1));
}
