import { beforeAll, describe, expect, test } from "vitest";
import { GET as exportCases } from "@/app/api/v1/cases/export/route";
import { GET as listRoute } from "@/app/api/v1/teams/route";
import type { Actor } from "@/lib/auth/actor";
import { countCases } from "@/lib/cases/case-count-queries";
import { listCases } from "@/lib/cases/case-queries";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import { changeUser } from "@/lib/users/user-commands";
import { changeTeam, createTeam } from "./team-commands";
import { listTeams, teamChoices } from "./team-queries";

const ZONE = "Asia/Shanghai";
let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

const put = (user: Actor, teamId: string | null, version = 1) =>
  changeUser(admin, user.id, { version, teamId }, new Date());

describe("a team", () => {
  test("is made, renamed and given people, one team each", async () => {
    const agent = await testActor();
    const first = await createTeam(admin, { name: "早班" });
    const second = await createTeam(admin, { name: "晚班" });
    await put(agent, first.id);
    const { user } = await put(agent, second.id, 2);
    expect(user.teamId).toBe(second.id);
    await changeTeam(admin, second.id, { version: 1, name: "夜班" }, new Date());
    const teams = await listTeams(await testActor());
    expect(teams.find(({ id }) => id === first.id)).toMatchObject({ members: [] });
    expect(teams.find(({ id }) => id === second.id)).toMatchObject({
      name: "夜班",
      members: [{ id: agent.id }],
      version: 2,
    });
    expect(await database().auditEntry.count({ where: { rowId: second.id } })).toBe(2);
  });

  test("whose name is taken is refused by its field", async () => {
    await createTeam(admin, { name: "同名" });
    await expect(createTeam(admin, { name: "同名" })).rejects.toMatchObject({
      details: { issues: [{ path: "name", messageKey: "team.nameTaken" }] },
    });
  });

  test("with people is not retired; without, it leaves the filters and takes nobody", async () => {
    const agent = await testActor();
    const team = await createTeam(admin, { name: "要停用" });
    await put(agent, team.id);
    const retire = { version: 1, isRetired: true };
    await expect(changeTeam(admin, team.id, retire, new Date())).rejects.toMatchObject({
      messageKey: "team.hasPeople",
    });
    await put(agent, null, 2);
    expect(await teamChoices(admin)).toContainEqual({ id: team.id, name: "要停用" });
    await changeTeam(admin, team.id, retire, new Date());
    expect(await teamChoices(admin)).not.toContainEqual({ id: team.id, name: "要停用" });
    await expect(put(agent, team.id, 3)).rejects.toMatchObject({
      details: { issues: [{ path: "teamId", messageKey: "team.gone" }] },
    });
  });

  test("of a stale version is refused, and all but an admin may only read", async () => {
    const team = await createTeam(admin, { name: "旧版本" });
    await changeTeam(admin, team.id, { version: 1, name: "新版本" }, new Date());
    await expect(changeTeam(admin, team.id, { version: 1, name: "x" }, new Date())).rejects.toMatchObject({
      code: "conflict",
      details: { current: { name: "新版本" } },
    });
    const supervisor = await testActor("supervisor");
    await expect(createTeam(supervisor, { name: "y" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await callRoute(listRoute, { as: supervisor })).toMatchObject({ status: 200 });
  });
});

test("list, count, trend and export narrowed to a team are of the same cases", async () => {
  const [member, other] = [await testActor(), await testActor()];
  const team = await createTeam(admin, { name: "统计" });
  await put(member, team.id);
  for (const assignee of [member, member, other, null]) {
    const { id } = await testCase(admin);
    await database().supportCase.update({
      where: { id },
      data: { assigneeId: assignee?.id ?? null },
      select: { id: true },
    });
  }
  const now = new Date();
  const filter = queueFilterSchema.parse({ queue: "all", status: "any", team: team.id });
  expect((await listCases(admin, filter, ZONE, now)).items).toHaveLength(2);
  expect((await countCases(admin, filter, ZONE, now)).total).toBe(2);
  const report = await getTrendReport(admin, trendFilterSchema.parse({ team: team.id }), ZONE, now);
  expect(report.totals.cases).toBe(2);
  const { text } = await callRoute(exportCases, {
    path: `/api/v1/cases/export?queue=all&status=any&team=${team.id}&format=jsonl`,
    as: admin,
  });
  expect(text.trim().split("\n")).toHaveLength(2);
});
