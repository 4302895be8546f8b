"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useState } from "react";
import { Button } from "@/components/ui/button";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { TextField } from "@/components/ui/text-field";
import { ApiError } from "@/lib/http/fetch-json";
import type { IncidentCases } from "@/lib/incidents/incident-case-schema";
import { postReplyPreview } from "@/lib/incidents/incident-fetchers";
import { incidentKeys } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";
import { decideWork } from "@/lib/incidents/incident-state";
import { REPLY_FIELDS } from "@/lib/incidents/reply-template";
import { useReply } from "./use-incident-work";

type Sample = { id: string; code: string };
type Language = keyof Incident["reply"];

type PreviewProps = {
  incidentId: string;
  sample: Sample;
  reply: Incident["reply"];
  language: Language;
};

/** What the customer of one case would read; shows the text before until the next one is there. */
function Preview({ incidentId, sample, reply, language }: PreviewProps) {
  const t = useTranslations("incidents.reply");
  const typed = useDeferredValue(reply[language]);
  const locale = language === "en" ? "en" : "zh-CN";
  const { data, error } = useQuery({
    queryKey: [...incidentKeys.all, "preview", incidentId, sample.id, locale, typed],
    queryFn: () =>
      postReplyPreview(incidentId, { caseId: sample.id, reply: { zh: typed, en: typed }, locale }),
    placeholderData: (before) => before,
    retry: false,
  });
  const issue = error instanceof ApiError ? error.problem?.issues?.[0]?.message : undefined;
  return (
    <div>
      <p className="text-muted text-xs">
        {t("preview")} · {t("previewOf", { code: sample.code })}
      </p>
      <div className="mt-1 rounded-md border border-line bg-bg px-3 py-2 text-sm">
        {issue ? (
          <p role="alert" className="text-bad">
            {issue}
          </p>
        ) : (
          <p className="whitespace-pre-wrap wrap-anywhere">{data?.text}</p>
        )}
      </div>
    </div>
  );
}

type ReplyPanelProps = { incident: Incident; work: IncidentCases; canAct: boolean };

/** One template in two languages, seen on one case, stored in all of them. */
export function ReplyPanel({ incident, work, canAct }: ReplyPanelProps) {
  const t = useTranslations("incidents.reply");
  const locale = useLocale();
  const [language, setLanguage] = useState<Language>(locale === "en" ? "en" : "zh");
  const [typed, setTyped] = useState<Partial<Incident["reply"]>>({});
  const reply = { ...incident.reply, ...typed };
  const replying = useReply(incident);
  const sample = work.items.find(({ isIn }) => isIn);
  const { unreplied } = work.counts;
  const isAtWork = work.run !== null && work.run.endedAt === null;
  const isChanged = reply.zh !== incident.reply.zh || reply.en !== incident.reply.en;
  const send = (isSent: boolean) => replying.mutate({ reply, isSent }, { onSuccess: () => setTyped({}) });
  return (
    <section aria-label={t("title")} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-base">{t("title")}</h2>
        <SegmentedControl
          label={t("language")}
          options={(["zh", "en"] as const).map((id) => ({ id, label: t(id) }))}
          value={language}
          onChange={setLanguage}
        />
      </div>
      {canAct ? (
        <TextField
          label={t("template")}
          isLabelHidden
          isMultiline
          rows={9}
          lang={language === "zh" ? "zh-CN" : "en"}
          value={reply[language]}
          onChange={(text) => setTyped((before) => ({ ...before, [language]: text }))}
          description={
            <>
              {t("fields")} {REPLY_FIELDS.map((field) => `{{${field}}}`).join(" ")}
            </>
          }
        />
      ) : null}
      {sample ? (
        <Preview incidentId={incident.id} sample={sample} reply={reply} language={language} />
      ) : (
        <p className="text-faint text-xs">{t("previewEmpty")}</p>
      )}
      {canAct ? (
        <>
          <p className="text-muted text-xs">{t("help")}</p>
          <div className="flex flex-wrap justify-end gap-2">
            {isChanged ? (
              <Button isPending={replying.isPending} onPress={() => send(false)}>
                {t("save")}
              </Button>
            ) : null}
            {unreplied > 0 ? (
              <Button
                isPending={replying.isPending}
                isDisabled={isAtWork || !decideWork(incident.state).ok}
                onPress={() => send(true)}
              >
                {t("send", { count: unreplied })}
              </Button>
            ) : work.counts.isIn > 0 ? (
              <p className="text-ok text-sm">{t("done")}</p>
            ) : null}
          </div>
        </>
      ) : null}
    </section>
  );
}
