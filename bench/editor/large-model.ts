import type { ModelDocument } from "@/lib/diagnosis/model-schema";

const ANSWERS = ["FIRST", "SECOND", "THIRD", "FOURTH"] as const;
/** As learning finds them: every cause counted by wallet and bank. */
const SEGMENTS = 200;

const text = (zh: string, en: string) => ({ zh, en });

/** A made-up model in which every cause has numbers of its own in every check; the same for the same sizes. */
export function largeModel(causes: number, checks: number): ModelDocument {
  const causeCodes = Array.from({ length: causes }, (_, at) => `CAUSE_${at}`);
  const row = (at: number, check: number) =>
    ANSWERS.map((_, answer) => 1 + ((at * 7 + check * 5 + answer * 3) % 11));
  const ratios = Object.fromEntries(causeCodes.map((code, at) => [code, 1 + (at % 4)]));
  const ranges = Array.from({ length: 5 }, (_, at) => ({
    from: `${at}00`,
    to: `${at}99`,
    meaning: text(`号段 ${at}`, `Range ${at}`),
    causes: ratios,
  }));
  return {
    formatVersion: 1,
    causes: causeCodes.map((code, at) => ({
      code,
      name: text(`第 ${at} 个原因，名称较长一些`, `Cause ${at} with a rather long name`),
      priorWeight: 1 + (at % 9),
      confirmedCases: 0,
    })),
    segments: Array.from({ length: SEGMENTS }, (_, at) => ({
      match: { wallet: `WALLET_${at % 10}`, bank: `BANK_${at}` },
      counts: Object.fromEntries(causeCodes.map((code, cause) => [code, 1 + ((at + cause) % 13)])),
    })),
    segmentWeight: 50,
    answerNoise: 0.1,
    temperature: 1,
    codeSystems: [{ code: "SYSTEM", name: text("体系", "System"), ranges }],
    codeStrength: 20,
    codes: causeCodes.map((code, at) => ({
      system: "SYSTEM",
      code: String(at),
      meaning: text(`错误码 ${at}`, `Code ${at}`),
      causes: { [code]: 1 },
    })),
    messages: [],
    checks: Array.from({ length: checks }, (_, check) => ({
      code: `CHECK_${check}`,
      number: check,
      question: text(`第 ${check} 项检查的问题是什么？`, `What is the question of check ${check}?`),
      how: text("照说明去查。", "Look it up as described."),
      minutes: 1,
      customerMinutes: 0,
      source: "agent",
      askIf: [],
      answers: ANSWERS.map((code) => ({
        code,
        label: text(`回答 ${code}`, `Answer ${code}`),
        tone: "neutral",
      })),
      counts: Object.fromEntries([
        ["default", row(0, check)],
        ...causeCodes.map((code, at) => [code, row(at + 1, check)] as const),
      ]),
    })),
    dependences: [],
    remedies: [],
    referralMinutes: 30,
    contradictions: [],
    comparison: null,
    deskFacts: [{ kind: "BANK_MAINTENANCE", label: text("维护", "Maintenance"), causes: ratios }],
  };
}
