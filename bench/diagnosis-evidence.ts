import type { Evidence } from "@/lib/diagnosis/evidence";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import type { Random } from "@/prisma/seed/random";

const oneOf = <Item>(random: Random, items: readonly Item[]): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** A code, a message and an answer to a share of the checks. */
export function evidenceOf(random: Random, answeredShare: number): Evidence {
  const code = oneOf(random, cardBindingModel.codes);
  const message = oneOf(random, cardBindingModel.messages);
  const answered = cardBindingModel.checks.filter(() => random() < answeredShare);
  return {
    symptoms: {
      codeSystem: code?.system ?? null,
      errorCode: code?.code ?? null,
      messageText: `添加银行卡时提示“${message?.patterns[0] ?? ""}”，请问怎么处理？`,
    },
    answers: Object.fromEntries(
      answered.map((check) => [check.code, oneOf(random, check.answers)?.code ?? ""]),
    ),
  };
}
