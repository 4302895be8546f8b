import { seedBanks, seedWallets } from "@/prisma/seed/catalog-seed";
import { seedCauses } from "@/prisma/seed/causes";
import { bankChecks } from "@/prisma/seed/diagnosis-model/bank-checks";
import { codeSystems } from "@/prisma/seed/diagnosis-model/code-systems";
import { customerChecks } from "@/prisma/seed/diagnosis-model/customer-checks";
import { remedies } from "@/prisma/seed/diagnosis-model/remedies";

function found<Entry extends { code: string }>(entries: readonly Entry[], code: string): Entry {
  const entry = entries.find((one) => one.code === code);
  if (!entry) throw new Error(`the seed has no ${code}`);
  return entry;
}

/** The Chinese names under which the seeded things stand on the screens. */
export const words = {
  wallet: (code: string): string => found(seedWallets, code).nameZh,
  bank: (code: string): string => found(seedBanks, code).nameZh,
  cause: (code: string): string => found(seedCauses, code).nameZh,
  codeSystem: (code: string): string => found(codeSystems, code).name.zh,
  remedy: (code: string): string => found(remedies, code).label.zh,
  question: (check: string): string => found([...customerChecks, ...bankChecks], check).question.zh,
  answer: (check: string, answer: string): string =>
    found(found([...customerChecks, ...bankChecks], check).answers, answer).label.zh,
};
