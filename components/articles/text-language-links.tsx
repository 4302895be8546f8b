import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { langOf, TEXT_LANGUAGES, type TextLanguage } from "./text-language";

type TextLanguageLinksProps = { current: TextLanguage; hrefs: Record<TextLanguage, string> };

/** Switches the language of the text alone; as links, so that an address can be sent to a colleague. */
export function TextLanguageLinks({ current, hrefs }: TextLanguageLinksProps) {
  const t = useTranslations("articles");
  return (
    <nav
      aria-label={t("language.label")}
      data-print="hide"
      className="inline-flex shrink-0 rounded-md border border-line-strong bg-bg p-0.5"
    >
      {TEXT_LANGUAGES.map((language) => (
        <Link
          key={language}
          href={hrefs[language]}
          lang={langOf[language]}
          replace
          scroll={false}
          aria-current={language === current ? "true" : undefined}
          className={classNames(
            "inline-flex h-6.5 items-center rounded-sm px-2.5 text-sm pointer-coarse:h-9",
            language === current
              ? "bg-surface font-medium text-fg shadow-[0_0_0_1px_var(--mark)]"
              : "text-muted hover:text-fg",
          )}
        >
          {t(`language.${language}`)}
        </Link>
      ))}
    </nav>
  );
}
