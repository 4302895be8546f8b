import { IMPORT_FIELDS, type ImportField } from "./import-fields";
import type { FieldRule, ImportMapInput } from "./import-map-schema";

/** A map that ships with the desk, known by its key; its name is in the messages. */
export type ExampleMap = { key: "binddesk" | "cfpb" | "banking77"; map: ImportMapInput };

const column = (...columns: string[]): FieldRule => ({ columns });
const always = (otherwise: string): FieldRule => ({ columns: [], otherwise });

const ownFields = (format: "csv" | "jsonl"): ImportMapInput => ({
  format,
  timeZone: "UTC",
  hasEscapedFormulas: format === "csv",
  fields: Object.fromEntries(IMPORT_FIELDS.map((field) => [field, column(field)])) as Record<
    ImportField,
    FieldRule
  >,
});

/**
 * Complaints of the US Consumer Financial Protection Bureau. They name no wallet, so all stand under one; what a
 * company did with a complaint is not known, only when it was handed over: that is the closing, as referred.
 */
const cfpb: ImportMapInput = {
  format: "csv",
  dateOrder: "ymd",
  timeZone: "America/New_York",
  longTexts: "cut",
  fields: {
    source: always("cfpb"),
    sourceId: column("Complaint ID"),
    createdAt: column("Date received"),
    closedAt: column("Date sent to company"),
    status: always("closed"),
    result: always("referred"),
    walletCode: always("unionpay_app"),
    region: always("overseas"),
    cardKind: {
      columns: ["Product"],
      values: { "Credit card": "credit", "Credit card or prepaid card": "credit", "Prepaid card": "prepaid" },
      otherwise: "unknown",
    },
    channel: {
      columns: ["Submitted via"],
      values: { Web: "app", Phone: "phone", Email: "email", Referral: "other", "Postal mail": "other" },
      otherwise: "other",
    },
    province: column("State"),
    messageText: column("Issue", "Sub-issue", "Consumer complaint narrative"),
  },
};

/** Short customer questions with an intent, without day, wallet or id: rows are told apart by what they say. */
const banking77: ImportMapInput = {
  format: "csv",
  timeZone: "UTC",
  fields: {
    source: always("banking77"),
    createdAt: always("2020-03-01"),
    walletCode: always("alipay"),
    channel: always("chat"),
    messageText: column("text"),
    customerRef: column("category"),
  },
};

export const EXAMPLE_MAPS: readonly ExampleMap[] = [
  { key: "binddesk", map: ownFields("csv") },
  { key: "cfpb", map: cfpb },
  { key: "banking77", map: banking77 },
];

/** The map of the desk's own export in a format. */
export const ownMap = ownFields;
