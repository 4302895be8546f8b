"use client";

import { useFormatter, useLocale, useMessages, useNow, useTimeZone, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { filledText } from "@/lib/i18n/filled-text";

type Due = "lateMinutes" | "lateHours" | "lateDays" | "inMinutes" | "inHours";

function useWords() {
  const messages = useMessages();
  const texts = messages.cases.queue;
  const queue = useTranslations("cases.queue");
  const dueTexts = new Map<string, string>();
  return {
    queue,
    format: useFormatter(),
    names: useCatalogNames(),
    locale: useLocale(),
    timeZone: useTimeZone() ?? "UTC",
    renderedAt: useNow().getTime(),
    /** Words without parameters, read straight from the messages. */
    vocabulary: messages.cases.vocabulary,
    demo: messages.common.demo.tag,
    openText: (code: string): string => filledText(texts.open, { code }),
    cardText: (values: { bank: string; kind: string; wallet: string }): string =>
      filledText(texts.cardToWallet, values),
    /** Few of fifty rows differ in it, and a plural is the dearest kind of text. */
    dueText: (unit: Due, count: number): string => {
      const key = `${unit} ${count}`;
      const text = dueTexts.get(key) ?? queue(`due.${unit}`, { count });
      dueTexts.set(key, text);
      return text;
    },
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
