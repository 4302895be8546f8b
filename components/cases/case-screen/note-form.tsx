"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { maskSensitive } from "@/lib/privacy/guard";
import { useAddNote, useFailureText } from "./use-case-mutations";

/** A note is masked before it leaves the page; after a failure it stays in the field. */
export function NoteForm({ caseId }: { caseId: string }) {
  const t = useTranslations("cases.timeline");
  const [body, setBody] = useState("");
  const [maskedCount, setMaskedCount] = useState(0);
  // Another try after silence is the same note; the next note gets a key of its own.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const adding = useAddNote(caseId);
  const failureText = useFailureText();

  const add = () => {
    const { text, masked } = maskSensitive(body);
    setBody(text);
    setMaskedCount(masked.length);
    if (!text.trim()) return;
    adding.mutate(
      { body: text, key },
      {
        onSuccess: () => {
          setBody("");
          setKey(crypto.randomUUID());
        },
      },
    );
  };
  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={t("note")}
        isLabelHidden
        isMultiline
        rows={2}
        maxLength={4000}
        placeholder={t("notePlaceholder")}
        value={body}
        onChange={setBody}
        error={adding.isError ? failureText(adding.error) : undefined}
        description={maskedCount > 0 ? t("masked", { count: maskedCount }) : undefined}
      />
      {body.trim() ? (
        <Button type="submit" size="dense" isPending={adding.isPending} className="justify-self-start">
          {t("addNote")}
        </Button>
      ) : null}
    </form>
  );
}
