"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Tag, type Tone } from "@/components/ui/tag";
import type { TaskKind } from "@/lib/articles/article-task";
import type { ArticleTask } from "@/lib/articles/article-task-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { TaskActions } from "./task-actions";
import { ProposalActions, ProposalText } from "./task-proposal";

const TONES: Record<TaskKind, Tone> = {
  proposal: "info",
  seldom_works: "bad",
  no_article: "warn",
  not_helpful: "warn",
  review_due: "neutral",
};

const linkClass = "text-accent underline underline-offset-2";
const percent = (share: number): number => Math.round(share * 100);

function TaskLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={linkClass}>
      {children}
    </Link>
  );
}

/** What the task is about: an article, a cause, or what was proposed. */
function useTaskTitle(task: ArticleTask): string {
  const t = useTranslations("articles");
  const locale = useLocale();
  const { causeName } = useCatalogNames();
  if (task.kind === "no_article") return causeName(task.causeCode);
  if (task.kind !== "proposal") return localText(task.title, locale);
  return task.proposal.causeCode === null ? t("cause.none") : causeName(task.proposal.causeCode);
}

/** Its numbers, with the way to the cases or words behind them. */
function TaskReason({ task }: { task: ArticleTask }) {
  const t = useTranslations("articles.tasks");
  const casesHref = (cases: Record<string, string>) => routes.cases({ queue: "all", ...cases });
  switch (task.kind) {
    case "seldom_works":
      return (
        <>
          {t("seldom", {
            bound: task.bound,
            used: task.used,
            low: percent(task.low),
            high: percent(task.high),
            reference: percent(task.reference),
          })}{" "}
          <TaskLink href={casesHref(task.cases)}>{t("cases", { count: task.used })}</TaskLink>
        </>
      );
    case "no_article":
      return (
        <>
          {t(task.isCovered ? "notUsed" : "noArticle", { without: task.without, used: task.used })}{" "}
          <TaskLink href={casesHref(task.cases)}>{t("cases", { count: task.without })}</TaskLink>
        </>
      );
    case "not_helpful":
      return (
        <>
          {t("notHelpful", { notHelpful: task.notHelpful, all: task.notHelpful + task.helpful })}{" "}
          <TaskLink href={`${routes.article(task.slug)}#feedback`}>{t("reasons")}</TaskLink>
        </>
      );
    case "review_due":
      return t("due", { day: task.reviewBy });
    case "proposal":
      return <ProposalText proposal={task.proposal} />;
  }
}

function TaskStanding({ task, actorId }: { task: ArticleTask; actorId: string }) {
  const t = useTranslations("articles.tasks");
  const { takenBy, setAsideUntil, reason } = task;
  const parts = [
    "owner" in task ? (task.owner === null ? t("noOwner") : t("owner", { name: task.owner })) : null,
    takenBy && (takenBy.id === actorId ? t("takenByMe") : t("takenBy", { name: takenBy.displayName })),
    task.isSetAside && setAsideUntil ? t("asideUntil", { day: setAsideUntil, reason }) : null,
  ].filter(Boolean);
  return parts.length > 0 ? <p className="text-muted text-xs">{parts.join(" · ")}</p> : null;
}

export function TaskItem({ task, actorId }: { task: ArticleTask; actorId: string }) {
  const t = useTranslations("articles.tasks");
  const title = useTaskTitle(task);
  const isArticle = "slug" in task;
  return (
    <li
      aria-label={`${t(`kind.${task.kind}`)}: ${title}`}
      className="grid gap-1.5 border-line border-t px-4 py-3 text-sm first:border-t-0"
    >
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Tag tone={TONES[task.kind]}>{t(`kind.${task.kind}`)}</Tag>
        {isArticle ? (
          <Link href={routes.article(task.slug)} className="font-medium hover:text-accent hover:underline">
            {title}
          </Link>
        ) : (
          <span className="font-medium">{title}</span>
        )}
      </div>
      <div>
        <TaskReason task={task} />
      </div>
      <TaskStanding task={task} actorId={actorId} />
      <div className="flex flex-wrap gap-2">
        {task.kind === "proposal" ? <ProposalActions proposal={task.proposal} /> : null}
        <TaskActions task={task} actorId={actorId} />
      </div>
    </li>
  );
}
