"use client";

import Search from "lucide-react/icons/search";
import { useTranslations } from "next-intl";
import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { classNames } from "@/components/ui/class-names";
import { maskSensitive } from "@/lib/privacy/guard";

const PAUSE_MS = 250;
const MAX_LENGTH = 80;

/** Filters the list below as one types; the words stand in the address. */
export function ArticleSearch() {
  const t = useTranslations("articles.list");
  const [isPending, startTransition] = useTransition();
  const [{ q }, setAddress] = useQueryStates(
    { q: parseAsString.withDefault(""), cursor: parseAsString },
    { shallow: false, startTransition },
  );
  return (
    <search className="relative w-80 max-sm:w-full">
      <Search
        aria-hidden="true"
        size={15}
        className={classNames(
          "pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2",
          isPending ? "text-accent" : "text-faint",
        )}
      />
      <input
        type="search"
        value={q}
        maxLength={MAX_LENGTH}
        aria-label={t("search")}
        placeholder={t("searchPlaceholder")}
        autoComplete="off"
        onChange={(event) => {
          // An address is kept in histories and logs.
          const typed = maskSensitive(event.target.value).text;
          void setAddress(
            { q: typed || null, cursor: null },
            { limitUrlUpdates: typed ? debounce(PAUSE_MS) : undefined },
          );
        }}
        className="h-8 w-full rounded-md border border-line-strong bg-surface pr-2 pl-8 text-sm -outline-offset-1 transition-colors hover:border-mark focus:border-accent pointer-coarse:h-10 max-sm:text-lg"
      />
    </search>
  );
}
