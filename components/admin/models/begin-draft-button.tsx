"use client";

import { useMutation } from "@tanstack/react-query";
import Pencil from "lucide-react/icons/pencil";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { postModelDraft } from "@/lib/diagnosis/model-draft-fetchers";
import { ApiError } from "@/lib/http/fetch-json";
import { routes } from "@/lib/routes";

/** A version never changes, so editing begins with a copy. */
export function BeginDraftButton({ number }: { number: number }) {
  const t = useTranslations("drafts");
  const errors = useTranslations("errors");
  const router = useRouter();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const beginning = useMutation({
    mutationFn: () => postModelDraft(number, idempotencyKey),
    onSuccess: ({ id }) => router.push(routes.adminModelDraft(id)),
    onError: (error) =>
      showToast({
        tone: "bad",
        text: (error instanceof ApiError && error.problem?.detail) || errors("offline"),
      }),
  });
  return (
    <Button
      icon={<Pencil aria-hidden="true" size={14} />}
      onPress={() => beginning.mutate()}
      isPending={beginning.isPending || beginning.isSuccess}
    >
      {t("begin")}
    </Button>
  );
}
