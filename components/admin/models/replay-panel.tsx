"use client";

import { useMutation } from "@tanstack/react-query";
import Play from "lucide-react/icons/play";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { FilterChip } from "@/components/ui/filter-chip";
import type { Option } from "@/components/ui/options";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { postReplay } from "@/lib/diagnosis/model-version-fetchers";
import type { ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { ReplayResult } from "./replay-result";

const LIMITS = ["500", "2000", "5000"] as const;
type Limit = (typeof LIMITS)[number];

type ReplayPanelProps = {
  model: ModelVersionDetail;
  wallets: readonly Option[];
  banks: readonly Option[];
};

/** Runs the version over past confirmed cases, to see before publishing what it would change. */
export function ReplayPanel({ model, wallets, banks }: ReplayPanelProps) {
  const t = useTranslations("models.replay");
  const [limit, setLimit] = useState<Limit>("2000");
  const [filter, setFilter] = useState<{ wallet?: string; bank?: string; from?: string; to?: string }>({});
  const replay = useMutation({
    mutationFn: () => postReplay(model.id, { ...filter, limit: Number(limit) }),
  });
  const choose = (changes: typeof filter) => setFilter((before) => ({ ...before, ...changes }));
  const day = (name: "from" | "to") => (
    <TextField
      label={t(name)}
      isLabelHidden
      type="date"
      value={filter[name] ?? ""}
      onChange={(value) => choose({ [name]: value || undefined })}
      className="w-40 max-sm:w-32 max-sm:flex-1"
    />
  );
  return (
    <Section title={t("title")} hint={t("hint")}>
      <div className="flex flex-wrap items-center gap-2">
        <FilterChip
          label={t("limit")}
          options={LIMITS.map((id) => ({ id, label: t("newest", { count: Number(id) }) }))}
          selected={[limit]}
          onChange={([chosen]) => chosen && setLimit(chosen)}
          isRequired
        />
        <FilterChip
          label={t("wallet")}
          offText={t("any")}
          options={wallets}
          selected={filter.wallet ? [filter.wallet] : []}
          onChange={([wallet]) => choose({ wallet })}
        />
        <FilterChip
          label={t("bank")}
          offText={t("any")}
          options={banks}
          selected={filter.bank ? [filter.bank] : []}
          onChange={([bank]) => choose({ bank })}
        />
        <span className="flex flex-wrap items-center gap-2 text-muted text-sm">
          <span className="max-sm:w-full">{t("created")}</span>
          {day("from")}
          <span aria-hidden="true">–</span>
          {day("to")}
        </span>
        <Button
          icon={<Play aria-hidden="true" size={14} />}
          onPress={() => replay.mutate()}
          isPending={replay.isPending}
          className="sm:ml-auto"
        >
          {t("run")}
        </Button>
      </div>
      <div className="mt-3 grid gap-3 empty:mt-0" aria-busy={replay.isPending || undefined}>
        <SaveError error={replay.error} />
        {replay.data ? <ReplayResult report={replay.data} /> : null}
      </div>
    </Section>
  );
}
