"use client";

import { signIn } from "next-auth/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";

type Texts = Record<
  | "login"
  | "password"
  | "submit"
  | "refused"
  | "offline"
  | "code"
  | "codeHelp"
  | "codeSubmit"
  | "codeWrong"
  | "back",
  string
>;

type SignInFormProps = {
  /** Where to go afterwards; the page has made sure that it is ours. */
  next: string;
  texts: Texts;
};

/** What was typed stays in the fields after a refusal, the password too; a second factor is asked for when it is wanted. */
export function SignInForm({ next, texts }: SignInFormProps) {
  const [error, setError] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const [isCodeAsked, setCodeAsked] = useState(false);

  const refusalOf = (refusal: string | null | undefined): string | null => {
    switch (refusal) {
      case "code_wanted":
        return null;
      case "code_wrong":
        return texts.codeWrong;
      case "unavailable":
        return texts.offline;
      default:
        return texts.refused;
    }
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const textOf = (name: string) => String(typed.get(name) ?? "");
    setPending(true);
    setError(null);
    try {
      const answer = await signIn("credentials", {
        login: textOf("login"),
        password: textOf("password"),
        ...(isCodeAsked ? { code: textOf("code") } : {}),
        redirect: false,
      });
      if (answer?.ok) {
        // A whole load, so that nothing rendered for the person before stays in memory.
        window.location.assign(next);
        return;
      }
      setCodeAsked(answer?.error === "code_wanted" || (isCodeAsked && answer?.error === "code_wrong"));
      setError(refusalOf(answer?.error));
    } catch {
      setError(texts.offline);
    }
    setPending(false);
  }

  return (
    <form onSubmit={submit} className="grid gap-4" method="post">
      <div hidden={isCodeAsked} className="grid gap-4">
        <TextField name="login" label={texts.login} autoComplete="username" isRequired autoFocus />
        <TextField
          name="password"
          type="password"
          label={texts.password}
          autoComplete="current-password"
          isRequired
        />
      </div>
      {isCodeAsked ? (
        <TextField
          name="code"
          label={texts.code}
          description={texts.codeHelp}
          autoComplete="one-time-code"
          inputClassName="font-mono tracking-widest"
          isRequired
          autoFocus
        />
      ) : null}
      {error ? (
        <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-bad text-sm">
          {error}
        </p>
      ) : null}
      <Button type="submit" variant="primary" isPending={isPending} className="justify-center">
        {isCodeAsked ? texts.codeSubmit : texts.submit}
      </Button>
      {isCodeAsked ? (
        <Button
          variant="quiet"
          className="justify-center"
          onPress={() => {
            setCodeAsked(false);
            setError(null);
          }}
        >
          {texts.back}
        </Button>
      ) : null}
    </form>
  );
}
