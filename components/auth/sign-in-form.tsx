"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type SignInFormProps = {
  /** Where to go afterwards; the page has made sure that it is ours. */
  next: string;
  texts: Record<"login" | "password" | "submit" | "refused" | "offline", string>;
};

/** What was typed stays in the fields after a refusal, the password too. */
export function SignInForm({ next, texts }: SignInFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setPending(true);
    setError(null);
    try {
      const answer = await signIn("credentials", {
        login: String(typed.get("login") ?? ""),
        password: String(typed.get("password") ?? ""),
        redirect: false,
      });
      if (answer?.ok) {
        // A whole load, so that nothing rendered for the person before stays in memory.
        window.location.assign(next);
        return;
      }
      setError(answer?.error === "unavailable" ? texts.offline : texts.refused);
    } catch {
      setError(texts.offline);
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} className="grid gap-4" method="post">
      <TextField name="login" label={texts.login} autoComplete="username" isRequired autoFocus />
      <TextField
        name="password"
        type="password"
        label={texts.password}
        autoComplete="current-password"
        isRequired
      />
      {error ? (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
          {error}
        </p>
      ) : null}
      <Button type="submit" variant="primary" isPending={isPending} className="justify-center">
        {texts.submit}
      </Button>
    </form>
  );
}
