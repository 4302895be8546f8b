"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Kbd } from "@/components/ui/kbd";
import type { Role } from "@/lib/auth/permissions";
import { routes } from "@/lib/routes";
import { openShortcutList } from "./keyboard-shortcuts";
import { ThemeSwitch } from "./theme-switch";

export type FrameUser = { displayName: string; role: Role };

/** The browser's own popover: Escape and a click beside it close it, and the focus comes back, without a script. */
export function UserMenu({ user, children }: { user: FrameUser; children?: ReactNode }) {
  const t = useTranslations("common");
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={t("user.menu", { name: user.displayName })}
        className="grid size-8 place-items-center rounded-full pointer-coarse:size-10"
      >
        <Avatar name={user.displayName} isDecorative />
      </button>
      <div
        id={id}
        popover="auto"
        className="fixed inset-auto top-[calc(var(--top-bar)+4px)] right-3 m-0 w-64 rounded-md border border-line bg-raised p-0 text-fg text-sm shadow-float"
      >
        <div className="flex items-center gap-3 border-line border-b p-3">
          <Avatar name={user.displayName} isDecorative />
          <div className="min-w-0">
            <p className="font-medium text-base">{user.displayName}</p>
            <p className="text-muted text-xs">{t(`role.${user.role}`)}</p>
          </div>
        </div>
        <div className="border-line border-b p-3">
          <ThemeSwitch />
        </div>
        <div className="p-1">
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            onClick={openShortcutList}
            className="flex h-8 w-full items-center justify-between rounded-sm px-2 hover:bg-accent-soft pointer-coarse:hidden"
          >
            {t("shortcut.title")} <Kbd keys="?" />
          </button>
          <Link
            href={routes.account()}
            className="flex h-8 w-full items-center rounded-sm px-2 hover:bg-accent-soft"
          >
            {t("user.account")}
          </Link>
          {children}
        </div>
      </div>
    </>
  );
}
