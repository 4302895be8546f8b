import Link from "next/link";
import { useTranslations } from "next-intl";
import { PACKET_RECIPIENTS } from "@/lib/cases/packet-recipient";
import { routes } from "@/lib/routes";

/** To the sheet with which a case is handed over. */
export function PacketLinks({ code }: { code: string }) {
  const t = useTranslations("cases.packet");
  return (
    <p className="mt-3 flex flex-wrap gap-x-3 text-sm">
      <span className="text-muted">{t("label")}</span>
      {PACKET_RECIPIENTS.map((recipient) => (
        <Link
          key={recipient}
          href={routes.casePacket(code, { for: recipient })}
          prefetch={false}
          className="text-accent underline underline-offset-2"
        >
          {t(recipient)}
        </Link>
      ))}
    </p>
  );
}
