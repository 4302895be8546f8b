"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CasesLink } from "./cases-link";
import { Panel } from "./panel";
import { ShareBars } from "./share-bars";
import { isUndetermined, useTrend } from "./trend-context";
import { countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

const SHOWN = 8;
const LEADING = 5;

function ParetoTable() {
  const t = useTranslations("trends.pareto");
  const { report, locale, casesHref, causeName } = useTrend();
  return (
    <TwinTable
      caption={t("caption")}
      head={[
        { id: "cause", content: t("cause") },
        { id: "cases", content: t("cases") },
        { id: "share", content: t("share") },
        { id: "cumulative", content: t("cumulativeShare") },
      ]}
      rows={report.causes.map(({ cause, cases, share, cumulativeShare }) => ({
        id: cause,
        cells: [
          causeName(cause),
          <CasesLink key="cases" href={casesHref({ cause })} count={cases}>
            {countText(cases, locale)}
          </CasesLink>,
          shareText(share, locale),
          shareText(cumulativeShare, locale),
        ],
      }))}
    />
  );
}

/** Which few causes make most of the cases. */
export function ParetoCard({ className }: { className?: string }) {
  const t = useTranslations("trends.pareto");
  const { report, locale, casesHref, causeName } = useTrend();
  const [isOpen, setIsOpen] = useState(false);
  const known = report.causes.filter(({ cause }) => !isUndetermined(cause));
  const leading = known.slice(0, LEADING);
  const share = leading.at(-1)?.cumulativeShare;
  // The undetermined are no cause to work on, but how many they are tells what the shares are worth.
  const shown = isOpen || known.length <= SHOWN + 1 ? known : known.slice(0, SHOWN);
  const bars = [...shown, ...report.causes.filter(({ cause }) => isUndetermined(cause))];
  return (
    <Panel
      title={t("title")}
      hint={
        share === undefined
          ? undefined
          : t("lead", { count: leading.length, share: shareText(share, locale, 0) })
      }
      className={className}
      chart={() => (
        <>
          <ShareBars
            label={t("caption")}
            bars={bars.map((row) => ({
              id: row.cause,
              name: causeName(row.cause),
              cases: row.cases,
              share: row.share,
              href: casesHref({ cause: row.cause }),
              isHollow: isUndetermined(row.cause),
              aside: t("cumulative", { share: shareText(row.cumulativeShare, locale) }),
            }))}
          />
          {known.length > SHOWN + 1 ? (
            <span data-print="hide" className="mt-1 block">
              <Button variant="quiet" size="dense" onPress={() => setIsOpen(!isOpen)}>
                {isOpen ? t("less") : t("more", { count: known.length - SHOWN })}
              </Button>
            </span>
          ) : null}
        </>
      )}
      table={<ParetoTable />}
      picture={{
        name: "pareto",
        shows: ["reading"],
        draw: async () => {
          const { barsDrawing } = await import("./picture/bars-drawing");
          return barsDrawing({
            bars: report.causes.map((row) => ({
              id: row.cause,
              name: causeName(row.cause),
              share: row.share,
              text: t("barText", { share: shareText(row.share, locale), n: countText(row.cases, locale) }),
              aside: t("cumulative", { share: shareText(row.cumulativeShare, locale) }),
              isHollow: isUndetermined(row.cause),
            })),
          });
        },
      }}
    />
  );
}
