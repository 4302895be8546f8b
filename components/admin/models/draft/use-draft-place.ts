"use client";

import { parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import { useCallback, useDeferredValue, useEffect, useState } from "react";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import { DRAFT_TABS, type DraftTab } from "./draft-tabs";
import { placeId } from "./problem-store";

const ADDRESS = { tab: parseAsStringLiteral(DRAFT_TABS).withDefault("checks"), item: parseAsString };

/** The tab on which a place is edited. */
function tabOf([part, , field]: DraftPath): DraftTab {
  if (field === "askIf") return "rules";
  return DRAFT_TABS.find((tab) => tab === part) ?? "rules";
}

/** The cell of a place, or what stands around it. */
function cellOf(path: DraftPath): HTMLElement | null {
  for (let length = path.length; length > 0; length--) {
    const cell = document.getElementById(placeId(path.slice(0, length)));
    if (cell) return cell;
  }
  return null;
}

/** Which part is open and what is chosen in it, in the address; and the way to a cell wherever it is. */
export function useDraftPlace() {
  const [address, setAddress] = useQueryStates(ADDRESS);
  // A part or a check is a few hundred cells: they are drawn in slices, and the bar answers at once.
  const tab = useDeferredValue(address.tab);
  const item = useDeferredValue(address.item);
  const [wanted, setWanted] = useState<DraftPath | null>(null);
  const open = useCallback((next: DraftTab) => void setAddress({ tab: next, item: null }), [setAddress]);
  const select = useCallback((key: string) => void setAddress({ item: key }), [setAddress]);
  const goTo = (path: DraftPath) => {
    const next = tabOf(path);
    setWanted(path);
    void setAddress({ tab: next, item: next === "rules" ? null : (path[1] ?? null) });
  };
  useEffect(() => {
    if (!wanted || tab !== tabOf(wanted)) return;
    if (tab !== "rules" && tab !== "causes" && item !== (wanted[1] ?? null)) return;
    const cell = cellOf(wanted);
    cell?.scrollIntoView({ block: "center" });
    cell?.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, tab, item]);
  return { pressedTab: address.tab, tab, item, open, select, goTo };
}
