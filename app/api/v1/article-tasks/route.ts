import { listArticleTasks } from "@/lib/articles/article-task-queries";
import { articleTasksSchema } from "@/lib/articles/article-task-schema";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const GET = handle(
  {
    summary:
      "List what of the articles needs a look, each with its numbers and the filter of the cases behind it",
    policy: "article:write",
    response: articleTasksSchema,
  },
  async ({ actor, now }) => listArticleTasks(actor, (await organisationSettings()).timeZone, now),
);
