"use client";

import Printer from "lucide-react/icons/printer";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { langOf, type TextLanguage } from "@/components/articles/text-language";
import { TextLanguageLinks } from "@/components/articles/text-language-links";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { LinkTabs } from "@/components/ui/link-tabs";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import type { Packet } from "@/lib/cases/packet";
import { PACKET_RECIPIENTS, type PacketRecipient } from "@/lib/cases/packet-recipient";
import { packetText, withTrace } from "@/lib/cases/packet-text";
import { maskSensitive } from "@/lib/privacy/guard";
import { routes } from "@/lib/routes";
import { PacketSheet } from "./packet-sheet";

type PacketScreenProps = {
  code: string;
  recipient: PacketRecipient;
  language: TextLanguage;
  packet: Packet;
  /** In the language of the sheet. */
  traceLabel: string;
};

type ToolsProps = Pick<PacketScreenProps, "code" | "recipient" | "language"> & {
  trace: string;
  onTrace: (trace: string) => void;
  onCopy: (trace: string) => void;
};

function Tools({ code, recipient, language, trace, onTrace, onCopy }: ToolsProps) {
  const t = useTranslations("packet.screen");
  const common = useTranslations("common");
  const [isMasked, setMasked] = useState(false);
  /** What is typed leaves the field only after the guard has seen it. */
  const guarded = (): string => {
    const { text, masked } = maskSensitive(trace.trim());
    setMasked(masked.length > 0);
    onTrace(text);
    return text;
  };
  const href = (lang: TextLanguage): string => routes.casePacket(code, { for: recipient, lang });
  return (
    <div data-print="hide" className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <TextField
        label={t("trace")}
        className="w-72 max-sm:w-full"
        maxLength={64}
        value={trace}
        onChange={onTrace}
        onBlur={guarded}
        description={isMasked ? t("traceMasked") : t("traceHelp")}
        autoComplete="off"
      />
      <div className="flex flex-wrap items-center gap-2 sm:ml-auto">
        <TextLanguageLinks current={language} hrefs={{ zh: href("zh"), en: href("en") }} />
        <ButtonLink href={routes.supportCase(code)}>{t("back")}</ButtonLink>
        <Button onPress={() => onCopy(guarded())}>{t("copy")}</Button>
        <Button
          variant="primary"
          icon={<Printer aria-hidden="true" size={14} />}
          onPress={() => window.print()}
        >
          {common("action.print")}
        </Button>
      </div>
    </div>
  );
}

/** A sheet for the bank or the wallet: choose whom, in which language, print or copy it. */
export function PacketScreen({ code, recipient, language, packet, traceLabel }: PacketScreenProps) {
  const t = useTranslations("packet.screen");
  // The desk has no field for it: it lives as long as this page.
  const [trace, setTrace] = useState("");
  const copy = (safeTrace: string) =>
    void navigator.clipboard.writeText(packetText(withTrace(packet, traceLabel, safeTrace))).then(
      () => showToast({ text: t("copied") }),
      () => showToast({ tone: "bad", text: t("notCopied") }),
    );
  // Printed while the field still has the focus, it has passed the guard all the same.
  const shown = withTrace(packet, traceLabel, maskSensitive(trace.trim()).text);
  return (
    <>
      <LinkTabs
        label={t("recipient")}
        tabs={PACKET_RECIPIENTS.map((one) => ({
          href: routes.casePacket(code, { for: one, lang: language }),
          label: t(one),
          isCurrent: one === recipient,
        }))}
      />
      <div className="mx-auto grid w-full max-w-4xl gap-4 px-5 py-4 max-sm:px-4 print:max-w-none print:p-0">
        <Tools
          code={code}
          recipient={recipient}
          language={language}
          trace={trace}
          onTrace={setTrace}
          onCopy={copy}
        />
        <PacketSheet packet={shown} locale={langOf[language]} />
      </div>
    </>
  );
}
