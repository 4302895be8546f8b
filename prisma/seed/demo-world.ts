import type { CardKind } from "@/lib/cards/card-kind";
import type {
  BindingStep,
  CauseCertainty,
  ConfirmationMethod,
  OutcomeResult,
} from "@/lib/cases/case-vocabulary";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { type Random, weighted } from "./random";

export const DEMO_DAYS = 90;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SHANGHAI_OFFSET = 8 * HOUR;

/** How much fewer cases there were at the start than there are now. */
const GROWTH = 0.35;

const MAINTENANCE_DAYS_AGO = 19;
const MAINTENANCE_SHARE = 0.45;

/** A moment in the last 90 days: fewer at weekends, most in office hours of Shanghai, a little growth over time. */
export function demoInstant(random: Random, now: Date): Date {
  for (;;) {
    const daysAgo = random() * DEMO_DAYS;
    if (random() > 1 - (GROWTH * daysAgo) / DEMO_DAYS) continue;
    const hour = weighted(random, HOURS);
    const local = new Date(now.getTime() + SHANGHAI_OFFSET - daysAgo * DAY);
    const isWeekend = local.getUTCDay() === 0 || local.getUTCDay() === 6;
    if (isWeekend && random() < 0.4) continue;
    const midnight = Math.floor(local.getTime() / DAY) * DAY;
    const instant = new Date(midnight + hour * HOUR + random() * HOUR - SHANGHAI_OFFSET);
    if (instant.getTime() < now.getTime() - 5 * MINUTE) return instant;
  }
}

const HOURS = Array.from({ length: 24 }, (_, hour) => {
  const isOffice = hour >= 9 && hour < 21;
  return [hour, isOffice ? (hour === 12 ? 3 : 6) : hour >= 7 && hour < 24 ? 2 : 0.4] as const;
});

/** Drawn by the priors; on the day of maintenance nearly half of the cases are about it. */
export function trueCauseOf(random: Random, document: ModelDocument, createdAt: Date, now: Date): string {
  const daysAgo = Math.floor((now.getTime() - createdAt.getTime()) / DAY);
  if (daysAgo === MAINTENANCE_DAYS_AGO && random() < MAINTENANCE_SHARE) return "BANK_MAINT";
  return weighted(
    random,
    document.causes.map(({ code, priorWeight }) => [code, priorWeight] as const),
  );
}

export type DemoFacts = {
  walletCode: string;
  bankCode: string;
  cardKind: CardKind;
  region: "mainland" | "overseas";
  bin: string | null;
  last4: string | null;
  cardCheck: null;
  bindingStep: BindingStep;
  codeSystem: string | null;
  errorCode: string | null;
  messageText: string;
  channel: "chat" | "phone" | "app" | "email" | "branch";
  platform: "ios" | "android" | "harmony";
  device: string;
  appVersion: string;
  province: string;
  triesIn24h: number | null;
};

const BINS: Record<string, string> = {
  ICBC: "622202",
  ABC: "622848",
  BOC: "621661",
  CCB: "621700",
  CMB: "621483",
};
const STEPS: readonly BindingStep[] = ["install", "register", "add_card", "card_data", "verify", "confirm"];

/** P(answer | cause) of one check of the model, as weights. */
function answerWeights(
  document: ModelDocument,
  checkCode: string,
  cause: string,
): (readonly [string, number])[] {
  const check = document.checks.find(({ code }) => code === checkCode);
  const counts = check?.counts[cause] ?? check?.counts.default ?? [];
  return (check?.answers ?? []).map(({ code }, index) => [code, counts[index] ?? 0] as const);
}

function demoSymptoms(random: Random, cause: string, document: ModelDocument) {
  const codes = document.codes.filter(
    ({ causes, system }) => (causes[cause] ?? 0) > 0 && system !== "TENPAY_MSG",
  );
  const messages = document.messages.filter(({ causes }) => (causes[cause] ?? 0) > 1);
  const code =
    random() < 0.45 && codes.length > 0
      ? weighted(
          random,
          codes.map((entry) => [entry, entry.causes[cause] ?? 0] as const),
        )
      : null;
  const message =
    random() < 0.4 && messages.length > 0
      ? weighted(
          random,
          messages.map((entry) => [entry, 1] as const),
        )
      : null;
  const pattern =
    message?.patterns.find((text) => /\p{Script=Han}/u.test(text)) ?? message?.patterns[0] ?? "";
  return {
    codeSystem: code?.system ?? null,
    errorCode: code?.code ?? null,
    messageText: pattern ? `添加银行卡时提示“${pattern}”，请问怎么处理？` : "",
  };
}

export function demoFacts(random: Random, cause: string, document: ModelDocument): DemoFacts {
  const bankCode = weighted(random, [
    ["ICBC", 52],
    ["CCB", 14],
    ["ABC", 13],
    ["BOC", 12],
    ["CMB", 9],
  ] as const);
  const isCredit = cause === "CVV_EXPIRY_BAD" || random() < 0.16;
  const step = weighted(random, answerWeights(document, "FAILED_STEP", cause)).toLowerCase();
  const hasCard = !isCredit && random() < 0.75;
  return {
    walletCode: weighted(random, [
      ["alipay", 46],
      ["wechat_pay", 38],
      ["unionpay_app", 11],
      ["ecny", 5],
    ] as const),
    bankCode,
    cardKind: cause === "CARD_TYPE" ? "social_security" : isCredit ? "credit" : "debit",
    region: cause === "FOREIGN" ? "overseas" : "mainland",
    bin: hasCard ? (BINS[bankCode] ?? null) : null,
    last4: hasCard ? String(Math.floor(random() * 10_000)).padStart(4, "0") : null,
    cardCheck: null,
    bindingStep: STEPS.find((known) => known === step) ?? "unknown",
    ...demoSymptoms(random, cause, document),
    channel: weighted(random, [
      ["chat", 50],
      ["phone", 28],
      ["app", 14],
      ["email", 5],
      ["branch", 3],
    ] as const),
    platform: weighted(random, [
      ["android", 45],
      ["ios", 38],
      ["harmony", 17],
    ] as const),
    device: "",
    appVersion: "",
    province: weighted(random, [
      ["广东", 5],
      ["浙江", 4],
      ["江苏", 4],
      ["上海", 3],
      ["北京", 3],
      ["四川", 3],
      ["", 4],
    ] as const),
    triesIn24h:
      cause === "TRIES_EXCEEDED"
        ? 3 + Math.floor(random() * 3)
        : weighted(random, [
            [null, 3],
            [1, 5],
            [2, 2],
          ] as const),
  };
}

/** Answers that agents found, drawn from P(answer | cause): the scam question first, then two to six more. */
export function demoAnswers(
  random: Random,
  cause: string,
  document: ModelDocument,
): { checkCode: string; answerCode: string }[] {
  if (random() < 0.04) return [];
  const checks = document.checks.filter(
    ({ source, answers }) => source === "agent" && !answers.some(({ stop }) => stop),
  );
  const scam = document.checks.find(({ answers }) => answers.some(({ stop }) => stop === "suspected_scam"));
  const noScam = scam?.answers.find(({ stop }) => !stop);
  const order = checks.map((check) => ({ check, key: random() })).sort((left, right) => left.key - right.key);
  const asked = order.slice(0, 2 + Math.floor(random() * 5)).map(({ check }) => ({
    checkCode: check.code,
    answerCode: random() < 0.12 ? "unknown" : weighted(random, answerWeights(document, check.code, cause)),
  }));
  return scam && noScam ? [{ checkCode: scam.code, answerCode: noScam.code }, ...asked] : asked;
}

export type DemoOutcome = {
  result: OutcomeResult;
  causeCode: string | null;
  causeCertainty: CauseCertainty;
  confirmationMethod: ConfirmationMethod | null;
  minutesSpent: number;
  recordedAt: Date;
  usedArticle: boolean;
};

/** Most cases are confirmed as what they were, some only presumed by the leading cause, a few end with nothing found. */
export function demoOutcome(
  random: Random,
  cause: string,
  leading: string | null,
  createdAt: Date,
  now: Date,
): DemoOutcome {
  const certainty = weighted(random, [
    ["confirmed", 66],
    ["presumed", 26],
    ["unknown", 8],
  ] as const);
  const causeCode = certainty === "confirmed" ? cause : certainty === "presumed" ? (leading ?? cause) : null;
  const isFound = certainty !== "unknown";
  const result = weighted(random, [
    ["bound", isFound ? 68 : 10],
    ["bound_other_card", isFound ? 10 : 15],
    ["referred", isFound ? 13 : 25],
    ["unresolved", isFound ? 4 : 35],
    ["abandoned", isFound ? 5 : 15],
  ] as const);
  const waitMinutes = Math.exp(Math.log(25) + (random() + random() + random() - 1.5) * 2.4);
  const recordedAt = new Date(
    Math.min(createdAt.getTime() + Math.max(4, waitMinutes) * MINUTE, now.getTime() - MINUTE),
  );
  return {
    result,
    causeCode,
    causeCertainty: certainty,
    confirmationMethod:
      certainty === "confirmed"
        ? weighted(random, [
            ["bound_after_remedy", 6],
            ["bank_confirmed", 2],
            ["wallet_confirmed", 1],
            ["customer_screenshot", 1],
          ] as const)
        : null,
    minutesSpent: 3 + Math.floor(random() * 20),
    recordedAt,
    usedArticle: random() < 0.7,
  };
}
