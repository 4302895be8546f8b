import { Prisma } from "@/lib/db/generated/client";

/** Of every person and version the latest word, as `f`. */
export const latestFeedback = Prisma.sql`
  (SELECT DISTINCT ON (article_version_id, recorded_by_id) id, article_version_id, case_id, recorded_by_id, helpful,
     reason, text, recorded_at
   FROM article_feedback ORDER BY article_version_id, recorded_by_id, recorded_at DESC, id DESC) f`;
