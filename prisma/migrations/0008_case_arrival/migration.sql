-- AlterTable
ALTER TABLE "support_cases" ADD COLUMN     "arrived_at" TIMESTAMPTZ(3);
