"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { draftProblems } from "@/lib/diagnosis/draft-problems";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ProblemStore } from "./problem-store";

/**
 * The faults of what is typed, a moment behind the typing, and the last document that had none: the only one that
 * can be tried out.
 */
export function useDraftProblems(document: ModelDocument, store: ProblemStore) {
  const settled = useDeferredValue(document);
  const problems = useMemo(() => draftProblems(settled), [settled]);
  const [sound, setSound] = useState<ModelDocument | null>(problems.length === 0 ? settled : null);
  if (problems.length === 0 && sound !== settled) setSound(settled);
  useEffect(() => store.publish(problems), [problems, store]);
  return { problems, sound };
}
