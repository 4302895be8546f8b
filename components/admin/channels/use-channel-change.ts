import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import type { Channel } from "@/lib/catalog/catalog-schema";
import { patchChannel } from "@/lib/catalog/channel-fetchers";
import { channelKeys } from "@/lib/catalog/channel-query-options";
import { localText } from "@/lib/i18n/locale";

type Change = { channel: Channel } & ({ isOffered: boolean } | { position: number });

/** Hides, offers and moves a channel from its row. One change at a time: a move gives its neighbour a new version too. */
export function useChannelChange() {
  const t = useTranslations("admin.channels");
  const locale = useLocale();
  const queryClient = useQueryClient();
  const change = useMutation<Channel, Error, Change>({
    mutationFn: ({ channel: { code, version }, ...wanted }) => patchChannel(code, { version, ...wanted }),
    onSuccess: (saved, wanted) => {
      const name = localText(saved.name, locale);
      const said =
        "position" in wanted
          ? t("moved", { name, position: wanted.position })
          : t(saved.isOffered ? "nowOffered" : "nowHidden", { name });
      showToast({ text: said });
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: channelKeys.all }),
  });
  return {
    error: change.error,
    submit: (wanted: Change) => {
      if (!change.isPending) change.mutate(wanted);
    },
  };
}
