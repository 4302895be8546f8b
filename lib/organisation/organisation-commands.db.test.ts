import { beforeEach, describe, expect, test } from "vitest";
import { GET as GET_LOGO } from "@/app/api/v1/organisation/logos/[id]/route";
import { PATCH } from "@/app/api/v1/organisation/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { messagesOf } from "@/lib/i18n/messages";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { changeOrganisation } from "./organisation-commands";
import { getOrganisation, organisationSettings } from "./organisation-queries";

/** One red dot. */
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

const patch = (body: object) =>
  callRoute(PATCH, { method: "PATCH", body: { version: 1, ...body }, as: admin });

describe("changing the organisation", () => {
  test("writes what was given and is what the next page shows", async () => {
    await organisationSettings();
    const name = { zh: "某某支持中心", en: "Some support" };
    const changed = await changeOrganisation(admin, { version: 1, name, timeZone: "Europe/Berlin" });
    expect(changed).toEqual({
      name,
      timeZone: "Europe/Berlin",
      accentLight: null,
      accentDark: null,
      logoId: null,
      locales: ["zh-CN", "en"],
      defaultLocale: "zh-CN",
      switchedOff: [],
      publicReading: false,
      secondFactorRequired: false,
      version: 2,
    });
    expect(await organisationSettings()).toMatchObject({ nameZh: name.zh, timeZone: "Europe/Berlin" });
    expect(await database().organisation.findFirst()).toMatchObject({ updatedById: admin.id });
  });

  test("wants a second factor of others only once the admin has one", async () => {
    const refused = await patch({ secondFactorRequired: true });
    expect(refused).toMatchObject({
      status: 400,
      body: { issues: [{ path: "secondFactorRequired" }] },
    });
    await database().secondFactor.create({
      data: { userId: admin.id, secretCipher: "none", confirmedAt: new Date(), updatedById: admin.id },
    });
    expect(await patch({ secondFactorRequired: true })).toMatchObject({
      status: 200,
      body: { secondFactorRequired: true, version: 2 },
    });
  });

  test("to one language answers everybody in it, whatever they chose before", async () => {
    await changeOrganisation(admin, { version: 1, locales: ["en"], defaultLocale: "en" });
    await organisationSettings();
    const refused = await callRoute(PATCH, {
      method: "PATCH",
      body: { version: 1, timeZone: "UTC" },
      as: admin,
      headers: { "accept-language": "zh-CN" },
    });
    expect(refused.body).toMatchObject({ title: messagesOf("en").errors.title.conflict });
    expect(refused.body).not.toMatchObject({ title: messagesOf("zh-CN").errors.title.conflict });
    await changeOrganisation(admin, { version: 2, locales: ["en", "zh-CN"] });
    await organisationSettings();
    expect(await getOrganisation(admin)).toMatchObject({ locales: ["zh-CN", "en"], defaultLocale: "en" });
  });

  test("of a stale version is refused with the settings as they now are", async () => {
    await changeOrganisation(admin, { version: 1, timeZone: "Asia/Tokyo" });
    await expect(changeOrganisation(admin, { version: 1, timeZone: "UTC" })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { timeZone: "Asia/Tokyo", version: 2 } },
    });
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const refused = changeOrganisation(await testActor(role), { version: 1, timeZone: "UTC" });
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    expect(await database().organisation.count({ where: { version: 2 } })).toBe(0);
  });

  test.each([
    ["a zone that is none", { timeZone: "Mars/Olympus" }, "timeZone", "field.timeZone"],
    ["a colour in words", { accentLight: "teal", accentDark: null }, "accentLight", "organisation.colour"],
    ["no language at all", { locales: [] }, "locales", "organisation.noLocale"],
    ["a default that is not offered", { locales: ["en"] }, "defaultLocale", "organisation.defaultLocale"],
    ["one colour alone", { accentLight: "#0b7285" }, "accentDark", "organisation.bothColours"],
    [
      "a yellow in the light theme",
      { accentLight: "#f5c518", accentDark: "#4fb8c8" },
      "accentLight",
      "organisation.contrast.light",
    ],
    [
      "a dark blue in the dark theme",
      { accentLight: "#0b7285", accentDark: "#1b2a6b" },
      "accentDark",
      "organisation.contrast.dark",
    ],
    ["an empty name", { name: { zh: " ", en: "x" } }, "name.zh", "text.required"],
  ])("refuses %s by its field and writes nothing", async (_, body, path, code) => {
    expect(await patch(body)).toMatchObject({ status: 400, body: { issues: [{ path, code }] } });
    expect(await getOrganisation(admin)).toMatchObject({ version: 1, accentLight: null });
  });

  test("says how low the contrast is", async () => {
    const answer = await patch({ accentLight: "#f5c518", accentDark: "#4fb8c8" });
    expect(answer.text).toContain("1.5");
  });

  test("takes colours in capitals and keeps them in small letters", async () => {
    const answer = await patch({ accentLight: "#0B7285", accentDark: "#4FB8C8" });
    expect(answer).toMatchObject({ status: 200, body: { accentLight: "#0b7285", accentDark: "#4fb8c8" } });
  });
});

describe("the logo", () => {
  test("is shown to everybody as it was sent, for ever under its id, and can be taken away", async () => {
    const { logoId } = await changeOrganisation(admin, { version: 1, logo: PNG });
    const response = await GET_LOGO(new Request("http://desk.test/logo"), {
      params: Promise.resolve({ id: logoId ?? "" }),
    });
    expect(Buffer.from(await response.arrayBuffer()).toString("base64")).toBe(PNG);
    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("cache-control")).toContain("immutable");
    expect(await changeOrganisation(admin, { version: 2, timeZone: "UTC" })).toMatchObject({ logoId });
    expect(await changeOrganisation(admin, { version: 3, logo: null })).toMatchObject({ logoId: null });
  });

  test.each([
    [
      "a script in SVG",
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`).toString("base64"),
      "logo.notPng",
    ],
    ["words", "not base64!", "logo.notPng"],
    ["more than 100 KB", Buffer.alloc(102_401).toString("base64"), "logo.tooLarge"],
  ])("is refused for %s", async (_, logo, code) => {
    expect(await patch({ logo })).toMatchObject({ status: 400, body: { issues: [{ path: "logo", code }] } });
    expect(await database().organisationLogo.count()).toBe(0);
  });
});
