import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { caseCodeOf } from "@/lib/cases/case-code";
import { database } from "@/lib/db/client";

export type ConfirmedFields = {
  causeCode: string;
  /** Check → answer, as an agent gave them. */
  answers?: Record<string, string>;
  closedAt?: Date;
  isDemo?: boolean;
  walletCode?: string;
  bankCode?: string | null;
};

/** Closed cases whose cause was confirmed, each as it is stored; written at once, so that thousands are quick. */
export async function confirmedCases(actor: Actor, cases: readonly ConfirmedFields[]): Promise<string[]> {
  const { id: modelId } = await database().diagnosisModel.findFirstOrThrow({
    where: { status: "published" },
    select: { id: true },
  });
  const start = Date.parse("2026-11-01T00:00:00Z");
  const rows = await database().supportCase.createManyAndReturn({
    data: cases.map(
      ({ answers: _, closedAt, walletCode = "alipay", bankCode = "ICBC", ...fields }, index) => ({
        ...fields,
        walletCode,
        bankCode,
        code: caseCodeOf(randomBytes(6)),
        channel: "chat" as const,
        modelId,
        status: "closed" as const,
        result: "bound" as const,
        causeCertainty: "confirmed" as const,
        createdAt: new Date(start + index * 1_000),
        closedAt: closedAt ?? new Date(start + 3_600_000 + index * 1_000),
        dueAt: new Date(start),
        createdById: actor.id,
        updatedById: actor.id,
      }),
    ),
    select: { id: true, createdAt: true },
  });
  const ids = rows.map(({ id }) => id);
  await database().checkAnswer.createMany({
    data: cases.flatMap(({ answers = {} }, index) =>
      Object.entries(answers).map(([checkCode, answerCode], order) => ({
        caseId: ids[index] ?? "",
        checkCode,
        answerCode,
        answeredById: actor.id,
        answeredAt: new Date(start + index * 1_000 + order),
      })),
    ),
  });
  return ids;
}
