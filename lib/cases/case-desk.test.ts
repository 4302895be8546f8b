import { describe, expect, test } from "vitest";
import { caseDesk } from "./case-desk";
import type { DeskNotice } from "./desk-notice-schema";

const AT = new Date("2026-11-23T05:00:00.000Z");
const notice = (id: string, fields: Partial<DeskNotice>): DeskNotice => ({
  id,
  bankCode: null,
  walletCode: null,
  startsAt: "2026-11-23T02:00:00.000Z",
  endsAt: null,
  source: "",
  note: { zh: "", en: "" },
  kind: "maintenance",
  ...fields,
});

describe("what the desk knows about the place of a case", () => {
  test.each([
    ["supported", [{ kind: "PAIR_SUPPORTED", strength: 1 }]],
    ["not_supported", [{ kind: "PAIR_NOT_SUPPORTED", strength: 1 }]],
    ["unknown", []],
    [null, []],
  ] as const)("a cell that says %s gives %j", (support, facts) => {
    expect(caseDesk(support, [], AT)).toEqual({ facts, notices: [] });
  });

  test.each([
    ["of the bank", { bankCode: "ICBC" }, "BANK_MAINTENANCE"],
    ["of the wallet", { walletCode: "alipay" }, "WALLET_MAINTENANCE"],
    ["of the line between them", { bankCode: "ICBC", walletCode: "alipay" }, "WALLET_MAINTENANCE"],
    ["of every bank and wallet", {}, "WALLET_MAINTENANCE"],
  ] as const)("an open window %s is told in full, with its notice", (_, place, kind) => {
    const window = notice("a", place);
    expect(caseDesk(null, [window], AT)).toEqual({ facts: [{ kind, strength: 1 }], notices: [window] });
  });

  test("of two windows of a kind the stronger one counts, and both are shown, the stronger first", () => {
    const fading = notice("a", { bankCode: "ICBC", endsAt: "2026-11-23T04:00:00.000Z" });
    const open = notice("b", { bankCode: "ICBC" });
    const { facts, notices } = caseDesk(null, [fading, open], AT);
    expect(facts).toEqual([{ kind: "BANK_MAINTENANCE", strength: 1 }]);
    expect(notices.map(({ id }) => id)).toEqual(["b", "a"]);
  });

  test("an incident is told as a window of its place is", () => {
    const incident = notice("a", { bankCode: "ICBC", kind: "incident" });
    expect(caseDesk(null, [incident], AT)).toEqual({
      facts: [{ kind: "BANK_MAINTENANCE", strength: 1 }],
      notices: [incident],
    });
  });

  test("a window that is planned or long over says nothing", () => {
    const planned = notice("a", { bankCode: "ICBC", startsAt: "2026-11-23T05:00:00.001Z" });
    const old = notice("b", {
      bankCode: "ICBC",
      endsAt: "2026-11-22T20:00:00.000Z",
      startsAt: "2026-11-22T19:00:00.000Z",
    });
    expect(caseDesk(null, [planned, old], AT)).toEqual({ facts: [], notices: [] });
  });
});
