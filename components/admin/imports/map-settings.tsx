"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { SavedMap } from "@/lib/case-imports/case-import-schema";
import { DATE_ORDERS, DELIMITERS, isTimeZone } from "@/lib/case-imports/import-map-schema";
import type { FileHead } from "./file-head";
import { GUESSED, type MapChoice, mapChoices, ruleOf, withRule } from "./import-draft";

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "pipe" } as const;

type MapSettingsProps = {
  head: FileHead;
  choice: MapChoice;
  onChange: (choice: MapChoice) => void;
  saved: readonly SavedMap[];
  timeZone: string;
};

function useMapNames(saved: readonly SavedMap[]) {
  const t = useTranslations("imports");
  return (key: string): string => {
    if (key === GUESSED) return t("new.suggested");
    if (key === "binddesk" || key === "cfpb" || key === "banking77") return t(`example.${key}`);
    return saved.find(({ id }) => id === key)?.name ?? key;
  };
}

/** What holds for every row: the map to begin with, and how dates, zones and long texts are meant. */
export function MapSettings({ head, choice, onChange, saved, timeZone }: MapSettingsProps) {
  const t = useTranslations("imports");
  const errors = useTranslations("errors");
  const nameOf = useMapNames(saved);
  const choices = mapChoices(head, saved, timeZone);
  const { map } = choice;
  const change = (changed: Partial<MapChoice["map"]>) => onChange({ ...choice, map: { ...map, ...changed } });
  const source = ruleOf(map, "source");
  const isSourceFixed = (source.columns ?? []).length === 0;
  return (
    <div className="grid min-w-0 grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
      <Select
        label={t("new.map")}
        options={choices.map(({ key }) => ({ id: key, label: nameOf(key) }))}
        value={choice.key}
        onChange={(key) => {
          const chosen = choices.find((one) => one.key === key);
          if (chosen) onChange(chosen);
        }}
      />
      {isSourceFixed ? (
        <TextField
          label={t("new.source")}
          description={t("new.sourceHelp")}
          value={source.otherwise ?? ""}
          maxLength={40}
          onChange={(otherwise) =>
            onChange({ ...choice, map: withRule(map, "source", { columns: [], otherwise }) })
          }
        />
      ) : null}
      <Select
        label={t("new.dateOrder")}
        options={DATE_ORDERS.map((order) => ({ id: order, label: t(`order.${order}`) }))}
        value={map.dateOrder ?? "ymd"}
        onChange={(dateOrder) => change({ dateOrder })}
      />
      <TextField
        label={t("new.timeZone")}
        value={map.timeZone}
        maxLength={60}
        error={isTimeZone(map.timeZone) ? undefined : errors("import.timeZone")}
        onChange={(zone) => change({ timeZone: zone })}
      />
      <Select
        label={t("new.longTexts")}
        options={(["refuse", "cut"] as const).map((id) => ({ id, label: t(`long.${id}`) }))}
        value={map.longTexts ?? "refuse"}
        onChange={(longTexts) => change({ longTexts })}
      />
      {map.format === "csv" ? (
        <Select
          label={t("new.delimiter")}
          options={DELIMITERS.map((id) => ({ id, label: t(`delimiters.${DELIMITER_NAMES[id]}`) }))}
          value={map.delimiter ?? ","}
          onChange={(delimiter) => change({ delimiter })}
        />
      ) : null}
    </div>
  );
}
