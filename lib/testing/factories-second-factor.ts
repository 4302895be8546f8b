import { TOTP } from "otpauth";
import { makeActor } from "@/lib/auth/make-actor";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/permissions";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/second-factor/second-factor-commands";
import { testSession, testUser } from "./factories";

export const TEST_PASSWORD = "sieben Raben im alten Turm";
let passwordHash: Promise<string> | undefined;

/** A person with TEST_PASSWORD, signed in. */
export async function testPerson(role: Role = "agent") {
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const user = await testUser(role, { passwordHash: await passwordHash });
  return { user, actor: makeActor({ ...user, role, sessionId: await testSession(user.id) }) };
}

/** What the app of a phone shows at a time. */
export const appCode = (uri: string, now: Date): string => {
  const url = new URL(uri);
  return new TOTP({ secret: url.searchParams.get("secret") ?? "" }).generate({ timestamp: now.getTime() });
};

/** A person as `testPerson`, whose second factor was turned on at `now`. */
export async function testPersonWithFactor(role: Role, now: Date) {
  const person = await testPerson(role);
  const { uri } = await beginSecondFactor(person.actor, { password: TEST_PASSWORD }, "Test", now);
  const { recoveryCodes } = await confirmSecondFactor(person.actor, { code: appCode(uri, now) }, now);
  return { ...person, uri, recoveryCodes };
}
