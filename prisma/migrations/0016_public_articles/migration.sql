-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "public_reading" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "is_public" BOOLEAN NOT NULL DEFAULT false;

-- What Prisma's schema cannot say.

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_public_is_published" CHECK (NOT "is_public" OR "published_number" IS NOT NULL);
