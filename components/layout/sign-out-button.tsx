"use client";

import { routes } from "@/lib/routes";

/** next-auth's client and its runtime are 10 KB that every screen would load for a button used once a day. */
async function signOut(): Promise<void> {
  // Drafts belong to whoever typed them and go with the session.
  sessionStorage.clear();
  const client = await import("next-auth/react");
  await client.signOut({ callbackUrl: routes.signIn() });
}

export function SignOutButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => void signOut()}
      className="flex h-8 w-full items-center rounded-sm px-2 hover:bg-accent-soft pointer-coarse:h-10"
    >
      {label}
    </button>
  );
}
