"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { type AdminPageId, adminGroups } from "./admin-pages";
import { useAdminPages } from "./admin-pages-context";

/** The pages by group: a column at the side, or on a narrow screen a list behind the name of the place. */
export function AdminNav({ current }: { current: AdminPageId }) {
  const t = useTranslations("admin");
  const pages = useAdminPages();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const here = pages.find(({ id }) => id === current);
  return (
    <nav
      aria-label={t("tabs.label")}
      data-print="hide"
      className="border-line bg-surface max-lg:border-b lg:sticky lg:top-(--top-bar) lg:h-[calc(100dvh-var(--top-bar)-var(--ribbon,0px))] lg:overflow-y-auto lg:border-r"
    >
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
        className="flex h-11 w-full items-center gap-2 px-5 text-left text-base -outline-offset-2! max-sm:px-4 lg:hidden"
      >
        {here ? <span className="text-muted">{t(`groups.${here.group}`)}</span> : null}
        <span className="font-semibold">{t(`tabs.${current}`)}</span>
        <ChevronDown
          aria-hidden="true"
          size={16}
          className={classNames("ml-auto text-muted transition-transform", isOpen && "rotate-180")}
        />
      </button>
      <div
        id={listId}
        className={classNames(
          "gap-x-6 gap-y-4 px-3 max-lg:pb-4 sm:max-lg:grid-cols-3 lg:grid lg:py-4",
          isOpen ? "grid" : "max-lg:hidden",
        )}
      >
        {adminGroups(pages).map((group) => (
          <section key={group.id} aria-labelledby={`${listId}-${group.id}`}>
            <h2 id={`${listId}-${group.id}`} className="px-2 pb-1 font-medium text-faint text-xs">
              {t(`groups.${group.id}`)}
            </h2>
            <ul className="max-sm:grid max-sm:grid-cols-2">
              {group.pages.map((page) => (
                <li key={page.id}>
                  <Link
                    href={page.href}
                    aria-current={page.id === current ? "page" : undefined}
                    onClick={() => setOpen(false)}
                    className={classNames(
                      "block rounded-md px-2 py-1.5 text-base max-lg:py-2",
                      page.id === current
                        ? "bg-accent-soft font-medium text-accent"
                        : "text-muted hover:bg-bg hover:text-fg",
                    )}
                  >
                    {t(`tabs.${page.id}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
