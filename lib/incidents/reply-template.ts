import type { LocalText } from "@/lib/i18n/locale";

/** What a template can take from the case and its incident, as {{name}}. */
export const REPLY_FIELDS = [
  "code",
  "reference",
  "wallet",
  "bank",
  "step",
  "errorCode",
  "since",
  "note",
] as const;
export type ReplyField = (typeof REPLY_FIELDS)[number];
export type ReplyValues = Record<ReplyField, string>;

/** What an incident starts with; a supervisor rewrites it. */
export const FIRST_REPLY: LocalText = {
  zh: "您好，您的工单 {{code}} 已查明原因：{{bank}}卡绑定{{wallet}}目前受一次服务故障影响，您的卡和账户没有问题。{{note}}\n\n请稍后再试；恢复前请不要反复提交，以免触发次数限制。如恢复后仍不能绑定，请带工单号联系我们。",
  en: "Hello, we have found the reason behind your case {{code}}: adding {{bank}} cards to {{wallet}} is affected by a service fault at the moment. Nothing is wrong with your card or account. {{note}}\n\nPlease try again later, and do not keep submitting in the meantime, as the number of tries is limited. If it still fails once service is back, write to us with your case number.",
};

const PLACE = /\{\{\s*([^{}]*?)\s*\}\}/g;

const isField = (name: string): name is ReplyField => (REPLY_FIELDS as readonly string[]).includes(name);

/** Why a template cannot be used, as a message key of `errors` with its parameters; null when it can. */
export function templateFault(
  template: string,
): { messageKey: string; params?: Record<string, string> } | null {
  const unknown = [...template.matchAll(PLACE)].map(([, name]) => name ?? "").find((name) => !isField(name));
  if (unknown !== undefined)
    return { messageKey: "incident.unknownField", params: { field: `{{${unknown}}}` } };
  // A brace that is left over is a field that was not finished; customers would read it.
  return /\{\{|\}\}/.test(template.replace(PLACE, "")) ? { messageKey: "incident.brokenField" } : null;
}

/** The template with the values of one case. Values are put in as they are and never read as templates. */
export const filledReply = (template: string, values: ReplyValues): string =>
  template
    .replace(PLACE, (whole, name: string) => (isField(name) ? values[name] : whole))
    .replace(/[ \t]+$/gm, "")
    .trim();

/** The language of a reply: English to whoever sent a message without a Chinese character, Chinese to all others. */
export const replyLocale = (messageText: string): "zh-CN" | "en" =>
  /\p{L}/u.test(messageText) && !/\p{Script=Han}/u.test(messageText) ? "en" : "zh-CN";
