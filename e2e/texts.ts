import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import type { Messages } from "@/lib/i18n/messages";

/** The screens' own texts. Read as files: Node takes no JSON by import without an attribute, which bundlers need not. */
function messagesOf(locale: Locale): Messages {
  const folder = path.resolve("lib/i18n/messages", locale);
  const namespaces = readdirSync(folder).map((file) => [
    path.basename(file, ".json"),
    JSON.parse(readFileSync(path.join(folder, file), "utf8")),
  ]);
  return Object.fromEntries(namespaces) as Messages;
}

/** The first parts of every key. */
export const namespaces: readonly string[] = Object.keys(messagesOf("zh-CN"));

export const textsOf = (locale: Locale) => createTranslator({ locale, messages: messagesOf(locale) });

export type Texts = ReturnType<typeof textsOf>;

/** The texts in Chinese, the language of every test that does not say another. */
export const t = textsOf("zh-CN");

/** A pattern that finds a text, whatever values stand in its places: `{count} 次` finds "3 次". */
export function anyOf(text: (value: string) => string): RegExp {
  const marker = "\u0001";
  const parts = text(marker).split(marker);
  return new RegExp(parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("(.+?)"));
}
