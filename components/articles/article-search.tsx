"use client";

import { useTranslations } from "next-intl";
import { debounce, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { SearchField } from "@/components/ui/search-field";
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
    <SearchField
      label={t("search")}
      placeholder={t("searchPlaceholder")}
      value={q}
      maxLength={MAX_LENGTH}
      isPending={isPending}
      onChange={(text) => {
        // An address is kept in histories and logs.
        const typed = maskSensitive(text).text;
        void setAddress(
          { q: typed || null, cursor: null },
          { limitUrlUpdates: typed ? debounce(PAUSE_MS) : undefined },
        );
      }}
    />
  );
}
