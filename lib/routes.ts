/** Every internal address, in one place. */
const query = (values: Record<string, string | undefined>): string => {
  const parameters = new URLSearchParams();
  for (const [key, value] of Object.entries(values)) if (value) parameters.set(key, value);
  const text = parameters.toString();
  return text ? `?${text}` : "";
};

export const routes = {
  home: () => "/",
  signIn: (next?: string) => `/sign-in${query({ next })}`,
  setup: (token: string) => `/setup${query({ token })}`,
  cases: (filter: Record<string, string | undefined> = {}) => `/cases${query(filter)}`,
  newCase: () => "/cases/new",
  supportCase: (code: string) => `/cases/${code}`,
  trends: (filter: Record<string, string | undefined> = {}) => `/trends${query(filter)}`,
  quality: (filter: Record<string, string | undefined> = {}) => `/quality${query(filter)}`,
  incidents: () => "/incidents",
  incident: (id: string) => `/incidents/${id}`,
  articles: (filter: Record<string, string | undefined> = {}) => `/articles${query(filter)}`,
  article: (slug: string, filter: Record<string, string | undefined> = {}) =>
    `/articles/${slug}${query(filter)}`,
  editArticle: (slug: string) => `/articles/${slug}/edit`,
  articleVersions: (slug: string, filter: Record<string, string | undefined> = {}) =>
    `/articles/${slug}/versions${query(filter)}`,
  articleVersion: (slug: string, number: number, filter: Record<string, string | undefined> = {}) =>
    `/articles/${slug}/versions/${number}${query(filter)}`,
  admin: () => "/admin",
  adminUsers: () => "/admin/users",
  adminCauses: () => "/admin/causes",
  adminCompatibility: () => "/admin/compatibility",
  adminMaintenance: () => "/admin/maintenance",
  adminImports: () => "/admin/imports",
  adminImport: (id: string) => `/admin/imports/${id}`,
  adminDemo: () => "/admin/demo",
  adminModels: () => "/admin/models",
  adminModel: (number: number, filter: Record<string, string | undefined> = {}) =>
    `/admin/models/${number}${query(filter)}`,
} as const;

export const api = {
  cases: (filter: Record<string, string | undefined> = {}) => `/api/v1/cases${query(filter)}`,
  exportCases: (filter: Record<string, string | undefined> = {}) => `/api/v1/cases/export${query(filter)}`,
  caseImports: () => "/api/v1/case-imports",
  caseImport: (id: string) => `/api/v1/case-imports/${id}`,
  importContent: (id: string, offset: number) => `/api/v1/case-imports/${id}/content?offset=${offset}`,
  runImport: (id: string) => `/api/v1/case-imports/${id}/run`,
  cancelImport: (id: string) => `/api/v1/case-imports/${id}/cancellation`,
  importErrors: (id: string) => `/api/v1/case-imports/${id}/errors`,
  importMaps: () => "/api/v1/import-maps",
  importMap: (id: string) => `/api/v1/import-maps/${id}`,
  caseCounts: (filter: Record<string, string | undefined> = {}) => `/api/v1/cases/counts${query(filter)}`,
  supportCase: (id: string) => `/api/v1/cases/${id}`,
  answer: (id: string, checkCode: string) => `/api/v1/cases/${id}/answers/${checkCode}`,
  diagnosis: (id: string, model?: string) => `/api/v1/cases/${id}/diagnosis${query({ model })}`,
  bulkDiagnosis: (choice: Record<string, string | undefined> = {}) =>
    `/api/v1/diagnosis/bulk${query(choice)}`,
  diagnosisQuality: (filter: Record<string, string | undefined> = {}) =>
    `/api/v1/diagnosis-quality${query(filter)}`,
  notes: (id: string) => `/api/v1/cases/${id}/notes`,
  remedies: (id: string) => `/api/v1/cases/${id}/remedies`,
  outcome: (id: string) => `/api/v1/cases/${id}/outcome`,
  trendsCauses: (filter: Record<string, string | undefined> = {}) => `/api/v1/trends/causes${query(filter)}`,
  articles: (filter: Record<string, string | undefined> = {}) => `/api/v1/articles${query(filter)}`,
  article: (slug: string) => `/api/v1/articles/${slug}`,
  publishArticle: (slug: string) => `/api/v1/articles/${slug}/publish`,
  restoreArticle: (slug: string) => `/api/v1/articles/${slug}/restore`,
  articleVersions: (slug: string) => `/api/v1/articles/${slug}/versions`,
  articleVersion: (slug: string, number: number) => `/api/v1/articles/${slug}/versions/${number}`,
  causes: () => "/api/v1/causes",
  cause: (code: string) => `/api/v1/causes/${code}`,
  checks: (modelId?: string) => `/api/v1/checks${query({ model: modelId })}`,
  checksModel: (id: string) => `/api/v1/checks/${id}`,
  wallets: () => "/api/v1/wallets",
  banks: () => "/api/v1/banks",
  cardPrefixes: () => "/api/v1/card-prefixes",
  compatibility: () => "/api/v1/compatibility",
  compatibilityCell: (id: string) => `/api/v1/compatibility/${id}`,
  maintenanceWindows: () => "/api/v1/maintenance-windows",
  maintenanceWindow: (id: string) => `/api/v1/maintenance-windows/${id}`,
  incidents: (filter: Record<string, string | undefined> = {}) => `/api/v1/incidents${query(filter)}`,
  incident: (id: string) => `/api/v1/incidents/${id}`,
  incidentCases: (id: string) => `/api/v1/incidents/${id}/cases`,
  incidentReport: (id: string) => `/api/v1/incidents/${id}/report`,
  replyPreview: (id: string) => `/api/v1/incidents/${id}/reply-preview`,
  replyAll: (id: string) => `/api/v1/incidents/${id}/reply-all`,
  closeAll: (id: string) => `/api/v1/incidents/${id}/close-all`,
  users: () => "/api/v1/users",
  user: (id: string) => `/api/v1/users/${id}`,
  demo: () => "/api/v1/demo",
  demoRemoval: () => "/api/v1/demo/removal",
  setup: () => "/api/v1/setup",
  models: () => "/api/v1/diagnosis-models",
  modelValidation: () => "/api/v1/diagnosis-models/validation",
  modelLearning: () => "/api/v1/diagnosis-models/learning",
  model: (id: string) => `/api/v1/diagnosis-models/${id}`,
  modelDocument: (id: string) => `/api/v1/diagnosis-models/${id}/document`,
  modelDifferences: (id: string, from: string) =>
    `/api/v1/diagnosis-models/${id}/differences${query({ from })}`,
  publishModel: (id: string) => `/api/v1/diagnosis-models/${id}/publish`,
  rollBackModel: (id: string) => `/api/v1/diagnosis-models/${id}/rollback`,
  replayModel: (id: string) => `/api/v1/diagnosis-models/${id}/replay`,
} as const;
