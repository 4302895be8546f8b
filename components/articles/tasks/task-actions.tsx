"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { FailureNote } from "@/components/articles/failure-note";
import { Button } from "@/components/ui/button";
import { putTask } from "@/lib/articles/article-task-fetchers";
import { taskKeys } from "@/lib/articles/article-task-query-options";
import type { ArticleTask, ChangeTaskInput } from "@/lib/articles/article-task-schema";
import { ApiError } from "@/lib/http/fetch-json";

const AsideDialog = lazy(() => import("./aside-dialog"));

/** The list and the counts above it as they are after a change, by whomever it was made. */
export function useTasksAnew(): () => void {
  const queryClient = useQueryClient();
  const router = useRouter();
  return () => {
    void queryClient.invalidateQueries({ queryKey: taskKeys.all });
    router.refresh();
  };
}

export type TaskChange = Omit<ChangeTaskInput, "version">;

/** Taking a task, giving it back, and setting it aside. */
export function TaskActions({ task, actorId }: { task: ArticleTask; actorId: string }) {
  const t = useTranslations("articles.tasks");
  const [isSettingAside, setSettingAside] = useState(false);
  const readAnew = useTasksAnew();
  const changing = useMutation({
    mutationFn: (change: TaskChange) =>
      putTask(task.kind, task.subject, { ...change, version: task.version }),
    onSettled: readAnew,
  });
  const isOwn = task.takenBy?.id === actorId;
  const error = changing.error;
  const isOvertaken = error instanceof ApiError && error.problem?.status === 409;
  return (
    <>
      <Button
        size="dense"
        onPress={() => changing.mutate({ isTaken: !isOwn })}
        isPending={changing.isPending}
      >
        {t(isOwn ? "giveBack" : task.takenBy ? "takeOver" : "take")}
      </Button>
      {task.isSetAside ? (
        <Button size="dense" variant="quiet" onPress={() => changing.mutate({ aside: null })}>
          {t("resume")}
        </Button>
      ) : (
        <Button size="dense" variant="quiet" onPress={() => setSettingAside(true)}>
          {t("setAside")}
        </Button>
      )}
      {error && !isSettingAside ? (
        <div className="w-full">
          <FailureNote error={error}>{isOvertaken ? t("overtaken") : undefined}</FailureNote>
        </div>
      ) : null}
      {isSettingAside ? (
        <Suspense fallback={null}>
          <AsideDialog
            error={error}
            isPending={changing.isPending}
            onClose={() => {
              changing.reset();
              setSettingAside(false);
            }}
            onSetAside={(aside) => changing.mutate({ aside }, { onSuccess: () => setSettingAside(false) })}
          />
        </Suspense>
      ) : null}
    </>
  );
}
