import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { conflictWinner } from "@/components/admin/conflict-winner";
import { modelKeys } from "@/lib/diagnosis/model-version-query-options";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";

/**
 * Publishes or rolls back. After a conflict the refusal is on screen, and pressing again means the version as it now
 * is.
 */
export function useStatusChange(
  model: ModelVersion,
  save: (version: number) => Promise<ModelVersion>,
  onDone: (published: ModelVersion) => void,
) {
  const queryClient = useQueryClient();
  const router = useRouter();
  const change = useMutation<ModelVersion, Error, number>({
    mutationFn: save,
    onSuccess: onDone,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: modelKeys.all });
      router.refresh();
    },
  });
  const latest = conflictWinner<ModelVersion>(change.error) ?? model;
  return { error: change.error, isPending: change.isPending, submit: () => change.mutate(latest.version) };
}
