import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { diagnoseCase } from "./case-diagnosis";
import type { DiagnosedFacts } from "./case-evidence";
import { localDiagnosis } from "./local-diagnosis";

const STORED = { id: "0192f3a0-0000-7000-8000-000000000001", number: 1, document: cardBindingModel };
const FACTS: DiagnosedFacts = {
  bankCode: "ICBC",
  walletCode: "alipay",
  cardKind: "debit",
  region: "mainland",
  cardCheck: null,
  bindingStep: "verify",
  codeSystem: "UPOP",
  errorCode: "66",
  messageText: "预留手机号不符",
  triesIn24h: null,
  answers: [],
  remedyTrials: [],
};
const DESK = { facts: [{ kind: "BANK_MAINTENANCE", strength: 0.4 }], notices: [] };

describe("a diagnosis in the browser", () => {
  // What a browser gets is the document as JSON text.
  const sent = JSON.parse(JSON.stringify(STORED)) as typeof STORED;

  test("is the server's, to the last digit", () => {
    const server = diagnoseCase({ ...STORED, compiled: compileModel(cardBindingModel) }, FACTS, DESK);
    expect(localDiagnosis(sent).diagnose(FACTS, DESK)).toEqual(server);
  });

  test("confirms the server's of the same facts and not one of others", () => {
    const { diagnose, confirms } = localDiagnosis(sent);
    expect(confirms(diagnose(FACTS, DESK), FACTS)).toBe(true);
    expect(confirms(diagnose({ ...FACTS, errorCode: "61" }, DESK), FACTS)).toBe(false);
  });
});
