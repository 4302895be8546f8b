"use client";

import { signOut } from "next-auth/react";
import { routes } from "@/lib/routes";

export function SignOutButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => {
        // Drafts belong to whoever typed them and go with the session.
        sessionStorage.clear();
        void signOut({ callbackUrl: routes.signIn() });
      }}
      className="flex h-8 w-full items-center rounded-sm px-2 hover:bg-accent-soft pointer-coarse:h-10"
    >
      {label}
    </button>
  );
}
