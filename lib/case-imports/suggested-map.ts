import { compared } from "./field-text";
import { IMPORT_FIELDS, type ImportField } from "./import-fields";
import { columnsOf, type FieldRule, type ImportMap, type ImportMapInput } from "./import-map-schema";

/** How columns are often called, compared as by `compared` with blanks for signs. */
const NAMES: Partial<Record<ImportField, readonly string[]>> = {
  source: ["system", "来源"],
  sourceId: [
    "id",
    "ticket id",
    "case id",
    "case number",
    "ticket number",
    "number",
    "工单号",
    "工单编号",
    "编号",
  ],
  createdAt: [
    "created",
    "created time",
    "created on",
    "date",
    "date received",
    "opened at",
    "创建时间",
    "受理时间",
    "日期",
  ],
  closedAt: [
    "closed",
    "closed time",
    "closed on",
    "resolved at",
    "solved at",
    "关闭时间",
    "办结时间",
    "解决时间",
  ],
  status: ["state", "状态"],
  walletCode: ["wallet", "钱包"],
  bankCode: ["bank", "issuer", "银行", "发卡行"],
  cardKind: ["card type", "卡种", "卡类型"],
  region: ["issued in", "发卡地区"],
  bin: ["卡bin", "卡号前六位"],
  last4: ["last 4", "last four", "后四位", "卡号后四位"],
  bindingStep: ["step", "步骤", "绑定步骤"],
  codeSystem: ["code system", "报错系统"],
  errorCode: ["code", "error", "错误码", "报错码"],
  messageText: [
    "message",
    "text",
    "description",
    "subject",
    "narrative",
    "内容",
    "描述",
    "问题描述",
    "报错内容",
  ],
  channel: ["submitted via", "via", "渠道"],
  platform: ["os", "平台", "系统"],
  device: ["phone model", "设备", "机型"],
  appVersion: ["version", "版本"],
  province: ["state province", "省份", "地区"],
  customerRef: ["customer", "customer id", "reference", "客户", "客户编号"],
  triesIn24h: ["tries", "尝试次数"],
  result: ["outcome", "resolution", "处理结果"],
  causeCode: ["cause", "reason", "原因"],
  causeCertainty: ["certainty", "确定程度"],
  minutesSpent: ["minutes", "用时", "用时分钟"],
};

const asWords = (text: string): string =>
  compared(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").replace(/[_\-./]+/g, " "));

/** The field that a column seems to be, each at most once; the desk's own names first. */
function fieldsByColumn(columns: readonly string[]): Map<ImportField, string> {
  const found = new Map<ImportField, string>();
  const taken = new Set<string>();
  const take = (isAlike: (field: ImportField, column: string) => boolean): void => {
    for (const field of IMPORT_FIELDS) {
      if (found.has(field)) continue;
      const column = columns.find((one) => !taken.has(one) && isAlike(field, one));
      if (column === undefined) continue;
      found.set(field, column);
      taken.add(column);
    }
  };
  take((field, column) => asWords(column) === asWords(field));
  take((field, column) => (NAMES[field] ?? []).includes(asWords(column)));
  return found;
}

/** A first guess of a map from the names of a file's columns, to be looked over by a person. */
export function suggestedMap(
  columns: readonly string[],
  fixed: Pick<ImportMapInput, "format" | "delimiter" | "timeZone">,
): ImportMapInput {
  const found = fieldsByColumn(columns);
  const fields: Partial<Record<ImportField, FieldRule>> = {};
  for (const field of IMPORT_FIELDS) {
    const column = found.get(field);
    if (column !== undefined) fields[field] = { columns: [column] };
  }
  return { ...fixed, fields };
}

/** Of maps that find all their columns in a file of this format, the one that reads most of them. */
export function fittingMap<Named extends { map: ImportMap }>(
  maps: readonly Named[],
  columns: readonly string[],
  format: ImportMap["format"],
): Named | null {
  const fitting = maps
    .filter(({ map }) => map.format === format)
    .map((named) => ({ named, read: columnsOf(named.map) }))
    .filter(({ read }) => read.length > 0 && read.every((column) => columns.includes(column)))
    .sort((left, right) => right.read.length - left.read.length);
  return fitting[0]?.named ?? null;
}
