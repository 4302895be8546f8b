"use client";

import ChevronDown from "lucide-react/icons/chevron-down";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { cardDisplay } from "@/components/catalog/card-display";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag, type Tone } from "@/components/ui/tag";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { type CaseStatus, STATUSES } from "@/lib/cases/case-vocabulary";
import { useCaseFrame } from "./case-context";
import { useChangeCase } from "./use-case-mutations";

const STATUS_TONES: Record<CaseStatus, Tone> = {
  open: "info",
  waiting_customer: "neutral",
  waiting_bank: "warn",
  waiting_wallet: "warn",
  closed: "ok",
};

const TRIES_LIMIT = 3;

type CaseHeadProps = {
  supportCase: CaseDetail;
  onReply: () => void;
  onEdit: () => void;
  onRecordOutcome: () => void;
};

function ReplyButton({ onReply }: Pick<CaseHeadProps, "onReply">) {
  const t = useTranslations("cases.reply");
  useShortcut("r", onReply, { label: t("open") });
  return (
    <Button onPress={onReply} kbd="R">
      {t("open")}
    </Button>
  );
}

function HeadActions({ supportCase, onReply, onEdit, onRecordOutcome }: CaseHeadProps) {
  const t = useTranslations("cases");
  const { people, actorId } = useCaseFrame();
  const changing = useChangeCase(supportCase.id);
  const { version, status, assignee } = supportCase;
  const isClosed = status === "closed";
  const assign = (assigneeId: string | null) => changing.mutate({ version, assigneeId });
  useShortcut("o", onRecordOutcome, { label: t("outcome.title"), isEnabled: !isClosed });
  useShortcut("e", onEdit, { label: t("case.edit"), isEnabled: !isClosed });
  useShortcut("a", () => assign(actorId), { label: t("case.assignToMe"), isEnabled: !isClosed });
  if (isClosed) {
    return (
      <>
        <ReplyButton onReply={onReply} />
        <Button onPress={() => changing.mutate({ version, reopen: true })} isPending={changing.isPending}>
          {t("case.reopen")}
        </Button>
      </>
    );
  }
  const statuses = STATUSES.filter((candidate) => candidate !== "closed" && candidate !== status);
  return (
    <>
      <Menu
        label={t("case.assign")}
        items={[
          {
            id: "me",
            label: t("case.assignToMe"),
            kbd: "A",
            isDisabled: assignee?.id === actorId,
            onAction: () => assign(actorId),
          },
          ...people
            .filter(({ id }) => id !== actorId)
            .map(({ id, displayName }) => ({ id, label: displayName, onAction: () => assign(id) })),
          {
            id: "nobody",
            label: t("case.unassign"),
            isDisabled: assignee === null,
            onAction: () => assign(null),
          },
        ]}
      >
        <Button>
          {assignee ? assignee.displayName : t("case.unassigned")}
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </Menu>
      <Menu
        label={t("case.changeStatus")}
        items={statuses.map((next) => ({
          id: next,
          label: t(`vocabulary.status.${next}`),
          onAction: () => changing.mutate({ version, status: next === "closed" ? undefined : next }),
        }))}
      >
        <Button>
          {t(`vocabulary.status.${status}`)}
          <ChevronDown aria-hidden="true" size={14} />
        </Button>
      </Menu>
      <ReplyButton onReply={onReply} />
      <Button onPress={onEdit} kbd="E">
        {t("case.edit")}
      </Button>
      <Button variant="primary" onPress={onRecordOutcome} kbd="O">
        {t("outcome.title")}
      </Button>
    </>
  );
}

/** Which case this is, how it stands, and its one primary action. */
export const CaseHead = memo(function CaseHead(props: CaseHeadProps) {
  const t = useTranslations("cases");
  const common = useTranslations("common");
  const { walletName, bankFullName } = useCatalogNames();
  const { supportCase } = props;
  const { bankCode, cardKind, walletCode, bin, last4, triesIn24h, bindingStep } = supportCase;
  const bank = bankCode ? bankFullName(bankCode) : t("case.unknownBank");
  const card = cardDisplay(bin, last4);
  return (
    <header className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-line border-b bg-surface px-5 py-3 max-sm:px-4">
      <h1 className="flex flex-wrap items-baseline gap-x-2.5 font-semibold text-lg">
        <small className="font-mono font-normal text-muted text-sm max-sm:hidden">{supportCase.code}</small>
        {t("case.title", {
          bank,
          kind: cardKind === "unknown" ? t("case.bankCard") : t(`vocabulary.cardKind.${cardKind}`),
          wallet: walletName(walletCode),
        })}
      </h1>
      <div className="flex flex-wrap items-center gap-2 text-muted text-sm">
        <Tag tone={STATUS_TONES[supportCase.status]}>{t(`vocabulary.status.${supportCase.status}`)}</Tag>
        {supportCase.isDemo ? <Tag>{common("demo.tag")}</Tag> : null}
        {card ? <span className="font-mono text-xs">{card}</span> : null}
        <RelativeTime value={supportCase.createdAt} />
        {bindingStep === "unknown" ? null : <span>{t(`vocabulary.step.${bindingStep}`)}</span>}
        {triesIn24h ? (
          <Tag tone={triesIn24h >= TRIES_LIMIT ? "bad" : "warn"}>
            {t("case.triesOf", { count: triesIn24h })}
          </Tag>
        ) : null}
      </div>
      <div className="ml-auto flex flex-wrap gap-2">
        <HeadActions {...props} />
      </div>
    </header>
  );
});
