"use client";

import { NextIntlClientProvider, useLocale, useMessages, useNow, useTimeZone } from "next-intl";
import type { ReactNode } from "react";
import type { Messages } from "@/lib/i18n/messages";

type MoreMessagesProps = {
  /** What this part of the desk needs besides what its surroundings have already sent. */
  messages: Partial<{ [Name in keyof Messages]: Partial<Messages[Name]> }>;
  timeZone?: string;
  now?: Date;
  children: ReactNode;
};

/** Adds texts to those of the frame, so that no page sends the common ones twice. */
export function MoreMessages({ messages, timeZone, now, children }: MoreMessagesProps) {
  const outer = useMessages();
  const frame = { locale: useLocale(), timeZone: useTimeZone(), now: useNow() };
  return (
    <NextIntlClientProvider
      locale={frame.locale}
      messages={{ ...outer, ...messages }}
      timeZone={timeZone ?? frame.timeZone}
      now={now ?? frame.now}
    >
      {children}
    </NextIntlClientProvider>
  );
}
