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
