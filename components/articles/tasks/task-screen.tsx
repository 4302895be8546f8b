"use client";

import { useQuery } from "@tanstack/react-query";
import ListChecks from "lucide-react/icons/list-checks";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { articleTasksOptions } from "@/lib/articles/article-task-query-options";
import type { ArticleTask } from "@/lib/articles/article-task-schema";
import { TaskItem } from "./task-item";

const keyOf = ({ kind, subject }: ArticleTask): string => `${kind} ${subject}`;

/** What of the articles needs a look, by what it is; what is set aside is folded away. */
export function TaskScreen({ isMine, actorId }: { isMine: boolean; actorId: string }) {
  const t = useTranslations("articles.tasks");
  const { data } = useQuery(articleTasksOptions());
  if (!data) return null;
  const shown = data.items.filter((task) => !isMine || task.isMine);
  const waiting = shown.filter((task) => !task.isSetAside);
  const aside = shown.filter((task) => task.isSetAside);
  const list = (tasks: readonly ArticleTask[]) => (
    <ul className="rounded-lg border border-line bg-surface">
      {tasks.map((task) => (
        <TaskItem key={keyOf(task)} task={task} actorId={actorId} />
      ))}
    </ul>
  );
  return (
    <section aria-label={t("label")} className="max-w-260 px-5 py-4 max-sm:px-4">
      <p className="mb-3 text-muted text-sm">{t("intro", { from: data.from, to: data.to })}</p>
      {waiting.length > 0 ? (
        list(waiting)
      ) : (
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState
            icon={<ListChecks aria-hidden="true" size={28} strokeWidth={1.4} />}
            title={t(isMine ? "emptyMine" : "emptyTitle")}
          >
            {t("emptyHelp")}
          </EmptyState>
        </div>
      )}
      {aside.length > 0 ? (
        <details className="mt-4">
          <summary className="mb-2 cursor-pointer text-muted text-sm">
            {t("asideTitle", { count: aside.length })}
          </summary>
          {list(aside)}
        </details>
      ) : null}
    </section>
  );
}
