import { type ModelDocument, modelDocumentSchema } from "@/lib/diagnosis/model-schema";
import { bankChecks } from "./bank-checks";
import { buildCheck } from "./build-check";
import codeMap from "./code-map.json";
import { ambiguousSwitchCodes, codeSystems } from "./code-systems";
import { contradictions } from "./contradictions";
import { customerChecks } from "./customer-checks";
import { intakeChecks } from "./intake-checks";
import messagePatterns from "./message-patterns.json";
import { deskFacts, remedies } from "./remedies";

/** Relative frequency of each cause; expert estimates that need not sum to anything. */
const PRIOR_WEIGHTS = {
  INPUT_CARD: 13,
  PHONE_MISMATCH: 17,
  ID_MISMATCH: 7,
  NAME_CHAR: 1.5,
  DOC_EXPIRED: 5,
  SMS_NOT_RECEIVED: 6,
  SMS_CODE_BAD: 4,
  CVV_EXPIRY_BAD: 2,
  CARD_EXPIRED: 3,
  CARD_BLOCKED: 4,
  CARD_INACTIVE: 4,
  ONLINE_PAY_OFF: 7,
  NONCOUNTER_LIMIT: 6,
  ACCT_CLASS: 1.5,
  CARD_TYPE: 3,
  WALLET_UNSUPPORTED: 1.5,
  BIND_COUNT: 2.5,
  WALLET_RESTRICTED: 4,
  MINOR: 0.5,
  FOREIGN: 1,
  BANK_MAINT: 2.5,
  IFACE_FAULT: 2.5,
  NET_APP: 2,
  DEVICE_RISK: 1.5,
  TRIES_EXCEEDED: 2,
};

/** A code points to its causes twenty to one, divided by their shares. */
const CODE_STRENGTH = 20;

/**
 * One answer in ten is spread over all that could be given: misheard, misread, or guessed, about every fifteenth being
 * wrong. An estimate until confirmed cases say better; on made-up cases with one wrong answer in ten it is the value
 * at which a stated 60 % comes true in 60 % (`bench/evaluate`), and costs little when people never slip.
 */
const ANSWER_NOISE = 0.1;

/** Writing a case up for the bank or the wallet, and the customer telling it all again there. */
const REFERRAL_MINUTES = 60;

/**
 * Why a bank card will not bind to a wallet: the first version of the diagnosis model. Every number is an
 * expert estimate; none was measured.
 */
export const cardBindingModel: ModelDocument = modelDocumentSchema.parse({
  formatVersion: 1,
  causes: Object.entries(PRIOR_WEIGHTS).map(([code, priorWeight]) => ({ code, priorWeight })),
  codeSystems,
  codeStrength: CODE_STRENGTH,
  codes: [...codeMap, ...ambiguousSwitchCodes],
  messages: messagePatterns,
  checks: [...intakeChecks, ...customerChecks, ...bankChecks]
    .sort((a, b) => a.number - b.number)
    .map(buildCheck),
  answerNoise: ANSWER_NOISE,
  remedies,
  referralMinutes: REFERRAL_MINUTES,
  deskFacts,
  contradictions,
  comparison: {
    here: { check: "OTHER_BANK_CARD", works: "WORKS", fails: "FAILS" },
    elsewhere: { check: "OTHER_WALLET", works: "WORKS", fails: "FAILS" },
  },
});
