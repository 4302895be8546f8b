"use client";

import Search from "lucide-react/icons/search";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { isComposingEnter } from "@/components/ui/composing";
import { Kbd } from "@/components/ui/kbd";
import { useShortcut } from "./keyboard-shortcuts";

/** Sends `q` to the address `action`. On a phone it is a magnifier that opens when touched. */
export function SearchBox({ action, defaultValue }: { action: string; defaultValue?: string }) {
  const t = useTranslations("common");
  const box = useRef<HTMLInputElement>(null);
  useShortcut("/", () => box.current?.focus(), { label: t("search.label") });
  return (
    <Form action={action} role="search" className="group relative">
      <Search
        aria-hidden="true"
        size={15}
        className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
      />
      <input
        ref={box}
        type="search"
        name="q"
        defaultValue={defaultValue}
        aria-label={t("search.label")}
        aria-keyshortcuts="/"
        placeholder={t("search.placeholder")}
        autoComplete="off"
        enterKeyHint="search"
        className="h-8 w-80 rounded-md border border-line bg-bg pr-8 pl-8 text-sm transition-[width,border-color] hover:border-line-strong focus:border-accent max-lg:w-52 max-sm:h-10 max-sm:w-10 max-sm:pr-0 max-sm:text-lg max-sm:focus:w-[calc(100vw-152px)] max-sm:focus:pr-2 max-sm:not-focus:placeholder:opacity-0"
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
    </Form>
  );
}
