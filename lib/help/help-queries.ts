import "server-only";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type HelpArticle, helpArticle } from "./help-article";

type HelpRow = {
  slug: string;
  title_zh: string;
  title_en: string;
  body_zh: string;
  body_en: string;
  published_at: Date;
};

/** The one condition of public reading: the desk allows it, the article is chosen, live and not archived. */
const publicArticles = Prisma.sql`
  FROM organisations o
    JOIN articles a ON o.public_reading AND a.is_public AND a.archived_at IS NULL
    JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number`;

const publicColumns = Prisma.sql`a.slug, v.title_zh, v.title_en, v.body_zh, v.body_en, v.published_at`;

const toHelpArticle = (row: HelpRow): HelpArticle | null =>
  helpArticle({
    slug: row.slug,
    title: { zh: row.title_zh, en: row.title_en },
    body: { zh: row.body_zh, en: row.body_en },
    publishedAt: row.published_at,
  });

/** More than this no list of help shows; a desk has some dozens. */
const MAX_LISTED = 500;

/** Everything that everybody may read, by address; nothing while the desk allows no public reading. */
export async function listHelpArticles(): Promise<HelpArticle[]> {
  const rows = await database().$queryRaw<HelpRow[]>`
    SELECT ${publicColumns} ${publicArticles} ORDER BY a.slug LIMIT ${MAX_LISTED}`;
  return rows.map(toHelpArticle).filter((article) => article !== null);
}

/** One article that everybody may read, or null: whether it is unknown, a draft, archived or not public is not told. */
export async function findHelpArticle(slug: string): Promise<HelpArticle | null> {
  const [row] = await database().$queryRaw<HelpRow[]>`
    SELECT ${publicColumns} ${publicArticles} WHERE a.slug = ${slug}`;
  return row ? toHelpArticle(row) : null;
}

/** Whether the desk allows public reading, as of now. */
export async function hasPublicReading(): Promise<boolean> {
  const organisation = await database().organisation.findFirst({ select: { publicReading: true } });
  return organisation?.publicReading ?? false;
}
