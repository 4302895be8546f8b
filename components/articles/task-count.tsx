"use client";

import { useQuery } from "@tanstack/react-query";
import { countedTasks } from "@/lib/articles/article-task-list";
import { articleTasksOptions } from "@/lib/articles/article-task-query-options";

/** How much needs a look. Asked for apart: it is counted from the cases, and the list beside it answers every key. */
export function TaskCount({ whose }: { whose: "all" | "mine" }) {
  const { data } = useQuery(articleTasksOptions());
  return data ? countedTasks(data.items)[whose] : null;
}
