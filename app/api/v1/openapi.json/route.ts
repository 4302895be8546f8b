import { z } from "zod";
import * as apiKeysByIdRevocation from "@/app/api/v1/api-keys/[id]/revocation/route";
import * as apiKeys from "@/app/api/v1/api-keys/route";
import * as articleFilesImport from "@/app/api/v1/article-files/import/route";
import * as articleFilesPreview from "@/app/api/v1/article-files/preview/route";
import * as articleFiles from "@/app/api/v1/article-files/route";
import * as articleProposalsByIdAcceptance from "@/app/api/v1/article-proposals/[id]/acceptance/route";
import * as articleProposalsByIdRefusal from "@/app/api/v1/article-proposals/[id]/refusal/route";
import * as articleSettings from "@/app/api/v1/article-settings/route";
import * as articleTasksByKindBySubject from "@/app/api/v1/article-tasks/[kind]/[subject]/route";
import * as articleTasks from "@/app/api/v1/article-tasks/route";
import * as articlesBySlugArchive from "@/app/api/v1/articles/[slug]/archive/route";
import * as articlesBySlugCare from "@/app/api/v1/articles/[slug]/care/route";
import * as articlesBySlugCommentsById from "@/app/api/v1/articles/[slug]/comments/[id]/route";
import * as articlesBySlugComments from "@/app/api/v1/articles/[slug]/comments/route";
import * as articlesBySlugFeedback from "@/app/api/v1/articles/[slug]/feedback/route";
import * as articlesBySlugFit from "@/app/api/v1/articles/[slug]/fit/route";
import * as articlesBySlugPublicReading from "@/app/api/v1/articles/[slug]/public-reading/route";
import * as articlesBySlugPublish from "@/app/api/v1/articles/[slug]/publish/route";
import * as articlesBySlugRestore from "@/app/api/v1/articles/[slug]/restore/route";
import * as articlesBySlugReview from "@/app/api/v1/articles/[slug]/review/route";
import * as articlesBySlug from "@/app/api/v1/articles/[slug]/route";
import * as articlesBySlugSchedule from "@/app/api/v1/articles/[slug]/schedule/route";
import * as articlesBySlugSubmission from "@/app/api/v1/articles/[slug]/submission/route";
import * as articlesBySlugVersionsByNumber from "@/app/api/v1/articles/[slug]/versions/[number]/route";
import * as articlesBySlugVersions from "@/app/api/v1/articles/[slug]/versions/route";
import * as articles from "@/app/api/v1/articles/route";
import * as auditExport from "@/app/api/v1/audit/export/route";
import * as audit from "@/app/api/v1/audit/route";
import * as auditVerification from "@/app/api/v1/audit/verification/route";
import * as banksByCode from "@/app/api/v1/banks/[code]/route";
import * as banks from "@/app/api/v1/banks/route";
import * as cardPrefixesById from "@/app/api/v1/card-prefixes/[id]/route";
import * as cardPrefixesImport from "@/app/api/v1/card-prefixes/import/route";
import * as cardPrefixes from "@/app/api/v1/card-prefixes/route";
import * as cardPrefixesTable from "@/app/api/v1/card-prefixes/table/route";
import * as caseImportsByIdCancellation from "@/app/api/v1/case-imports/[id]/cancellation/route";
import * as caseImportsByIdContent from "@/app/api/v1/case-imports/[id]/content/route";
import * as caseImportsByIdErrors from "@/app/api/v1/case-imports/[id]/errors/route";
import * as caseImportsById from "@/app/api/v1/case-imports/[id]/route";
import * as caseImportsByIdRun from "@/app/api/v1/case-imports/[id]/run/route";
import * as caseImports from "@/app/api/v1/case-imports/route";
import * as casesByIdAnswersByCheck from "@/app/api/v1/cases/[id]/answers/[check]/route";
import * as casesByIdArticleProposals from "@/app/api/v1/cases/[id]/article-proposals/route";
import * as casesByIdDiagnosis from "@/app/api/v1/cases/[id]/diagnosis/route";
import * as casesByIdNotes from "@/app/api/v1/cases/[id]/notes/route";
import * as casesByIdOutcome from "@/app/api/v1/cases/[id]/outcome/route";
import * as casesByIdRemedies from "@/app/api/v1/cases/[id]/remedies/route";
import * as casesByIdReplies from "@/app/api/v1/cases/[id]/replies/route";
import * as casesByIdReply from "@/app/api/v1/cases/[id]/reply/route";
import * as casesById from "@/app/api/v1/cases/[id]/route";
import * as casesCounts from "@/app/api/v1/cases/counts/route";
import * as casesExport from "@/app/api/v1/cases/export/route";
import * as cases from "@/app/api/v1/cases/route";
import * as causesByCodeArticles from "@/app/api/v1/causes/[code]/articles/route";
import * as causesByCode from "@/app/api/v1/causes/[code]/route";
import * as causes from "@/app/api/v1/causes/route";
import * as channelsByCode from "@/app/api/v1/channels/[code]/route";
import * as channels from "@/app/api/v1/channels/route";
import * as checksByModel from "@/app/api/v1/checks/[model]/route";
import * as checks from "@/app/api/v1/checks/route";
import * as compatibilityById from "@/app/api/v1/compatibility/[id]/route";
import * as compatibility from "@/app/api/v1/compatibility/route";
import * as demoRemoval from "@/app/api/v1/demo/removal/route";
import * as demo from "@/app/api/v1/demo/route";
import * as diagnosisBulk from "@/app/api/v1/diagnosis/bulk/route";
import * as diagnosis from "@/app/api/v1/diagnosis/route";
import * as diagnosisModelsByIdDifferences from "@/app/api/v1/diagnosis-models/[id]/differences/route";
import * as diagnosisModelsByIdDocument from "@/app/api/v1/diagnosis-models/[id]/document/route";
import * as diagnosisModelsByIdPublish from "@/app/api/v1/diagnosis-models/[id]/publish/route";
import * as diagnosisModelsByIdReplay from "@/app/api/v1/diagnosis-models/[id]/replay/route";
import * as diagnosisModelsByIdRollback from "@/app/api/v1/diagnosis-models/[id]/rollback/route";
import * as diagnosisModelsById from "@/app/api/v1/diagnosis-models/[id]/route";
import * as diagnosisModelsLearning from "@/app/api/v1/diagnosis-models/learning/route";
import * as diagnosisModels from "@/app/api/v1/diagnosis-models/route";
import * as diagnosisModelsValidation from "@/app/api/v1/diagnosis-models/validation/route";
import * as diagnosisQuality from "@/app/api/v1/diagnosis-quality/route";
import * as importMapsById from "@/app/api/v1/import-maps/[id]/route";
import * as importMaps from "@/app/api/v1/import-maps/route";
import * as incidentsByIdCases from "@/app/api/v1/incidents/[id]/cases/route";
import * as incidentsByIdCloseAll from "@/app/api/v1/incidents/[id]/close-all/route";
import * as incidentsByIdReplyAll from "@/app/api/v1/incidents/[id]/reply-all/route";
import * as incidentsByIdReplyPreview from "@/app/api/v1/incidents/[id]/reply-preview/route";
import * as incidentsByIdReport from "@/app/api/v1/incidents/[id]/report/route";
import * as incidentsById from "@/app/api/v1/incidents/[id]/route";
import * as incidentsCauses from "@/app/api/v1/incidents/causes/route";
import * as incidents from "@/app/api/v1/incidents/route";
import * as invitations from "@/app/api/v1/invitations/route";
import * as maintenanceWindowsById from "@/app/api/v1/maintenance-windows/[id]/route";
import * as maintenanceWindows from "@/app/api/v1/maintenance-windows/route";
import * as modelDraftsByIdFinish from "@/app/api/v1/model-drafts/[id]/finish/route";
import * as modelDraftsById from "@/app/api/v1/model-drafts/[id]/route";
import * as modelDrafts from "@/app/api/v1/model-drafts/route";
import * as organisationLogosById from "@/app/api/v1/organisation/logos/[id]/route";
import * as organisation from "@/app/api/v1/organisation/route";
import * as ownPassword from "@/app/api/v1/own-password/route";
import * as ownSecondFactorConfirmation from "@/app/api/v1/own-second-factor/confirmation/route";
import * as ownSecondFactorRecoveryCodes from "@/app/api/v1/own-second-factor/recovery-codes/route";
import * as ownSecondFactorRemoval from "@/app/api/v1/own-second-factor/removal/route";
import * as ownSecondFactor from "@/app/api/v1/own-second-factor/route";
import * as retentionPreview from "@/app/api/v1/retention/preview/route";
import * as retention from "@/app/api/v1/retention/route";
import * as savedViewsById from "@/app/api/v1/saved-views/[id]/route";
import * as savedViews from "@/app/api/v1/saved-views/route";
import * as setup from "@/app/api/v1/setup/route";
import * as teamsById from "@/app/api/v1/teams/[id]/route";
import * as teams from "@/app/api/v1/teams/route";
import * as trendsCauses from "@/app/api/v1/trends/causes/route";
import * as trendsCuts from "@/app/api/v1/trends/cuts/route";
import * as usersById from "@/app/api/v1/users/[id]/route";
import * as usersByIdSecondFactorReset from "@/app/api/v1/users/[id]/second-factor-reset/route";
import * as users from "@/app/api/v1/users/route";
import * as walletsByCode from "@/app/api/v1/wallets/[code]/route";
import * as wallets from "@/app/api/v1/wallets/route";
import * as webhooksByIdDeliveriesByDeliveryReplay from "@/app/api/v1/webhooks/[id]/deliveries/[delivery]/replay/route";
import * as webhooksByIdDeliveries from "@/app/api/v1/webhooks/[id]/deliveries/route";
import * as webhooksByIdPing from "@/app/api/v1/webhooks/[id]/ping/route";
import * as webhooksById from "@/app/api/v1/webhooks/[id]/route";
import * as webhooks from "@/app/api/v1/webhooks/route";
import { sessionCookieName } from "@/lib/auth/session-rules";
import { env } from "@/lib/env";
import { handle } from "@/lib/http/handle";
import { openApiDocument } from "@/lib/http/openapi";

const ROUTES = {
  "/api/v1/articles/{slug}/comments/{id}": articlesBySlugCommentsById,
  "/api/v1/articles/{slug}/comments": articlesBySlugComments,
  "/api/v1/articles/{slug}/submission": articlesBySlugSubmission,
  "/api/v1/articles/{slug}/schedule": articlesBySlugSchedule,
  "/api/v1/articles/{slug}/review": articlesBySlugReview,
  "/api/v1/articles/{slug}/care": articlesBySlugCare,
  "/api/v1/articles/{slug}/archive": articlesBySlugArchive,
  "/api/v1/articles/{slug}/fit": articlesBySlugFit,
  "/api/v1/articles/{slug}/feedback": articlesBySlugFeedback,
  "/api/v1/article-tasks": articleTasks,
  "/api/v1/article-tasks/{kind}/{subject}": articleTasksByKindBySubject,
  "/api/v1/article-proposals/{id}/acceptance": articleProposalsByIdAcceptance,
  "/api/v1/article-proposals/{id}/refusal": articleProposalsByIdRefusal,
  "/api/v1/cases/{id}/article-proposals": casesByIdArticleProposals,
  "/api/v1/causes/{code}/articles": causesByCodeArticles,
  "/api/v1/article-files": articleFiles,
  "/api/v1/article-files/import": articleFilesImport,
  "/api/v1/article-files/preview": articleFilesPreview,
  "/api/v1/article-settings": articleSettings,
  "/api/v1/api-keys": apiKeys,
  "/api/v1/api-keys/{id}/revocation": apiKeysByIdRevocation,
  "/api/v1/articles": articles,
  "/api/v1/articles/{slug}": articlesBySlug,
  "/api/v1/articles/{slug}/public-reading": articlesBySlugPublicReading,
  "/api/v1/articles/{slug}/publish": articlesBySlugPublish,
  "/api/v1/articles/{slug}/restore": articlesBySlugRestore,
  "/api/v1/articles/{slug}/versions": articlesBySlugVersions,
  "/api/v1/articles/{slug}/versions/{number}": articlesBySlugVersionsByNumber,
  "/api/v1/audit": audit,
  "/api/v1/audit/export": auditExport,
  "/api/v1/audit/verification": auditVerification,
  "/api/v1/banks": banks,
  "/api/v1/banks/{code}": banksByCode,
  "/api/v1/card-prefixes": cardPrefixes,
  "/api/v1/card-prefixes/{id}": cardPrefixesById,
  "/api/v1/card-prefixes/import": cardPrefixesImport,
  "/api/v1/card-prefixes/table": cardPrefixesTable,
  "/api/v1/case-imports": caseImports,
  "/api/v1/case-imports/{id}": caseImportsById,
  "/api/v1/case-imports/{id}/cancellation": caseImportsByIdCancellation,
  "/api/v1/case-imports/{id}/content": caseImportsByIdContent,
  "/api/v1/case-imports/{id}/errors": caseImportsByIdErrors,
  "/api/v1/case-imports/{id}/run": caseImportsByIdRun,
  "/api/v1/cases": cases,
  "/api/v1/cases/{id}": casesById,
  "/api/v1/cases/{id}/answers/{check}": casesByIdAnswersByCheck,
  "/api/v1/cases/{id}/diagnosis": casesByIdDiagnosis,
  "/api/v1/cases/{id}/notes": casesByIdNotes,
  "/api/v1/cases/{id}/outcome": casesByIdOutcome,
  "/api/v1/cases/{id}/remedies": casesByIdRemedies,
  "/api/v1/cases/{id}/replies": casesByIdReplies,
  "/api/v1/cases/{id}/reply": casesByIdReply,
  "/api/v1/cases/counts": casesCounts,
  "/api/v1/cases/export": casesExport,
  "/api/v1/causes": causes,
  "/api/v1/causes/{code}": causesByCode,
  "/api/v1/channels": channels,
  "/api/v1/channels/{code}": channelsByCode,
  "/api/v1/checks": checks,
  "/api/v1/checks/{model}": checksByModel,
  "/api/v1/compatibility": compatibility,
  "/api/v1/compatibility/{id}": compatibilityById,
  "/api/v1/demo": demo,
  "/api/v1/demo/removal": demoRemoval,
  "/api/v1/diagnosis": diagnosis,
  "/api/v1/diagnosis/bulk": diagnosisBulk,
  "/api/v1/diagnosis-models": diagnosisModels,
  "/api/v1/diagnosis-models/{id}": diagnosisModelsById,
  "/api/v1/diagnosis-models/{id}/differences": diagnosisModelsByIdDifferences,
  "/api/v1/diagnosis-models/{id}/document": diagnosisModelsByIdDocument,
  "/api/v1/diagnosis-models/{id}/publish": diagnosisModelsByIdPublish,
  "/api/v1/diagnosis-models/{id}/replay": diagnosisModelsByIdReplay,
  "/api/v1/diagnosis-models/{id}/rollback": diagnosisModelsByIdRollback,
  "/api/v1/diagnosis-models/learning": diagnosisModelsLearning,
  "/api/v1/diagnosis-models/validation": diagnosisModelsValidation,
  "/api/v1/import-maps": importMaps,
  "/api/v1/import-maps/{id}": importMapsById,
  "/api/v1/incidents": incidents,
  "/api/v1/incidents/causes": incidentsCauses,
  "/api/v1/incidents/{id}": incidentsById,
  "/api/v1/incidents/{id}/cases": incidentsByIdCases,
  "/api/v1/incidents/{id}/close-all": incidentsByIdCloseAll,
  "/api/v1/incidents/{id}/reply-all": incidentsByIdReplyAll,
  "/api/v1/incidents/{id}/reply-preview": incidentsByIdReplyPreview,
  "/api/v1/incidents/{id}/report": incidentsByIdReport,
  "/api/v1/maintenance-windows": maintenanceWindows,
  "/api/v1/maintenance-windows/{id}": maintenanceWindowsById,
  "/api/v1/diagnosis-quality": diagnosisQuality,
  "/api/v1/organisation": organisation,
  "/api/v1/retention": retention,
  "/api/v1/retention/preview": retentionPreview,
  "/api/v1/organisation/logos/{id}": organisationLogosById,
  "/api/v1/model-drafts": modelDrafts,
  "/api/v1/model-drafts/{id}": modelDraftsById,
  "/api/v1/model-drafts/{id}/finish": modelDraftsByIdFinish,
  "/api/v1/saved-views": savedViews,
  "/api/v1/saved-views/{id}": savedViewsById,
  "/api/v1/invitations": invitations,
  "/api/v1/own-password": ownPassword,
  "/api/v1/own-second-factor": ownSecondFactor,
  "/api/v1/own-second-factor/removal": ownSecondFactorRemoval,
  "/api/v1/own-second-factor/recovery-codes": ownSecondFactorRecoveryCodes,
  "/api/v1/own-second-factor/confirmation": ownSecondFactorConfirmation,
  "/api/v1/setup": setup,
  "/api/v1/teams": teams,
  "/api/v1/teams/{id}": teamsById,
  "/api/v1/trends/causes": trendsCauses,
  "/api/v1/trends/cuts": trendsCuts,
  "/api/v1/users": users,
  "/api/v1/users/{id}": usersById,
  "/api/v1/users/{id}/second-factor-reset": usersByIdSecondFactorReset,
  "/api/v1/wallets": wallets,
  "/api/v1/wallets/{code}": walletsByCode,
  "/api/v1/webhooks": webhooks,
  "/api/v1/webhooks/{id}": webhooksById,
  "/api/v1/webhooks/{id}/deliveries": webhooksByIdDeliveries,
  "/api/v1/webhooks/{id}/deliveries/{delivery}/replay": webhooksByIdDeliveriesByDeliveryReplay,
  "/api/v1/webhooks/{id}/ping": webhooksByIdPing,
};

let document: ReturnType<typeof openApiDocument> | undefined;

export const GET = handle(
  { summary: "Describe the API (OpenAPI 3.1)", policy: "public", response: z.looseObject({}) },
  async () => {
    document ??= openApiDocument(ROUTES, sessionCookieName(env().APP_ORIGIN));
    return document;
  },
);
