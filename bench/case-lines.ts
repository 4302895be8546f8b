import type { SeasonalHours } from "./seasonal-hours";

/** What a made-up case may point at. */
export type Catalog = {
  wallets: string[];
  banks: string[];
  causes: string[];
  people: string[];
  modelId: string;
  articleVersions: string[];
};

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const NULL = "\\N";

/** Columns of a line for COPY, in its order. */
export const CASE_COLUMNS =
  "id, code, wallet_code, bank_code, card_kind, region, bin, last4, binding_step, code_system, error_code, message_text, " +
  "channel, platform, province, customer_ref, tries_in_24h, status, assignee_id, model_id, leading_cause_code, " +
  "leading_posterior, due_at, closed_at, result, cause_code, cause_certainty, closed_by_id, article_version_id, remedy_code, " +
  "minutes_spent, checks_used, times_reopened, has_waited, created_by_id, updated_by_id, created_at, updated_at";
export const OUTCOME_COLUMNS =
  "id, case_id, result, predicted_cause_code, predicted_posterior, cause_code, cause_certainty, confirmation_method, " +
  "article_version_id, remedy_code, minutes_spent, recorded_by_id, recorded_at";

const STEPS = ["add_card", "card_data", "verify", "verify", "verify", "confirm", "register", "install"];
const KINDS = [
  "debit",
  "debit",
  "debit",
  "debit",
  "debit",
  "debit",
  "credit",
  "credit",
  "prepaid",
  "unknown",
];
const CHANNELS = ["chat", "chat", "chat", "chat", "phone", "phone", "phone", "app", "app", "email", "branch"];
const PLATFORMS = ["android", "android", "android", "ios", "ios", "harmony", "unknown"];
const WAITING = ["waiting_customer", "waiting_customer", "waiting_bank", "waiting_wallet"];
const RESULTS = [
  ...Array(13).fill("bound"),
  "bound_other_card",
  "bound_other_card",
  "referred",
  "referred",
  "unresolved",
  "abandoned",
];
const MESSAGES = ["", "", "添加银行卡时提示“银行预留手机号有误”，请问怎么处理？", "交易失败，请联系发卡行"];

/** mulberry32: the same numbers for the same seed, on every machine. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const timeText = (ms: number): string => new Date(ms).toISOString();

/** A version 7 UUID of an instant. */
function idAt(ms: number, random: () => number): string {
  const hex = (digits: number): string =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, "0");
  const time = ms.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-8${hex(3)}-${hex(6)}${hex(6)}`;
}

/** A code for each number below 2^30, no two alike and none next to its neighbour's. */
export function codeOfNumber(number: number): string {
  const mixed = (Math.imul(number, 477_218_589) + 12_345) & 0x3fffffff;
  let code = "BC-";
  for (let place = 0; place < 6; place++) code += LETTERS.charAt((mixed >>> (5 * place)) & 31);
  return code;
}

/** Of a list the first most often: place n with a share that falls with n. */
function skewed<Value>(list: readonly Value[], steepness: number, random: () => number): Value {
  const place = Math.floor(random() ** steepness * list.length);
  return list[place] as Value;
}

export type Lines = { cases: string; outcomes: string };

/** The lines of the cases `from` (included) to `to` (not included), for COPY; the same ones each time. */
export class CaseWriter {
  constructor(
    private readonly catalog: Catalog,
    private readonly hours: SeasonalHours,
    private readonly endsAt: number,
    private readonly codeOf: (number: number) => string,
  ) {}

  lines(from: number, to: number): Lines {
    const random = randomOf(from + 1);
    const cases: string[] = [];
    const outcomes: string[] = [];
    for (let number = from; number < to; number++) this.add(number, random, cases, outcomes);
    return { cases: cases.join(""), outcomes: outcomes.join("") };
  }

  private add(number: number, random: () => number, cases: string[], outcomes: string[]): void {
    const { wallets, banks, causes, people, modelId } = this.catalog;
    const pick = <Value>(list: readonly Value[]): Value => list[Math.floor(random() * list.length)] as Value;
    const created = Math.min(
      this.hours.startOf(number) + Math.floor(random() * 3_600_000),
      this.endsAt - 1_000,
    );
    // What troubles people moves on with the seasons.
    const season = Math.floor(created / (91 * DAY_MS)) % 4;
    const trueCause = causes[(Math.floor(random() ** 2.4 * causes.length) + season) % causes.length] ?? NULL;
    const isPending = random() < 0.6 * Math.exp(-(this.endsAt - created) / (10 * DAY_MS));
    const hasWaited = random() < 0.18;
    const lead = random() < 0.92 ? (random() < 0.6 ? trueCause : pick(causes)) : NULL;
    const posterior = lead === NULL ? NULL : (0.2 + random() * 0.8).toFixed(3);
    const hasCode = random() < 0.45;
    const person = skewed(people, 1.3, random);
    const status = !isPending ? "closed" : hasWaited ? pick(WAITING) : "open";
    const id = idAt(created, random);
    const outcome = isPending ? null : this.outcome(created, trueCause, hasWaited, random);
    const facts = [
      id,
      this.codeOf(number),
      skewed(wallets, 1.9, random),
      random() < 0.03 ? NULL : skewed(banks, 2, random),
      pick(KINDS),
      random() < 0.96 ? "mainland" : "overseas",
      "622202",
      String(number % 10_000).padStart(4, "0"),
      pick(STEPS),
      hasCode ? (random() < 0.7 ? "UPOP" : "WECHAT") : NULL,
      hasCode ? String(10 + Math.floor(random() ** 2 * 50)) : NULL,
      pick(MESSAGES),
      pick(CHANNELS),
      pick(PLATFORMS),
      "广东",
      `C-${number}`,
      "1",
      status,
      isPending && random() < 0.25 ? NULL : person,
      modelId,
      lead,
      posterior,
      timeText(created + 2 * 3_600_000),
      ...(outcome
        ? [
            timeText(outcome.at),
            outcome.result,
            outcome.cause,
            outcome.certainty,
            person,
            outcome.article,
            outcome.remedy,
            outcome.minutes,
          ]
        : Array<string>(8).fill(NULL)),
      String(Math.floor(random() * 7)),
      random() < 0.04 ? "1" : "0",
      hasWaited ? "t" : "f",
      person,
      person,
      timeText(created),
      timeText(outcome?.at ?? created),
    ];
    cases.push(`${facts.join("\t")}\n`);
    if (!outcome) return;
    const { at, result, cause, certainty, article, remedy, minutes } = outcome;
    const how = certainty === "confirmed" ? "bound_after_remedy" : NULL;
    outcomes.push(
      `${[idAt(at, random), id, result, lead, posterior, cause, certainty, how, article, remedy, minutes, person, timeText(at)].join("\t")}\n`,
    );
  }

  private outcome(created: number, cause: string, hasWaited: boolean, random: () => number) {
    const { articleVersions } = this.catalog;
    const certain = random();
    const certainty = certain < 0.66 ? "confirmed" : certain < 0.92 ? "presumed" : "unknown";
    // Skewed to the right, with a tail of days where somebody was waited for.
    const taken = 3 + random() ** 3 * 240 + (hasWaited ? random() ** 2 * 5_000 : 0);
    const hasArticle = articleVersions.length > 0 && random() < 0.5;
    return {
      at: Math.round(created + taken * MINUTE_MS),
      result: RESULTS[Math.floor(random() * RESULTS.length)] ?? "bound",
      cause: certainty === "unknown" ? NULL : cause,
      certainty,
      article: hasArticle ? skewed(articleVersions, 1.6, random) : NULL,
      remedy: random() < 0.6 ? `REMEDY_${1 + Math.floor(random() ** 1.8 * 20)}` : NULL,
      minutes: String(3 + Math.floor(random() ** 2 * 40)),
    };
  }
}
