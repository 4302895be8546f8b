import { changeTask } from "@/lib/articles/article-task-commands";
import { changeTaskSchema, taskParamsSchema, taskStateSchema } from "@/lib/articles/article-task-schema";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const PUT = handle(
  {
    summary: "Take something that needs a look, give it back, or set it aside until a day with a reason",
    policy: "article:write",
    params: taskParamsSchema,
    body: changeTaskSchema,
    response: taskStateSchema,
  },
  async ({ actor, params, body, now }) =>
    changeTask(actor, params, body, (await organisationSettings()).timeZone, now),
);
