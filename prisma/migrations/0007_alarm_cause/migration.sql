-- AlterTable
ALTER TABLE "incidents" ADD COLUMN     "alarm_cause_answered" INTEGER,
ADD COLUMN     "alarm_cause_cases" INTEGER,
ADD COLUMN     "alarm_cause_code" TEXT,
ADD COLUMN     "alarm_cause_usual" DOUBLE PRECISION;

-- What Prisma's schema cannot say.

ALTER TABLE "incidents" ADD CONSTRAINT "incidents_alarm_cause_is_whole" CHECK (
  num_nulls("alarm_cause_code", "alarm_cause_cases", "alarm_cause_answered", "alarm_cause_usual") IN (0, 4)
);
