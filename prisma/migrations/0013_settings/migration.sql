-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "accent_dark" TEXT,
ADD COLUMN     "accent_light" TEXT,
ADD COLUMN     "logo_id" UUID;

-- AlterTable
ALTER TABLE "wallets" ADD COLUMN     "retired_at" TIMESTAMPTZ(3),
ADD COLUMN     "website" TEXT;

-- AlterTable
ALTER TABLE "banks" ADD COLUMN     "retired_at" TIMESTAMPTZ(3),
ADD COLUMN     "website" TEXT;

-- AlterTable
ALTER TABLE "card_prefixes" ADD COLUMN     "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "updated_by_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "organisation_logos" (
    "id" UUID NOT NULL,
    "png" BYTEA NOT NULL,
    "added_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_logos_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_logo_id_fkey" FOREIGN KEY ("logo_id") REFERENCES "organisation_logos"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What Prisma's schema cannot say.

ALTER TABLE "organisations" ADD CONSTRAINT "organisations_accent_form"
  CHECK ("accent_light" ~ '^#[0-9a-f]{6}$' AND "accent_dark" ~ '^#[0-9a-f]{6}$');

GRANT SELECT, INSERT ON "organisation_logos" TO binddesk_app;
