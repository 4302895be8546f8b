import { verifyAudit } from "@/lib/audit/audit-queries";
import { auditVerificationSchema } from "@/lib/audit/audit-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary:
      "Compute every seal of the audit trail anew and tell where one does not hold; nothing is changed",
    policy: "audit:read",
    response: auditVerificationSchema,
  },
  async ({ actor }) => verifyAudit(actor),
);
