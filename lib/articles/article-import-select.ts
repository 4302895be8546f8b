import type { Prisma } from "@/lib/db/generated/client";
import type { ImportChange, ImportPlan, KnownArticle } from "./article-import";
import type { ArticleImportPlan, ArticleImportResult, ImportRefusal } from "./article-import-schema";
import type { RefusedFile } from "./article-zip";

export const knownColumns = {
  slug: true,
  version: true,
  archivedAt: true,
  causeCode: true,
  titleZh: true,
  titleEn: true,
  bodyZh: true,
  bodyEn: true,
  alsoCauseCodes: true,
  walletCodes: true,
  bankCodes: true,
  steps: true,
} as const;

type KnownRow = Prisma.ArticleGetPayload<{ select: typeof knownColumns }>;

export const toKnownArticle = ({ archivedAt, steps, ...row }: KnownRow): KnownArticle => ({
  ...row,
  steps: steps.filter((step) => step !== "unknown"),
  isArchived: archivedAt !== null,
});

type Translate = (key: string, params?: Record<string, string | number>) => string;

const toRefusal =
  (translate: Translate) =>
  ({ name, messageKey, params }: RefusedFile): ImportRefusal => ({
    file: name,
    code: messageKey,
    message: translate(messageKey, params),
  });

type OfKind<Kind extends ImportChange["kind"]> = Extract<ImportChange, { kind: Kind }>;
const ofKind = <Kind extends ImportChange["kind"]>(plan: ImportPlan, kind: Kind): OfKind<Kind>[] =>
  plan.changes.filter((change): change is OfKind<Kind> => change.kind === kind);

export const toImportPlan = (
  plan: ImportPlan & { tag: string },
  translate: Translate,
): ArticleImportPlan => ({
  plan: plan.tag,
  created: ofKind(plan, "new").map(({ slug, after }) => ({ slug, after })),
  changed: ofKind(plan, "changed").map(({ slug, before, after }) => ({ slug, before, after })),
  unchanged: ofKind(plan, "unchanged").map(({ slug }) => slug),
  refused: plan.refusals.map(toRefusal(translate)),
});

export const toImportResult = (
  done: Omit<ArticleImportResult, "refused"> & { refusals: readonly RefusedFile[] },
  translate: Translate,
): ArticleImportResult => ({
  created: done.created,
  changed: done.changed,
  unchanged: done.unchanged,
  refused: done.refusals.map(toRefusal(translate)),
});
