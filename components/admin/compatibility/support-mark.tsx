import CircleCheck from "lucide-react/icons/circle-check";
import CircleHelp from "lucide-react/icons/circle-help";
import CircleX from "lucide-react/icons/circle-x";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { Support } from "@/lib/catalog/compatibility-schema";

const LOOKS = {
  supported: { Icon: CircleCheck, className: "text-ok" },
  not_supported: { Icon: CircleX, className: "text-bad" },
  unknown: { Icon: CircleHelp, className: "text-muted" },
} as const satisfies Record<Support, unknown>;

/** Whether a card is taken: always a word beside the mark, so that nothing hangs on its colour. */
export function SupportMark({ support }: { support: Support }) {
  const t = useTranslations("admin.compatibility");
  const { Icon, className } = LOOKS[support];
  return (
    <span className={classNames("inline-flex items-center gap-1.5 whitespace-nowrap", className)}>
      <Icon aria-hidden="true" size={15} />
      {t(support)}
    </span>
  );
}
