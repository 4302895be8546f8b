import type { Locale } from "./locale";
import enAdmin from "./messages/en/admin.json";
import enArticles from "./messages/en/articles.json";
import enAuth from "./messages/en/auth.json";
import enCases from "./messages/en/cases.json";
import enCommon from "./messages/en/common.json";
import enDiagnosis from "./messages/en/diagnosis.json";
import enDrafts from "./messages/en/drafts.json";
import enErrors from "./messages/en/errors.json";
import enHelp from "./messages/en/help.json";
import enImports from "./messages/en/imports.json";
import enIncidents from "./messages/en/incidents.json";
import enIntegrations from "./messages/en/integrations.json";
import enModels from "./messages/en/models.json";
import enPacket from "./messages/en/packet.json";
import enQuality from "./messages/en/quality.json";
import enReplies from "./messages/en/replies.json";
import enTrends from "./messages/en/trends.json";
import zhAdmin from "./messages/zh-CN/admin.json";
import zhArticles from "./messages/zh-CN/articles.json";
import zhAuth from "./messages/zh-CN/auth.json";
import zhCases from "./messages/zh-CN/cases.json";
import zhCommon from "./messages/zh-CN/common.json";
import zhDiagnosis from "./messages/zh-CN/diagnosis.json";
import zhDrafts from "./messages/zh-CN/drafts.json";
import zhErrors from "./messages/zh-CN/errors.json";
import zhHelp from "./messages/zh-CN/help.json";
import zhImports from "./messages/zh-CN/imports.json";
import zhIncidents from "./messages/zh-CN/incidents.json";
import zhIntegrations from "./messages/zh-CN/integrations.json";
import zhModels from "./messages/zh-CN/models.json";
import zhPacket from "./messages/zh-CN/packet.json";
import zhQuality from "./messages/zh-CN/quality.json";
import zhReplies from "./messages/zh-CN/replies.json";
import zhTrends from "./messages/zh-CN/trends.json";

const chinese = {
  admin: zhAdmin,
  articles: zhArticles,
  auth: zhAuth,
  cases: zhCases,
  common: zhCommon,
  diagnosis: zhDiagnosis,
  drafts: zhDrafts,
  errors: zhErrors,
  help: zhHelp,
  imports: zhImports,
  incidents: zhIncidents,
  integrations: zhIntegrations,
  models: zhModels,
  packet: zhPacket,
  quality: zhQuality,
  replies: zhReplies,
  trends: zhTrends,
};

export type Messages = typeof chinese;
export type Namespace = keyof Messages;

const english: Messages = {
  admin: enAdmin,
  articles: enArticles,
  auth: enAuth,
  cases: enCases,
  common: enCommon,
  diagnosis: enDiagnosis,
  drafts: enDrafts,
  errors: enErrors,
  help: enHelp,
  imports: enImports,
  incidents: enIncidents,
  integrations: enIntegrations,
  models: enModels,
  packet: enPacket,
  quality: enQuality,
  replies: enReplies,
  trends: enTrends,
};

export const messagesOf = (locale: Locale): Messages => (locale === "en" ? english : chinese);

/** The namespaces that a part of the screen needs, so that a page does not carry the texts of all the others. */
export function pickMessages<Name extends Namespace>(
  locale: Locale,
  names: readonly Name[],
): Pick<Messages, Name> {
  const all = messagesOf(locale);
  return Object.fromEntries(names.map((name) => [name, all[name]])) as Pick<Messages, Name>;
}
