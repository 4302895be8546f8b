"use client";

import { useState } from "react";
import { useRevision } from "./draft-context";

/** What stands in a field while it is typed, as "0." on the way to 0.5; gone once the value changes in another way. */
export function useTyped(): [typed: string | null, setTyped: (text: string | null) => void] {
  const revision = useRevision();
  const [typed, setTyped] = useState<{ text: string; revision: number } | null>(null);
  return [
    typed?.revision === revision ? typed.text : null,
    (text) => setTyped(text === null ? null : { text, revision }),
  ];
}
