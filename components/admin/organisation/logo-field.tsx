"use client";

import ImageIcon from "lucide-react/icons/image";
import { useTranslations } from "next-intl";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { type Control, useController } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { logoFault } from "@/lib/organisation/png";
import { api } from "@/lib/routes";
import { NO_LOGO, type OrganisationValues } from "./organisation-values";

type LogoFieldProps = {
  control: Control<OrganisationValues>;
  logoId: string | null;
  onRefused: (fault: NonNullable<ReturnType<typeof logoFault>>) => void;
};

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The logo as it is or will be; a file that cannot be one is refused before it is sent. */
export function LogoField({ control, logoId, onRefused }: LogoFieldProps) {
  const t = useTranslations("admin.organisation");
  const { field, fieldState } = useController({ control, name: "logo" });
  const kept = logoId === null ? null : api.logo(logoId);
  const source = field.value === NO_LOGO ? null : field.value ? `data:image/png;base64,${field.value}` : kept;
  return (
    <div className="grid gap-2">
      <p className="font-medium text-sm">{t("logo")}</p>
      <div className="flex flex-wrap items-center gap-3">
        {source ? (
          // biome-ignore lint/performance/noImgElement: the image optimiser is off, and the picture is at most 100 KB.
          <img
            src={source}
            alt={t("logoAlt")}
            className="size-12 rounded-lg border border-line object-contain"
          />
        ) : (
          <span className="text-muted text-sm">{t("noLogo")}</span>
        )}
        <FileTrigger
          acceptedFileTypes={["image/png"]}
          onSelect={async (files) => {
            const file = files?.[0];
            if (!file) return;
            const bytes = new Uint8Array(await file.arrayBuffer());
            const fault = logoFault(bytes);
            if (fault) onRefused(fault);
            else field.onChange(base64Of(bytes));
          }}
        >
          <Button icon={<ImageIcon aria-hidden="true" size={14} />}>{t("chooseLogo")}</Button>
        </FileTrigger>
        {source ? <Button onPress={() => field.onChange(NO_LOGO)}>{t("removeLogo")}</Button> : null}
      </div>
      <p className={fieldState.error ? "text-bad text-xs" : "text-faint text-xs"}>
        {fieldState.error?.message ?? t("logoHelp")}
      </p>
    </div>
  );
}
