import { randomBytes } from "node:crypto";
import { caseCodeOf } from "@/lib/cases/case-code";
import { checksUsed, isWaiting } from "@/lib/cases/case-course";
import { leadingOf } from "@/lib/cases/case-diagnosis";
import { dueAfter } from "@/lib/cases/case-due";
import type { CaseStatus } from "@/lib/cases/case-vocabulary";
import type { PrismaClient } from "@/lib/db/generated/client";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import {
  DEMO_DAYS,
  type DemoFacts,
  demoAnswers,
  demoFacts,
  demoInstant,
  demoOutcome,
  trueCauseOf,
} from "./demo-world";
import { type Random, seededRandom, weighted } from "./random";

const DEMO_CASES = 2_000;
const BATCH = 250;
const SEED = 95_588;
const MINUTE = 60_000;

type People = { agents: string[] };
type Articles = ReadonlyMap<string, string>;

function demoStatus(random: Random, ageHours: number): CaseStatus {
  if (random() < Math.min(0.985, 0.15 + ageHours / 60)) return "closed";
  return weighted(random, [
    ["open", 6],
    ["waiting_customer", 3],
    ["waiting_bank", 2],
    ["waiting_wallet", 1],
  ] as const);
}

type Drafted = ReturnType<typeof draftCase>;

function draftCase(
  random: Random,
  number: number,
  model: LoadedModel,
  people: People,
  articles: Articles,
  now: Date,
) {
  const createdAt = demoInstant(random, now);
  const ageHours = (now.getTime() - createdAt.getTime()) / 3_600_000;
  const cause = trueCauseOf(random, model.document, createdAt, now);
  const facts: DemoFacts = demoFacts(random, cause, model.document);
  const answers = demoAnswers(random, cause, model.document).map((answer, index) => ({
    ...answer,
    answeredAt: new Date(createdAt.getTime() + (index + 1) * 2 * MINUTE),
  }));
  const leading = leadingOf(model, {
    ...facts,
    remedyTrials: [],
    answers: answers.map((answer, index) => ({
      ...answer,
      id: String(index),
      answeredAt: answer.answeredAt.toISOString(),
    })),
  });
  const status = demoStatus(random, ageHours);
  const isWaitingForAnyone = status === "open" && random() < 0.4;
  const agentId = people.agents[Math.floor(random() * people.agents.length)] ?? null;
  const outcome =
    status === "closed" ? demoOutcome(random, cause, leading.leadingCauseCode, createdAt, now) : null;
  // Due within the next hours, a few overdue: as a desk looks in the middle of a day.
  const lastTouched = new Date(
    now.getTime() - Math.min(ageHours, random() * (status === "open" ? 2.4 : 25)) * 3_600_000,
  );
  const articleVersionId =
    outcome?.usedArticle && outcome.causeCode ? (articles.get(outcome.causeCode) ?? null) : null;
  return {
    answers,
    outcome: outcome && { ...outcome, articleVersionId },
    agentId,
    isWaitingForAnyone,
    row: {
      ...facts,
      ...leading,
      code: caseCodeOf(randomBytes(6)),
      customerRef: `DEMO-${String(number).padStart(5, "0")}`,
      status,
      modelId: model.id,
      isDemo: true,
      createdAt,
      dueAt: dueAfter(status === "closed" ? "open" : status, lastTouched),
      closedAt: outcome?.recordedAt ?? null,
      result: outcome?.result ?? null,
      causeCode: outcome?.causeCode ?? null,
      causeCertainty: outcome?.causeCertainty ?? null,
      articleVersionId,
      minutesSpent: outcome?.minutesSpent ?? null,
      checksUsed: checksUsed(answers),
      hasWaited: isWaiting(status),
    },
  };
}

async function writeBatch(
  prisma: PrismaClient,
  drafts: readonly Drafted[],
  systemAgentId: string,
): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    const rows = await transaction.supportCase.createManyAndReturn({
      data: drafts.map(({ row, agentId, isWaitingForAnyone }) => ({
        ...row,
        assigneeId: isWaitingForAnyone ? null : agentId,
        closedById: row.status === "closed" ? (agentId ?? systemAgentId) : null,
        createdById: agentId ?? systemAgentId,
        updatedById: agentId ?? systemAgentId,
      })),
      select: { id: true, code: true },
    });
    const idOf = new Map(rows.map(({ id, code }) => [code, id]));
    const withId = drafts.flatMap((draft) => {
      const caseId = idOf.get(draft.row.code);
      return caseId === undefined ? [] : [{ ...draft, caseId, personId: draft.agentId ?? systemAgentId }];
    });
    await transaction.checkAnswer.createMany({
      data: withId.flatMap(({ caseId, personId, answers }) =>
        answers.map((answer) => ({ ...answer, caseId, answeredById: personId })),
      ),
    });
    await transaction.outcome.createMany({
      data: withId.flatMap(({ caseId, personId, outcome, row }) => {
        if (!outcome) return [];
        const { usedArticle: _usedArticle, ...recorded } = outcome;
        return [
          {
            ...recorded,
            caseId,
            predictedCauseCode: row.leadingCauseCode,
            predictedPosterior: row.leadingPosterior,
            recordedById: personId,
          },
        ];
      }),
    });
  });
}

/**
 * About 2,000 made-up cases over 90 days, drawn from the model's own priors and likelihoods, with one day of a bank's
 * maintenance in them. Every one is marked `is_demo`; they are written once, into a desk that has no case yet.
 */
export async function writeDemoCases(prisma: PrismaClient, model: LoadedModel, now: Date): Promise<number> {
  // Retired codes mean that the demo was removed: it must not come back at the next start.
  if ((await prisma.supportCase.count()) + (await prisma.retiredCaseCode.count()) > 0) return 0;
  const users = await prisma.user.findMany({ where: { role: { not: "admin" } }, select: { id: true } });
  const versions = await prisma.articleVersion.findMany({
    where: { article: { causeCode: { not: null } } },
    select: { id: true, article: { select: { causeCode: true } } },
  });
  const articles = new Map(
    versions.flatMap(({ id, article }) => (article.causeCode ? [[article.causeCode, id] as const] : [])),
  );
  const people = { agents: users.map(({ id }) => id) };
  const systemAgentId = people.agents[0];
  if (!systemAgentId) throw new Error("the demo needs its trial users first");
  const random = seededRandom(SEED + DEMO_DAYS);
  const drafts = Array.from({ length: DEMO_CASES }, (_, index) =>
    draftCase(random, index + 1, model, people, articles, now),
  ).sort((left, right) => left.row.createdAt.getTime() - right.row.createdAt.getTime());
  for (let start = 0; start < drafts.length; start += BATCH) {
    await writeBatch(prisma, drafts.slice(start, start + BATCH), systemAgentId);
  }
  return drafts.length;
}
