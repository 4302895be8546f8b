import { describe, expect, test } from "vitest";
import { decideRoad } from "./trend-cuts";
import { trendFilterSchema } from "./trend-filter";
import type { TrendSearch } from "./trend-search";

const road = (search: TrendSearch) => decideRoad(trendFilterSchema.parse(search));

describe("the rollup answers", () => {
  test.each<[string, TrendSearch, string[]]>([
    ["everything", {}, ["cause", "pair", "step", "step", "all"]],
    ["one bank", { bank: "ICBC" }, ["pair_cause", "pair", "pair_step", "pair", "bank"]],
    ["one wallet", { wallet: "alipay" }, ["pair_cause", "pair", "pair_step", "pair", "wallet"]],
    [
      "one bank in one wallet",
      { bank: "ICBC", wallet: "alipay" },
      ["pair_cause", "pair", "pair_step", "pair", "pair"],
    ],
    ["one cause", { cause: "INPUT_CARD" }, ["cause", "pair_cause", "cause_step", "cause", "cause"]],
    [
      "a leading cause",
      { cause: "INPUT_CARD", causeReading: "predicted" },
      ["lead", "pair_lead", "lead_step", "lead", "lead"],
    ],
    ["one step", { step: "verify" }, ["cause_step", "pair_step", "step", "step", "step"]],
    [
      "no confirmed cause at one bank",
      { cause: "NONE", causeReading: "confirmed", bank: "NONE" },
      ["pair_cause", "pair", "pair_step", "pair", "bank"],
    ],
  ])("%s", (_, search, cuts) => {
    const found = road(search)?.cuts;
    expect([found?.series, found?.pairs, found?.steps, found?.totals, found?.minutes]).toEqual(cuts);
  });

  test.each<[string, TrendSearch, number, number]>([
    ["everything", {}, 16, 16],
    ["open cases", { status: "not_closed" }, 1, 1],
    ["closed ones", { status: "closed" }, 15, 15],
    ["one result", { result: "bound" }, 3, 3],
    ["one certainty", { certainty: "presumed" }, 5, 5],
    ["confirmed causes, the others as none", { causeReading: "confirmed" }, 16, 5],
    ["one confirmed cause", { causeReading: "confirmed", cause: "INPUT_CARD" }, 5, 5],
    ["no confirmed cause", { causeReading: "confirmed", cause: "NONE" }, 11, 0],
    ["open cases of a result, of which there are none", { status: "not_closed", result: "bound" }, 0, 0],
  ])("%s", (_, search, outcomes, named) => {
    expect([road(search)?.outcomes.length, road(search)?.named.length]).toEqual([outcomes, named]);
  });
});

test.each<[string, TrendSearch]>([
  ["a kind of card", { cardKind: "debit" }],
  ["a region", { region: "mainland" }],
  ["a channel", { channel: "chat" }],
  ["one waiting state", { status: "waiting_bank" }],
  ["a bank with a cause", { bank: "ICBC", cause: "INPUT_CARD" }],
  ["a step with a wallet", { step: "verify", wallet: "alipay" }],
])("the cases themselves answer %s", (_, search) => {
  expect(road(search)).toBeNull();
});
