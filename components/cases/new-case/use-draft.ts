"use client";

import { useEffect, useRef, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { newIdempotencyKey } from "./idempotency-key";
import { draftKeyOf, readDraft, writeDraft } from "./new-case-draft";
import type { NewCaseValues } from "./new-case-values";

// A browser that forbids storage loses the draft with the page and nothing else.
function storedDraft(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function storeDraft(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // See above.
  }
}

/**
 * Keeps what is typed in the tab's own storage until it is sent, together with the idempotency key of the attempt: an
 * answer that was lost with the page cannot make a second case of the same form.
 */
export function useDraft(form: UseFormReturn<NewCaseValues>, empty: NewCaseValues, actorId: string) {
  const storageKey = draftKeyOf(actorId);
  const attempt = useRef("");
  const isSent = useRef(false);
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    const draft = readDraft(storedDraft(storageKey));
    attempt.current = draft?.idempotencyKey ?? newIdempotencyKey();
    if (draft) {
      form.reset(draft.values, { keepDefaultValues: true });
      setRestored(true);
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (isSent.current) return;
        storeDraft(storageKey, writeDraft({ values, idempotencyKey: attempt.current }, empty));
      },
    });
  }, [form, empty, storageKey]);

  return {
    attempt,
    isRestored,
    renewAttempt: () => {
      attempt.current = newIdempotencyKey();
    },
    discard: () => {
      attempt.current = newIdempotencyKey();
      form.reset(empty);
      storeDraft(storageKey, null);
      setRestored(false);
    },
    /** The case is logged: the draft goes and is not written again. */
    finish: () => {
      isSent.current = true;
      storeDraft(storageKey, null);
    },
  };
}
