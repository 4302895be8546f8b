import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/auth/actor";
import { makeActor } from "@/lib/auth/make-actor";
import type { Role } from "@/lib/auth/permissions";
import { expiresAt } from "@/lib/auth/session-rules";
import { getCase } from "@/lib/cases/case-queries";
import { type CaseDetail, type LogCase, type LogCaseInput, logCaseSchema } from "@/lib/cases/case-schema";
import { CHANNELS } from "@/lib/cases/case-vocabulary";
import { logCase } from "@/lib/cases/log-case-commands";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { seedCauses } from "@/prisma/seed/causes";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";

const unique = (): string => randomUUID().replaceAll("-", "").slice(-12);

type UserFields = {
  login?: string;
  displayName?: string;
  passwordHash?: string;
  disabledAt?: Date | null;
};

/** A user of its own; without `passwordHash` nobody can sign in as it. */
export async function testUser(
  role: Role = "agent",
  fields: UserFields = {},
): Promise<{ id: string; login: string; displayName: string }> {
  const suffix = unique();
  return database().user.create({
    data: {
      login: `${role}-${suffix}`,
      displayName: `${role} ${suffix}`,
      passwordHash: "no password",
      ...fields,
      role,
    },
    select: { id: true, login: true, displayName: true },
  });
}

type SessionFields = { createdAt?: Date; lastSeenAt?: Date; expiresAt?: Date; endedAt?: Date | null };

/** A session row of a user, running unless the fields say otherwise; answers with its id. */
export async function testSession(userId: string, fields: SessionFields = {}): Promise<string> {
  const { id } = await database().session.create({
    data: { userId, expiresAt: expiresAt(new Date()), ...fields },
    select: { id: true },
  });
  return id;
}

/** A new user of the role, signed in. */
export async function testActor(role: Role = "agent"): Promise<Actor> {
  const user = await testUser(role);
  return makeActor({
    id: user.id,
    displayName: user.displayName,
    role,
    sessionId: await testSession(user.id),
  });
}

const WALLETS = [
  { code: "alipay", nameZh: "支付宝", nameEn: "Alipay" },
  { code: "wechat_pay", nameZh: "微信支付", nameEn: "WeChat Pay" },
];
const BANKS = [
  {
    code: "ICBC",
    nameZh: "中国工商银行",
    shortZh: "工行",
    nameEn: "Industrial and Commercial Bank of China",
  },
  { code: "CMB", nameZh: "招商银行", shortZh: "招行", nameEn: "China Merchants Bank" },
];

const CHANNEL_NAMES: Record<(typeof CHANNELS)[number], { nameZh: string; nameEn: string }> = {
  chat: { nameZh: "在线客服", nameEn: "Chat" },
  phone: { nameZh: "电话", nameEn: "Phone" },
  email: { nameZh: "邮件", nameEn: "Email" },
  app: { nameZh: "App 内反馈", nameEn: "In-app" },
  branch: { nameZh: "网点", nameEn: "Branch" },
  other: { nameZh: "其他", nameEn: "Other" },
};

/** Two wallets, two banks, the channels, the 25 causes, the first diagnosis model (published) and the organisation. Once a file. */
export async function testCatalog(): Promise<void> {
  await database().$transaction([
    database().organisation.createMany({ data: [{ nameZh: "测试", nameEn: "Test" }] }),
    database().wallet.createMany({ data: WALLETS }),
    database().bank.createMany({ data: BANKS }),
    database().channel.createMany({
      data: CHANNELS.map((code, at) => ({ code, ...CHANNEL_NAMES[code], sortOrder: at + 1 })),
      // Those of the migration are there until a file empties its tables.
      skipDuplicates: true,
    }),
    database().cause.createMany({
      data: seedCauses.map((cause, sortOrder) => ({ ...cause, owners: [...cause.owners], sortOrder })),
    }),
    database().diagnosisModel.createMany({
      data: [{ number: 1, status: "published", document: cardBindingModel, publishedAt: new Date() }],
    }),
  ]);
}

/** The input of a new case as its schema gives it to the command: ICBC into Alipay unless said otherwise. */
export const caseInput = (fields: Partial<LogCaseInput> = {}): LogCase =>
  logCaseSchema.parse({ walletCode: "alipay", bankCode: "ICBC", ...fields });

/** A case logged by the actor; needs `testCatalog`. */
export async function testCase(
  actor: Actor,
  fields: Partial<LogCaseInput> = {},
  now = new Date(),
): Promise<CaseDetail> {
  const logged = await logCase(actor, caseInput(fields), await getPublishedModel(actor), null, now);
  return getCase(actor, { id: logged.id });
}
