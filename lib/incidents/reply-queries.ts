import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { PreviewedReply, ReplyPreviewInput } from "./incident-case-schema";
import { getIncident } from "./incident-queries";
import { repliedCaseSelect, toReply } from "./reply-select";
import { templateFault } from "./reply-template";

/** What the customer of one case would read. Refuses a template that cannot be filled in, by its field. */
export async function previewReply(
  actor: Actor,
  incidentId: string,
  { caseId, reply, locale }: ReplyPreviewInput,
  timeZone: string,
): Promise<PreviewedReply> {
  assertCan(actor, "incident:read");
  const incident = await getIncident(actor, incidentId);
  const supportCase = await database().supportCase.findUnique({
    where: { id: caseId },
    select: repliedCaseSelect,
  });
  if (!supportCase) throw new AppError("not_found");
  for (const language of ["zh", "en"] as const) {
    const fault = reply && templateFault(reply[language]);
    if (fault) throw new AppError("invalid", { issues: [{ path: `reply.${language}`, ...fault }] });
  }
  return toReply(supportCase, { ...incident, reply: reply ?? incident.reply }, timeZone, locale);
}
