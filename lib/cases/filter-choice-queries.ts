import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { systemCodeColumn } from "./case-filter-select";
import type { FilterChoices } from "./filter-choices";

/** Codes are free text: those of the latest cases are what anybody looks for, and reading them stays quick. */
const LATEST_CASES = 2_000;
/** A remedy that no newer version knows is called by its code. */
const LATEST_MODELS = 5;

/** What cases can be narrowed by beyond closed lists and the catalogue, by name; also people who are disabled. */
export async function listFilterChoices(actor: Actor): Promise<FilterChoices> {
  assertCan(actor, "case:read");
  const [people, models, articles, remedies, codes] = await Promise.all([
    database().user.findMany({
      orderBy: [{ displayName: "asc" }, { id: "asc" }],
      select: { id: true, displayName: true },
    }),
    database().diagnosisModel.findMany({ orderBy: { number: "desc" }, select: { number: true } }),
    database().articleVersion.findMany({
      orderBy: [{ article: { slug: "asc" } }, { number: "desc" }],
      select: { id: true, number: true, titleZh: true, titleEn: true },
    }),
    database().$queryRaw<{ code: string; zh: string; en: string }[]>`
      SELECT DISTINCT ON (1) remedy->>'code' AS code, remedy->'label'->>'zh' AS zh, remedy->'label'->>'en' AS en
      FROM (SELECT number, document FROM diagnosis_models ORDER BY number DESC LIMIT ${LATEST_MODELS}) model
        CROSS JOIN LATERAL jsonb_array_elements(model.document->'remedies') remedy
      ORDER BY 1, model.number DESC`,
    database().$queryRaw<{ code: string }[]>`
      SELECT DISTINCT code FROM (
        SELECT ${systemCodeColumn} AS code FROM support_cases c ORDER BY c.created_at DESC LIMIT ${LATEST_CASES}
      ) latest WHERE code IS NOT NULL ORDER BY code`,
  ]);
  return {
    people: people.map(({ id, displayName }) => ({ id, name: displayName })),
    models: models.map(({ number }) => number),
    articles: articles.map(({ titleZh, titleEn, ...version }) => ({
      ...version,
      title: { zh: titleZh, en: titleEn },
    })),
    remedies: remedies.map(({ code, zh, en }) => ({ code, name: { zh, en } })),
    codes: codes.map(({ code }) => code),
  };
}
