import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { showToast } from "@/components/ui/toast-store";
import { patchCase } from "@/lib/cases/case-fetchers";
import { ApiError } from "@/lib/http/fetch-json";
import type { ChooseCasesInput, CloseAllInput, IncidentCase } from "@/lib/incidents/incident-case-schema";
import {
  patchIncident,
  patchIncidentCases,
  postCloseAll,
  postReplyAll,
} from "@/lib/incidents/incident-fetchers";
import { incidentKeys } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";

/** Reads everything of incidents again after a write, and says what went wrong. */
function useAfterwards() {
  const errors = useTranslations("errors");
  const queryClient = useQueryClient();
  return {
    onError: (error: Error) => {
      const problem = error instanceof ApiError ? error.problem : null;
      showToast({ tone: "bad", text: problem?.issues?.[0]?.message ?? problem?.detail ?? errors("offline") });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: incidentKeys.all }),
  };
}

export function useChooseCases(incidentId: string) {
  return useMutation({
    mutationFn: (body: ChooseCasesInput) => patchIncidentCases(incidentId, body),
    ...useAfterwards(),
  });
}

export function useReopenCase() {
  const t = useTranslations("incidents.cases");
  return useMutation({
    mutationFn: ({ id, version }: IncidentCase) => patchCase(id, { version, reopen: true }),
    onSuccess: () => showToast({ text: t("reopened") }),
    ...useAfterwards(),
  });
}

/** An order is sent under one key until it has gone through, so that a lost answer does not order it twice. */
function useOrderKey(): [string, () => void] {
  const [key, setKey] = useState(() => crypto.randomUUID());
  return [key, () => setKey(crypto.randomUUID())];
}

export function useCloseAll(incidentId: string) {
  const t = useTranslations("incidents.close");
  const [key, renew] = useOrderKey();
  return useMutation({
    mutationFn: (body: CloseAllInput) => postCloseAll(incidentId, body, key),
    onSuccess: () => {
      renew();
      showToast({ text: t("ordered") });
    },
    ...useAfterwards(),
  });
}

/** Saves the template where it was changed, and stores the reply in every case where that is wanted. */
export function useReply(incident: Incident) {
  const t = useTranslations("incidents.reply");
  const [key, renew] = useOrderKey();
  return useMutation({
    mutationFn: async ({ reply, isSent }: { reply: Incident["reply"]; isSent: boolean }) => {
      if (reply.zh !== incident.reply.zh || reply.en !== incident.reply.en)
        await patchIncident(incident.id, { version: incident.version, reply });
      if (isSent) await postReplyAll(incident.id, key);
    },
    onSuccess: (_, { isSent }) => {
      if (isSent) renew();
      showToast({ text: t(isSent ? "ordered" : "saved") });
    },
    ...useAfterwards(),
  });
}
