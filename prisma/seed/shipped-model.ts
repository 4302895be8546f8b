import type { Prisma, PrismaClient } from "@/lib/db/generated/client";
import { canonicalText } from "@/lib/diagnosis/canonical-document";
import { parseModel } from "@/lib/diagnosis/model-schema";
import { cardBindingModel } from "./diagnosis-model/card-binding-model";

/** A document as this release reads it: what came later has its default. */
function readAsNow(document: unknown): string | null {
  const parsed = parseModel(document);
  return parsed.ok ? canonicalText(parsed.model) : null;
}

/**
 * A new desk starts with the shipped document, published. A desk that has another one already gets a newer shipped
 * document once, as a draft: which model diagnoses is for its people to decide.
 */
export async function writeShippedModel(
  prisma: PrismaClient,
  shipped: Prisma.InputJsonObject = cardBindingModel,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    await transaction.$queryRaw`SELECT pg_advisory_xact_lock(hashtext('diagnosis_models'))::text`;
    const versions = await transaction.diagnosisModel.findMany({
      orderBy: { number: "asc" },
      select: { number: true, status: true, origin: true, document: true },
    });
    const last = versions.at(-1);
    if (!last) {
      await transaction.diagnosisModel.create({
        data: { number: 1, status: "published", document: shipped, publishedAt: new Date() },
        select: { id: true },
      });
      return;
    }
    const asShipped = canonicalText(shipped);
    const isKnown = versions.some(
      ({ origin, document }) => origin === "shipped" && readAsNow(document) === asShipped,
    );
    if (isKnown) return;
    await transaction.diagnosisModel.create({
      data: {
        number: last.number + 1,
        origin: "shipped",
        document: shipped,
        basedOnNumber: versions.findLast(({ origin }) => origin === "shipped")?.number ?? null,
        note: "随新版本附带 · came with a newer release",
      },
      select: { id: true },
    });
  });
}
