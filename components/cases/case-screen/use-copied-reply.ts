"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { postReply } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { AddReplyInput } from "@/lib/cases/reply-schema";

/** Whether the browser put the text where it can be pasted from; some forbid it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** What became of a reply: copying it and keeping it on the case fail each on its own. */
export function useCopiedReply(caseId: string, onKept: () => void) {
  const queryClient = useQueryClient();
  const [copying, setCopying] = useState<"none" | "copied" | "refused">("none");
  // Another try with the same text is the same reply; another text gets a key of its own.
  const [sent, setSent] = useState({ text: "", key: "" });
  const keeping = useMutation({
    mutationFn: ({ reply, key }: { reply: AddReplyInput; key: string }) => postReply(caseId, reply, key),
    onSuccess: async () => {
      onKept();
      await queryClient.invalidateQueries({ queryKey: caseKeys.detail(caseId) });
    },
  });
  const copy = async (reply: AddReplyInput) => {
    keeping.reset();
    // Asked of the browser before the server: a clipboard wants the press of the key to be just now.
    const wasCopied = await isCopied(reply.text);
    setCopying(wasCopied ? "copied" : "refused");
    if (!wasCopied) return;
    const key = sent.text === reply.text ? sent.key : crypto.randomUUID();
    setSent({ text: reply.text, key });
    keeping.mutate({ reply, key });
  };
  return { copy, copying, keeping };
}
