"use client";

import Search from "lucide-react/icons/search";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef } from "react";
import { isComposingEnter } from "@/components/ui/composing";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "./keyboard-shortcuts";

/**
 * Opens the address `action` with `q`, masked first: an address is kept in histories and logs, so a card number that
 * is pasted here must not get into it. Until the script runs, which does the masking, the form does nothing: that is
 * what `method="dialog"` means outside a dialog, and a field without a name is in no address even where it is not known.
 * On a phone it is a magnifier that opens when touched.
 */
export function SearchBox({ action, defaultValue }: { action: string; defaultValue?: string }) {
  const t = useTranslations("common");
  const router = useRouter();
  const box = useRef<HTMLInputElement>(null);
  const search = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { maskSensitive } = await import("@/lib/privacy/guard");
    const { text } = maskSensitive(box.current?.value ?? "");
    if (box.current) box.current.value = text;
    router.push(`${action}?${new URLSearchParams({ q: text.trim() })}`);
  };
  useShortcut("/", () => box.current?.focus(), { label: t("search.label") });
  return (
    <search>
      <form method="dialog" onSubmit={search} className="group relative">
        <Search
          aria-hidden="true"
          size={15}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
        />
        <input
          ref={box}
          type="search"
          defaultValue={defaultValue}
          aria-label={t("search.label")}
          aria-keyshortcuts="/"
          placeholder={t("search.placeholder")}
          autoComplete="off"
          enterKeyHint="search"
          className="h-8 w-80 text-ellipsis rounded-md border border-line bg-bg pr-8 pl-8 text-sm -outline-offset-1 transition-[width,border-color] hover:border-line-strong focus:border-accent max-lg:w-52 max-sm:h-10 max-sm:w-10 max-sm:pr-0 max-sm:text-lg max-sm:focus:w-[calc(100vw-152px)] max-sm:focus:pr-2 max-sm:not-focus:placeholder:opacity-0"
          onKeyDown={(event) => {
            const { key, keyCode, nativeEvent } = event;
            if (isComposingEnter({ key, keyCode, isComposing: nativeEvent.isComposing }))
              event.preventDefault();
            if (key === "Escape") event.currentTarget.blur();
          }}
        />
        <span className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 group-focus-within:hidden max-sm:hidden">
          <Kbd keys="/" />
        </span>
      </form>
    </search>
  );
}
