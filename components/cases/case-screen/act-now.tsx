"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { localText } from "@/lib/i18n/locale";
import { useCaseFrame } from "./case-context";
import { PacketLinks } from "./packet-links";

export type Remedy = CaseDiagnosis["nextStep"]["remedies"][number];

type ActNowProps = {
  caseCode: string;
  nextStep: CaseDiagnosis["nextStep"];
  onWorked: (remedy: Remedy) => void;
  onFailed: (remedy: Remedy) => void;
  onHandOver: () => void;
};

function TryRemedy({ remedy, ...props }: ActNowProps & { remedy: Remedy }) {
  const t = useTranslations("cases.act");
  const format = useFormatter();
  const { locale } = useCaseFrame();
  const { onWorked, onFailed, nextStep } = props;
  useShortcut("y", () => onWorked(remedy), { label: t("worked") });
  useShortcut("n", () => onFailed(remedy), { label: t("failed") });
  return (
    <>
      <p className="font-semibold text-lg">{t("title", { remedy: localText(remedy.label, locale) })}</p>
      <p className="mb-3 text-muted text-sm">
        {t("chance", {
          percent: format.number(remedy.fixProbability, { style: "percent", maximumFractionDigits: 0 }),
          minutes: format.number(remedy.minutes, { maximumFractionDigits: 0 }),
          owner: t(`owner.${remedy.owner}`),
        })}{" "}
        {t(nextStep.why === "nothing_to_ask" ? "whyNothingToAsk" : "whyActing", {
          minutes: format.number(nextStep.minutesAdvised, { maximumFractionDigits: 0 }),
        })}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" kbd="Y" onPress={() => onWorked(remedy)}>
          {t("worked")}
        </Button>
        <Button kbd="N" onPress={() => onFailed(remedy)}>
          {t("failed")}
        </Button>
      </div>
    </>
  );
}

/** What to do instead of asking on: the remedy that pays best, or handing the case over. */
export function ActNow(props: ActNowProps) {
  const t = useTranslations("cases.act");
  const { caseCode, nextStep, onHandOver } = props;
  const remedy = nextStep.remedies.find(({ remedyCode }) => remedyCode === nextStep.step.code);
  if (nextStep.step.kind === "remedy" && remedy) return <TryRemedy {...props} remedy={remedy} />;
  // The banner above says already why nothing more may be tried.
  if (nextStep.why === "tries" || nextStep.why === "suspected_scam") return null;
  return (
    <>
      <p className="font-semibold text-lg">{t("handOver")}</p>
      <p className="mb-3 text-muted text-sm">{t("whyHandOver")}</p>
      <Button variant="primary" onPress={onHandOver}>
        {t("handOverDo")}
      </Button>
      <PacketLinks code={caseCode} />
    </>
  );
}
