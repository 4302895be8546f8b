import { connect } from "@/lib/db/client";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import { parseModel } from "@/lib/diagnosis/model-schema";
import { createSetupLink } from "@/lib/setup/setup-commands";
import { writeBaseData } from "./base-data";
import { writeDemoCases } from "./demo-cases";
import { writeTrialUsers } from "./trial-users";

/** Ends with one line of JSON: the trial users made now, and the link for the first admin where there is none. */
async function seed(databaseUrl: string, isTrial: boolean): Promise<void> {
  const { pool, prisma } = connect(databaseUrl, 4);
  const now = new Date();
  await writeBaseData(prisma);
  const trialUsers = isTrial ? await writeTrialUsers(prisma) : [];
  if (isTrial) {
    const row = await prisma.diagnosisModel.findFirstOrThrow({ where: { status: "published" } });
    const parsed = parseModel(row.document);
    if (!parsed.ok) throw new Error("the published model is not valid");
    await writeDemoCases(
      prisma,
      { id: row.id, number: row.number, document: parsed.model, compiled: compileModel(parsed.model) },
      now,
    );
  }
  const hasUsers = (await prisma.user.count()) > 0;
  const setupLink = hasUsers ? null : await createSetupLink(now, prisma);
  console.log(JSON.stringify({ trialUsers, setupLink }));
  await prisma.$disconnect();
  await pool.end();
}

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error("DATABASE_URL is needed");
await seed(databaseUrl, process.env.BINDDESK_TRIAL === "1");
