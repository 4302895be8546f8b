"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import Globe from "lucide-react/icons/globe";
import X from "lucide-react/icons/x";
import { useLocale, useNow, useTimeZone, useTranslations } from "next-intl";
import { Button as AriaButton } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { classNames } from "@/components/ui/class-names";
import { ComboBox } from "@/components/ui/combo-box";
import { OptionList } from "@/components/ui/option-list";
import type { Option } from "@/components/ui/options";
import { Popover } from "@/components/ui/popover";
import { allZones, zoneOption } from "./zone-options";

type ZoneChoiceProps = { organisation: string; chosen: string; onChoose: (zone: string | null) => void };

/** The zones that are near at hand, and all others by typing. Drawn only when opened, so the browser's zone is known. */
function ZoneChoice({ organisation, chosen, onChoose }: ZoneChoiceProps) {
  const t = useTranslations("trends.filter");
  const locale = useLocale();
  const now = useNow();
  const browser = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const notes = new Map([
    [chosen, t("zoneChosen")],
    [browser, t("zoneBrowser")],
    [organisation, t("zoneOrganisation")],
  ]);
  const near = [...new Set([organisation, browser, chosen])].map(
    (zone): Option => ({ id: zone, label: t("zoneNote", { zone, note: notes.get(zone) ?? "" }) }),
  );
  return (
    <>
      <OptionList
        aria-label={t("zone")}
        items={near}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[chosen]}
        onSelectionChange={(keys) => {
          const [zone] = [...keys];
          onChoose(zone === organisation || zone === undefined ? null : String(zone));
        }}
        autoFocus
      />
      <div className="border-line border-t p-2.5">
        <ComboBox
          label={t("zoneOther")}
          placeholder={t("zoneSearch")}
          options={allZones([organisation, browser, "UTC"]).map((zone) => zoneOption(zone, locale, now))}
          value={null}
          onChange={(zone) => {
            if (zone !== null) onChoose(zone === organisation ? null : zone);
          }}
        />
      </div>
    </>
  );
}

type ZoneChipProps = { chosen: string | undefined; onChange: (zone: string | null) => void };

/** Whose days are meant. Another zone than the organisation's gives other numbers, so it is marked and can be cleared. */
export function ZoneChip({ chosen, onChange }: ZoneChipProps) {
  const t = useTranslations();
  const organisation = useTimeZone() ?? "UTC";
  const zone = chosen ?? organisation;
  const isOwn = zone !== organisation;
  return (
    <span
      title={t("trends.filter.zoneHelp", { zone })}
      className={classNames(
        "inline-flex h-7 max-w-full items-center rounded-full border text-sm transition-colors hover:border-mark pointer-coarse:h-10",
        isOwn ? "border-accent bg-accent-soft" : "border-line-strong bg-surface",
      )}
    >
      <DialogTrigger>
        <AriaButton
          className={classNames(
            "inline-flex h-full min-w-0 items-center gap-1.5 rounded-full pl-2.5",
            isOwn ? "pr-1" : "pr-2.5",
          )}
        >
          <Globe aria-hidden="true" size={13} className="shrink-0 text-muted" />
          <span className="sr-only">{t("trends.filter.zone")}</span>
          <b className="truncate font-semibold">{zone}</b>
          {isOwn ? (
            <span className="shrink-0 text-muted max-sm:sr-only">{t("trends.filter.zoneOwn")}</span>
          ) : (
            <ChevronDown aria-hidden="true" size={13} className="shrink-0 text-muted" />
          )}
        </AriaButton>
        <Popover label={t("trends.filter.zone")} placement="bottom start" className="w-72">
          {(close) => (
            <ZoneChoice
              organisation={organisation}
              chosen={zone}
              onChoose={(next) => {
                onChange(next);
                close();
              }}
            />
          )}
        </Popover>
      </DialogTrigger>
      {isOwn ? (
        <button
          type="button"
          aria-label={t("common.filter.clear", { label: t("trends.filter.zone") })}
          data-print="hide"
          className="mr-0.5 grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-line hover:text-fg pointer-coarse:size-9"
          onClick={() => onChange(null)}
        >
          <X aria-hidden="true" size={13} />
        </button>
      ) : null}
    </span>
  );
}
