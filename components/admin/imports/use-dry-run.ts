import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  fetchImport,
  patchImport,
  postImport,
  postRun,
  sendFile,
} from "@/lib/case-imports/case-import-fetchers";
import { importKeys } from "@/lib/case-imports/case-import-query-options";
import type { CaseImport } from "@/lib/case-imports/case-import-schema";
import type { ImportMap } from "@/lib/case-imports/import-map-schema";

type DryRun = {
  file: File;
  /** The import that was begun with this file before; its upload goes on. */
  importId: string | null;
  onBegun: (id: string) => void;
  onChecking: () => void;
};

/** Sends the file, or what is missing of it, with the map, and begins the dry run. */
export function useDryRun({ file, importId, onBegun, onChecking }: DryRun) {
  const queryClient = useQueryClient();
  const [sent, setSent] = useState<number | null>(null);
  const begin = async (map: ImportMap): Promise<CaseImport> => {
    if (importId === null) return postImport({ fileName: file.name, sizeBytes: file.size, map });
    const { version } = await fetchImport(importId);
    return patchImport(importId, { version, map });
  };
  const run = useMutation({
    mutationFn: async (map: ImportMap) => {
      const begun = await begin(map);
      onBegun(begun.id);
      await sendFile(begun, file, setSent);
      return postRun(begun.id, true);
    },
    onSuccess: (checking) => {
      queryClient.setQueryData(importKeys.detail(checking.id), checking);
      onChecking();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: importKeys.all }),
  });
  return { run, sent: run.isPending ? sent : null };
}
