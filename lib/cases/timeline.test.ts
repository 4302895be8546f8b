import { expect, test } from "vitest";
import { type TimelineFacts, timelineOf } from "./timeline";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 4, minute)).toISOString();
const answer = (id: string, minute: number, checkCode: string, suggestedCheckCode: string | null) => ({
  id,
  checkCode,
  answerCode: "ON",
  answeredBy: "王",
  answeredAt: at(minute),
  suggestedCheckCode,
});

test("a departure names the check that was suggested; following it or having none names nothing", () => {
  const supportCase: TimelineFacts = {
    id: "case",
    createdAt: at(0),
    createdBy: { id: "p", displayName: "王" },
    answers: [
      answer("a", 1, "ONLINE_PAY", "ONLINE_PAY"),
      answer("b", 2, "ONLINE_PAY", "RESERVED_PHONE"),
      answer("c", 4, "ONLINE_PAY", null),
    ],
    remedyTrials: [
      { id: "d", remedyCode: "REPLACE_CARD", helped: false, recordedBy: "王", recordedAt: at(3) },
    ],
    notes: [],
    replies: [
      {
        id: "e",
        locale: "zh-CN",
        body: "您好",
        causeCode: "ONLINE_PAY_OFF",
        article: { slug: "online-pay-off", number: 4 },
        author: "王",
        createdAt: at(5),
      },
    ],
    outcomes: [],
  };
  const entries = timelineOf(supportCase);
  expect(entries.map(({ id }) => id)).toEqual(["e", "c", "d", "b", "a", "case"]);
  expect(entries.flatMap((entry) => (entry.kind === "answer" ? [entry.insteadOf] : []))).toEqual([
    null,
    "RESERVED_PHONE",
    null,
  ]);
  expect(entries[0]).toMatchObject({ kind: "reply", body: "您好", articleNumber: 4, who: "王" });
  expect(entries[2]).toMatchObject({ kind: "remedy", remedyCode: "REPLACE_CARD", helped: false });
});
