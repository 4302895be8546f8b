import { Prisma } from "@/lib/db/generated/client";
import { OTHER_CAUSE_FROM } from "./membership";

/**
 * The incident with the causes that it speaks for in the published model: deskFactOf and causesOfFact, as SQL. Read
 * once, since the model's document is long and the cases are many.
 */
const incidentWithCauses = (incidentId: string): Prisma.Sql => Prisma.sql`
  SELECT i.*, ARRAY(
    SELECT ratio.key FROM diagnosis_models d
    CROSS JOIN LATERAL jsonb_array_elements(d.document->'deskFacts') fact
    CROSS JOIN LATERAL jsonb_each_text(fact->'causes') ratio
    WHERE d.status = 'published' AND ratio.value::float > 1
      AND fact->>'kind' = CASE WHEN i.wallet_code IS NULL AND i.bank_code IS NOT NULL
        THEN 'BANK_MAINTENANCE' ELSE 'WALLET_MAINTENANCE' END) AS fitting_causes
  FROM incidents i WHERE i.id = ${incidentId}::uuid`;

/**
 * Ids of the cases that belong to an incident: membershipOf as one condition, for lists that page and count in the
 * database. A test holds the two against each other in every combination of facts.
 */
export const memberIds = (incidentId: string): Prisma.Sql => Prisma.sql`
  WITH i AS MATERIALIZED (${incidentWithCauses(incidentId)})
  SELECT s.id FROM i
  CROSS JOIN LATERAL (
    SELECT case_id FROM incident_cases WHERE incident_id = i.id
    UNION SELECT p.id FROM support_cases p
    WHERE p.status <> 'closed' AND p.created_at >= i.starts_at
      AND (i.ends_at IS NULL OR p.created_at <= i.ends_at)
      AND (i.bank_code IS NULL OR p.bank_code = i.bank_code)
      AND (i.wallet_code IS NULL OR p.wallet_code = i.wallet_code)
  ) looked_at
  JOIN support_cases s ON s.id = looked_at.case_id
  LEFT JOIN incident_cases m ON m.incident_id = i.id AND m.case_id = s.id
  WHERE CASE
    WHEN s.status = 'closed' THEN m.outcome_id IS NOT NULL
    WHEN 'suspected_scam' = ANY(s.stop_flags) THEN false
    WHEN m.choice IS NOT NULL THEN m.choice = 'added'
    WHEN m.outcome_id IS NOT NULL THEN false
    WHEN s.leading_posterior >= ${OTHER_CAUSE_FROM}::float THEN
      s.leading_cause_code IS NULL OR s.leading_cause_code = ANY(i.fitting_causes)
    ELSE true END`;
