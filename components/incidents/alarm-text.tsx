import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { evidenceWord, oddsOf } from "@/lib/incidents/evidence-words";
import type { Alarm } from "@/lib/incidents/incident-schema";

const MINUTES_SHOWN = 120;
const COMPACT = { notation: "compact", compactDisplay: "long" } as const;

/** "12 in 20 min, usually 1.8": what was counted, and on a second line how much it says. */
export function AlarmText({ alarm, hasOdds = true }: { alarm: Alarm; hasOdds?: boolean }) {
  const t = useTranslations("incidents.alarm");
  const format = useFormatter();
  const { causeName } = useCatalogNames();
  const end = alarm.recoveredAt ?? alarm.countedAt;
  const minutes = Math.max(1, Math.round((Date.parse(end) - Date.parse(alarm.since)) / 60_000));
  const counts = {
    observed: format.number(alarm.observed),
    expected: format.number(alarm.expected, { maximumSignificantDigits: 2 }),
  };
  return (
    <span className="block min-w-52 whitespace-normal">
      {minutes <= MINUTES_SHOWN
        ? t("text", { ...counts, minutes: format.number(minutes) })
        : t("textHours", { ...counts, hours: format.number(minutes / 60, { maximumFractionDigits: 1 }) })}
      {alarm.cause ? (
        <span className="block">
          {t("cause", {
            cause: causeName(alarm.cause.code),
            cases: format.number(alarm.cause.cases),
            answered: format.number(alarm.cause.answered),
            usual: format.number(alarm.cause.usualShare, {
              style: "percent",
              maximumSignificantDigits: alarm.cause.usualShare < 0.1 ? 1 : 2,
            }),
          })}
        </span>
      ) : null}
      {hasOdds ? (
        <span className="block text-muted text-xs">
          {t(`word.${evidenceWord(alarm.bits)}`)}
          {" · "}
          {t("odds", { odds: format.number(oddsOf(alarm.bits), COMPACT) })}
        </span>
      ) : null}
    </span>
  );
}
