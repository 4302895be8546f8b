-- CreateTable
CREATE TABLE "cause_surges" (
    "id" UUID NOT NULL,
    "cause_code" TEXT NOT NULL,
    "wallet_code" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "observed" INTEGER NOT NULL,
    "expected" DOUBLE PRECISION NOT NULL,
    "bits" DOUBLE PRECISION NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "cause_surges_pkey" PRIMARY KEY ("id")
);

-- What Prisma's schema cannot say.

CREATE UNIQUE INDEX "cause_surges_one_running" ON "cause_surges" ("cause_code", "wallet_code") NULLS NOT DISTINCT
  WHERE "ended_at" IS NULL;

GRANT SELECT, INSERT, UPDATE ON "cause_surges" TO binddesk_app;
