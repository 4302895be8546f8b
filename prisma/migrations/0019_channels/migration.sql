-- CreateTable
CREATE TABLE "channels" (
    "id" UUID NOT NULL,
    "code" "CaseChannel" NOT NULL,
    "name_zh" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "is_offered" BOOLEAN NOT NULL DEFAULT true,
    "sort_order" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "channels_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "channels_code_key" ON "channels"("code");

-- What Prisma's schema cannot say.

CREATE TRIGGER channels_audit AFTER INSERT OR UPDATE OR DELETE ON "channels" FOR EACH ROW EXECUTE FUNCTION audit_row();

-- The words that the screens had so far, in their order.
INSERT INTO "channels" ("id", "code", "name_zh", "name_en", "sort_order") VALUES
  (uuid_v7(), 'chat', '在线客服', 'Chat', 1),
  (uuid_v7(), 'phone', '电话', 'Phone', 2),
  (uuid_v7(), 'email', '邮件', 'Email', 3),
  (uuid_v7(), 'app', 'App 内反馈', 'In-app', 4),
  (uuid_v7(), 'branch', '网点', 'Branch', 5),
  (uuid_v7(), 'other', '其他', 'Other', 6);

-- A row of each value of the enum and no other: nothing deletes one.
GRANT SELECT, INSERT, UPDATE ON "channels" TO binddesk_app;
