"use client";

import { useFormatter, useMessages, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";

function useWords() {
  const messages = useMessages();
  return {
    queue: useTranslations("cases.queue"),
    format: useFormatter(),
    /** Words without parameters, read straight from the messages. */
    vocabulary: messages.cases.vocabulary,
    demo: messages.common.demo.tag,
  };
}

export type QueueWords = ReturnType<typeof useWords>;

const Context = createContext<QueueWords | null>(null);

/** Makes the translators of a list once: fifty rows of eight cells would each make their own, a third of the page's time. */
export function QueueWordsProvider({ children }: { children: ReactNode }) {
  return <Context value={useWords()}>{children}</Context>;
}

export function useQueueWords(): QueueWords {
  const words = useContext(Context);
  if (!words) throw new Error("useQueueWords outside of a queue");
  return words;
}
