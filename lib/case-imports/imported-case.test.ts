import { describe, expect, test } from "vitest";
import { importChoices } from "./import-choices";
import { IMPORT_FIELDS } from "./import-fields";
import { type ImportMapInput, importMapSchema } from "./import-map-schema";
import { caseReader } from "./imported-case";

const name = (zh: string, en: string) => ({ zh, en });
const choices = importChoices({
  wallets: [{ code: "alipay", name: name("支付宝", "Alipay") }],
  banks: [{ code: "ICBC", name: name("工商银行", "ICBC"), shortName: name("工行", "ICBC") }],
  causes: [{ code: "PHONE_MISMATCH", name: name("预留手机号不一致", "Phone differs") }],
});
const NOW = new Date("2026-03-10T00:00:00Z");

const GOOD = {
  source: "old",
  sourceId: "1",
  createdAt: "2026-03-01T00:00:00Z",
  walletCode: "alipay",
};
const CLOSED = { ...GOOD, closedAt: "2026-03-02T00:00:00Z", result: "bound" };

function read(
  row: Record<string, string>,
  map: Partial<ImportMapInput> = {},
  fields: ImportMapInput["fields"] = {},
) {
  const columns = Object.keys({ ...GOOD, ...row });
  const parsed = importMapSchema.parse({
    format: "csv",
    timeZone: "UTC",
    ...map,
    fields: {
      ...Object.fromEntries(
        IMPORT_FIELDS.filter((field) => columns.includes(field)).map((field) => [
          field,
          { columns: [field] },
        ]),
      ),
      ...fields,
    },
  });
  const texts = columns.map((column) => ({ ...GOOD, ...row })[column] ?? "");
  return caseReader(parsed, columns, choices, NOW)({ texts, contentId: "content" });
}

describe("a row", () => {
  test("without anything more is an open case with unknowns", () => {
    expect(read({})).toMatchObject({
      ok: true,
      row: {
        status: "open",
        walletCode: "alipay",
        bankCode: null,
        cardKind: "unknown",
        result: null,
        causeCertainty: null,
      },
    });
  });
  test("that has a closing time is closed, and a cause without a certainty is presumed", () => {
    expect(read({ ...CLOSED, causeCode: "预留手机号不一致" })).toMatchObject({
      ok: true,
      row: { status: "closed", causeCode: "PHONE_MISMATCH", causeCertainty: "presumed" },
    });
  });
  test("takes codes and names in any case, width and language", () => {
    for (const walletCode of ["ALIPAY", "支付宝", " Ａｌｉｐａｙ "])
      expect(read({ walletCode })).toMatchObject({ ok: true, row: { walletCode: "alipay" } });
  });
});

describe("laws between fields", () => {
  test.each<[string, Record<string, string>, string, string]>([
    ["closed without a time", { status: "closed", result: "bound" }, "closedAt", "closed_needs_time"],
    ["closed without a result", { ...CLOSED, result: "" }, "result", "closed_needs_result"],
    [
      "closed before it was created",
      { ...CLOSED, closedAt: "2026-02-28" },
      "closedAt",
      "closed_before_created",
    ],
    ["open with a result", { result: "bound" }, "status", "open_with_outcome"],
    [
      "a certainty without a cause",
      { ...CLOSED, causeCertainty: "confirmed", confirmationMethod: "bank_confirmed" },
      "causeCertainty",
      "cause_needs_certainty",
    ],
    [
      "confirmed without a method",
      { ...CLOSED, causeCode: "PHONE_MISMATCH", causeCertainty: "confirmed" },
      "confirmationMethod",
      "confirmed_needs_method",
    ],
    ["a whole card number as its first six digits", { bin: "6222021234567890128" }, "bin", "form"],
    ["a source of other signs", { source: "旧系统" }, "source", "form"],
    ["half a try", { triesIn24h: "1.5" }, "triesIn24h", "not_a_number"],
  ])("%s is refused with the field", (_, row, field, reason) => {
    expect(read(row)).toMatchObject({ ok: false, problems: [{ field, reason }] });
  });
  test("closing at the very moment of logging is allowed", () => {
    expect(read({ ...CLOSED, closedAt: GOOD.createdAt })).toMatchObject({ ok: true });
  });
});

describe("a map", () => {
  test("translates what the file says, and stands in for what is unknown", () => {
    const fields = { bankCode: { columns: ["bank"], values: { "My Bank": "ICBC" }, otherwise: null } };
    expect(read({ bank: "my bank" }, {}, fields)).toMatchObject({ row: { bankCode: "ICBC" } });
    expect(read({ bank: "Equifax" }, {}, fields)).toMatchObject({ ok: true, row: { bankCode: null } });
  });
  test("that stands in with something unknown refuses the row", () => {
    const fields = { bankCode: { columns: ["bank"], otherwise: "NOWHERE" } };
    expect(read({ bank: "x" }, {}, fields)).toMatchObject({
      ok: false,
      problems: [{ reason: "not_a_choice" }],
    });
  });
  test("puts several columns one below the other and leaves out empty ones", () => {
    const fields = { messageText: { columns: ["a", "b", "c"] } };
    expect(read({ a: "one", b: "", c: "three" }, {}, fields)).toMatchObject({
      row: { messageText: "one\nthree" },
    });
  });
  test("that cuts keeps whole characters and counts", () => {
    const customerRef = `${"x".repeat(79)}😀😀`;
    expect(read({ customerRef })).toMatchObject({ ok: false, problems: [{ reason: "too_long" }] });
    expect(read({ customerRef }, { longTexts: "cut" })).toMatchObject({
      cutTexts: 1,
      row: { customerRef: "x".repeat(79) },
    });
  });
  test("without a column for the id tells rows apart by what they say", () => {
    expect(read({}, {}, { sourceId: { columns: [] } })).toMatchObject({ row: { sourceId: "content" } });
  });
  test.each(["source", "createdAt", "walletCode"] as const)(
    "that leads nowhere for %s is refused",
    (field) => {
      const fields = {
        source: { otherwise: "x" },
        createdAt: { columns: ["a"] },
        walletCode: { columns: ["b"] },
      };
      const parsed = importMapSchema.safeParse({
        format: "csv",
        timeZone: "UTC",
        fields: { ...fields, [field]: { columns: [] } },
      });
      expect(parsed.error?.issues).toMatchObject([
        { path: ["fields", field], message: "errors.import.fieldMissing" },
      ]);
    },
  );
});

test("a masked text is counted by kind, and an id that would be masked is refused", () => {
  expect(read({ messageText: "卡号 6222021234567890128，手机 13812345678" })).toMatchObject({
    masked: { card: 1, mobile: 1, id_number: 0 },
    row: { messageText: "卡号 622202••••••0128，手机 138••••5678" },
  });
  expect(read({ sourceId: "13812345678" })).toMatchObject({
    ok: false,
    problems: [{ reason: "sensitive_id" }],
  });
});
