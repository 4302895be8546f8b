import type { ModelDocument } from "@/lib/diagnosis/model-schema";

/** Answers that cannot both be so; one of them was misheard, and is asked again before it misleads. */
export const contradictions: ModelDocument["contradictions"] = [
  {
    id: "CODE_CAME_TO_ANOTHER_PHONE",
    first: { check: "RESERVED_PHONE", answer: "DIFFERS" },
    second: { check: "CODE_ARRIVED", answer: "ARRIVED_ACCEPTED" },
    askAgain: "RESERVED_PHONE",
    reason: {
      zh: "验证码发往银行预留的号码；既然收到并通过，预留号码就不会不同。",
      en: "The code goes to the number at the bank; as it came and was accepted, that number cannot differ.",
    },
  },
  {
    id: "CODE_CAME_AND_WAS_REFUSED_ELSEWHERE",
    first: { check: "RESERVED_PHONE", answer: "DIFFERS" },
    second: { check: "CODE_ARRIVED", answer: "ARRIVED_REFUSED" },
    askAgain: "CODE_ARRIVED",
    reason: {
      zh: "预留的是别的号码，这部手机不会收到银行的验证码；问清短信是谁发的。",
      en: "With another number at the bank this phone gets no code of the bank; ask who sent the message.",
    },
  },
  {
    id: "BLOCKED_CARD_WORKS_ELSEWHERE",
    first: { check: "CARD_STATE", answer: "BLOCKED" },
    second: { check: "OTHER_WALLET", answer: "WORKS" },
    askAgain: "CARD_STATE",
    reason: {
      zh: "挂失或冻结的卡在任何钱包都绑不上。",
      en: "A lost-reported or frozen card binds in no wallet.",
    },
  },
  {
    id: "EXPIRED_CARD_WORKS_ELSEWHERE",
    first: { check: "CARD_STATE", answer: "EXPIRED" },
    second: { check: "OTHER_WALLET", answer: "WORKS" },
    askAgain: "CARD_STATE",
    reason: { zh: "过期的卡在任何钱包都绑不上。", en: "An expired card binds in no wallet." },
  },
  {
    id: "ONLINE_PAY_OFF_WORKS_ELSEWHERE",
    first: { check: "ONLINE_PAY", answer: "OFF" },
    second: { check: "OTHER_WALLET", answer: "WORKS" },
    askAgain: "ONLINE_PAY",
    reason: {
      zh: "未开通线上支付的卡，换个钱包也绑不上。",
      en: "A card without online payment does not bind in another wallet either.",
    },
  },
];
