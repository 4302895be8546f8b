"use client";

import { useLocale, useTranslations } from "next-intl";
import type { BindingStep } from "@/lib/cases/case-vocabulary";
import type { CasesCut } from "@/lib/trends/cases-search";
import { type FunnelStep, stepFunnel } from "@/lib/trends/step-funnel";
import { CasesLink } from "./cases-link";
import { Panel } from "./panel";
import { countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

type FunnelProps = {
  steps: readonly { step: BindingStep; cases: number }[];
  stepName: (step: BindingStep) => string;
  casesHref: (cut: CasesCut) => string;
  className?: string;
};

/** As wide as the cases that reached the step: those that failed there are dark, and the next bar goes on without them. */
function Bar({ row: { failed, passed }, most }: { row: FunnelStep; most: number }) {
  const width = (part: number): string => `${most === 0 ? 0 : (part / most) * 100}%`;
  return (
    <span aria-hidden="true" className="flex h-4.5 print:[print-color-adjust:exact]">
      <span
        className="rounded-l-xs bg-[color-mix(in_srgb,var(--accent)_22%,var(--surface))]"
        style={{ width: width(passed) }}
      />
      <span className="rounded-xs bg-accent" style={{ width: width(failed), minWidth: failed > 0 ? 2 : 0 }} />
    </span>
  );
}

function Funnel({ steps, stepName, casesHref }: FunnelProps) {
  const t = useTranslations("trends.steps");
  const locale = useLocale();
  const rows = stepFunnel(steps);
  const most = rows[0]?.reached ?? 0;
  const unknown = steps.find(({ step }) => step === "unknown")?.cases ?? 0;
  return (
    <>
      <table className="w-full border-separate border-spacing-y-1 text-xs">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="text-right text-muted [&>th]:pb-0.5 [&>th]:font-medium">
            <th scope="col" className="w-24 text-left max-sm:w-18">
              {t("step")}
            </th>
            <td />
            <th scope="col" className="w-24 max-sm:w-14">
              {t("failed")}
            </th>
            <th scope="col" className="w-20 max-sm:w-16">
              {t("passed")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.step} className="[&>*]:py-0.5">
              <th scope="row" className="text-left font-normal">
                {stepName(row.step)}
              </th>
              <td className="px-2">
                <Bar row={row} most={most} />
              </td>
              <td className="text-right whitespace-nowrap">
                <CasesLink href={casesHref({ step: row.step })} count={row.failed} className="font-medium">
                  {countText(row.failed, locale)}
                </CasesLink>
                <span className="ml-1 inline-block min-w-9 text-muted max-sm:hidden">
                  {shareText(row.reached === 0 ? 0 : row.failed / row.reached, locale, 0)}
                </span>
              </td>
              <td className="text-right">
                {row.step === "confirm" ? null : (
                  <CasesLink href={casesHref({ pastStep: row.step })} count={row.passed}>
                    {countText(row.passed, locale)}
                  </CasesLink>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unknown > 0 ? (
        <p className="mt-1.5 text-muted text-xs">
          {t.rich("unknown", {
            count: () => (
              <CasesLink href={casesHref({ step: "unknown" })} count={unknown} className="font-medium">
                {countText(unknown, locale)}
              </CasesLink>
            ),
          })}
        </p>
      ) : null}
    </>
  );
}

/** At which of the six steps cases fail, and how many get beyond each. */
export function StepFunnelPanel({ className, ...props }: FunnelProps) {
  const t = useTranslations("trends.steps");
  const locale = useLocale();
  const { steps, stepName, casesHref } = props;
  const all = steps.reduce((sum, { cases }) => sum + cases, 0);
  const rows = stepFunnel(steps);
  const most = Math.max(rows[0]?.reached ?? 0, 1);
  const passedOf = new Map(rows.map(({ step, passed }) => [step as BindingStep, passed]));
  return (
    <Panel
      title={t("title")}
      hint={t("hint")}
      className={className}
      picture={{
        name: "steps",
        draw: async () => {
          const { barsDrawing } = await import("./picture/bars-drawing");
          return barsDrawing({
            bars: rows.map(({ step, failed, passed, reached }) => ({
              id: step,
              name: stepName(step),
              lead: passed / most,
              share: failed / most,
              text: t("pictureFailed", {
                n: countText(failed, locale),
                share: shareText(reached === 0 ? 0 : failed / reached, locale, 0),
              }),
              aside: step === "confirm" ? "" : t("picturePassed", { n: countText(passed, locale) }),
              isHollow: false,
            })),
          });
        },
      }}
      chart={() => <Funnel {...props} />}
      table={
        <TwinTable
          caption={t("caption")}
          head={[
            { id: "step", content: t("step") },
            { id: "cases", content: t("failed") },
            { id: "share", content: t("share") },
            { id: "passed", content: t("passed") },
          ]}
          rows={steps
            .filter(({ step, cases }) => step !== "unknown" || cases > 0)
            .map(({ step, cases }) => {
              const passed = passedOf.get(step) ?? 0;
              return {
                id: step,
                cells: [
                  stepName(step),
                  <CasesLink key="cases" href={casesHref({ step })} count={cases}>
                    {countText(cases, locale)}
                  </CasesLink>,
                  shareText(all === 0 ? 0 : cases / all, locale),
                  step === "unknown" ? (
                    ""
                  ) : (
                    <CasesLink key="passed" href={casesHref({ pastStep: step })} count={passed}>
                      {countText(passed, locale)}
                    </CasesLink>
                  ),
                ],
              };
            })}
        />
      }
    />
  );
}
