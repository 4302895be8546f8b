"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition } from "react";
import { rememberPreference } from "./preference-cookie";

/**
 * One button that says the other language in that language. The cookie's name comes from the server: the module
 * that knows it would bring the schema library into every screen.
 */
export function LanguageSwitch({ cookieName }: { cookieName: string }) {
  const t = useTranslations("common");
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const other = useLocale() === "en" ? { code: "zh-CN", name: "中文" } : { code: "en", name: "EN" };
  return (
    <button
      type="button"
      disabled={isPending}
      className="h-6 shrink-0 whitespace-nowrap rounded-sm border border-line bg-bg px-2 text-muted text-xs transition-colors hover:border-mark hover:text-fg pointer-coarse:h-10 pointer-coarse:px-3"
      onClick={() => {
        rememberPreference(cookieName, other.code);
        startTransition(() => router.refresh());
      }}
    >
      <span lang={other.code}>{other.name}</span>
      <span className="sr-only">{t("language.switch")}</span>
    </button>
  );
}
