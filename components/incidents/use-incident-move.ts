import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { ApiError } from "@/lib/http/fetch-json";
import { patchIncident } from "@/lib/incidents/incident-fetchers";
import { incidentKeys } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";
import type { DecidedState } from "@/lib/incidents/incident-state";

/** Moves an incident into another state. A refusal is said with what is so now. */
export function useIncidentMove(incident: Incident) {
  const t = useTranslations("incidents.page.moved");
  const errors = useTranslations("errors");
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (state: DecidedState) => patchIncident(incident.id, { version: incident.version, state }),
    onSuccess: (_, state) => showToast({ text: t(state) }),
    onError: (error) => {
      const detail = error instanceof ApiError ? error.problem?.detail : undefined;
      showToast({ tone: "bad", text: detail ?? errors("offline") });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: incidentKeys.all }),
  });
}
