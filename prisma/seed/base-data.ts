import type { PrismaClient } from "@/lib/db/generated/client";
import { seedArticles } from "./article-files";
import { seedPrefixes } from "./card-prefix-file";
import { seedBanks, seedCompatibility, seedWallets } from "./catalog-seed";
import { seedCauses } from "./causes";
import { writeShippedModel } from "./shipped-model";

/**
 * What every desk starts with. Only what is missing is added, so that a later start leaves alone what people have
 * edited since.
 */
export async function writeBaseData(prisma: PrismaClient): Promise<void> {
  await prisma.organisation.createMany({
    data: [{ nameZh: "绑卡支持中心", nameEn: "Card binding support" }],
    skipDuplicates: true,
  });
  await prisma.wallet.createMany({ data: [...seedWallets], skipDuplicates: true });
  await prisma.bank.createMany({ data: [...seedBanks], skipDuplicates: true });
  // Once: a prefix that an admin removed or gave to another bank must not come back with the next start.
  if ((await prisma.cardPrefix.findFirst({ select: { id: true } })) === null) {
    await prisma.cardPrefix.createMany({ data: seedPrefixes(), skipDuplicates: true });
  }
  await prisma.compatibility.createMany({ data: [...seedCompatibility], skipDuplicates: true });
  await prisma.cause.createMany({
    data: seedCauses.map(({ owners, ...cause }, sortOrder) => ({ ...cause, owners: [...owners], sortOrder })),
    skipDuplicates: true,
  });
  await writeShippedModel(prisma);
  await writeArticles(prisma);
}

/** An article that exists is never touched again: its text belongs to the admins. */
async function writeArticles(prisma: PrismaClient): Promise<void> {
  const existing = new Set(
    (await prisma.article.findMany({ select: { slug: true } })).map(({ slug }) => slug),
  );
  const causeCodes = new Set(seedCauses.map(({ code }) => code));
  const missing = seedArticles(causeCodes).filter(({ slug }) => !existing.has(slug));
  if (missing.length === 0) return;
  const publishedAt = new Date();
  await prisma.$transaction(async (transaction) => {
    const rows = await transaction.article.createManyAndReturn({
      data: missing.map((article) => ({ ...article, publishedNumber: 1, publishedAt })),
      select: { id: true, titleZh: true, titleEn: true, bodyZh: true, bodyEn: true },
    });
    await transaction.articleVersion.createMany({
      data: rows.map(({ id, ...text }) => ({ ...text, articleId: id, number: 1, publishedAt })),
    });
  });
}
