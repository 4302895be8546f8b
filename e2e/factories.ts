import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect } from "@playwright/test";
import type { Role } from "@/lib/auth/permissions";
import type { LogCaseInput, LoggedCase } from "@/lib/cases/case-schema";
import { api } from "@/lib/routes";
import type { ChangeUserInput, UserWithLink } from "@/lib/users/user-schema";
import type { Login } from "./sessions";

/** Letters in place of digits: a random run of digits could be masked as somebody's phone. */
const letters = (text: string): string => text.replace(/\d/g, (digit) => "ghijklmnop".charAt(Number(digit)));

/** A customer reference that no other test has. */
export const uniqueRef = (): string => `E2E-${letters(randomUUID())}`;

/**
 * A case that nobody has, of a card and a wallet that the journey test does not use: the numbers that it counts stay
 * its own.
 */
export async function loggedCase(
  request: APIRequestContext,
  fields: Partial<LogCaseInput> = {},
): Promise<LoggedCase> {
  const data: LogCaseInput = {
    walletCode: "wechat_pay",
    bankCode: "CCB",
    customerRef: uniqueRef(),
    assignToMe: false,
    ...fields,
  };
  const response = await request.post(api.cases(), { data });
  expect(response.status(), await response.text()).toBe(201);
  return response.json();
}

export type MadeUser = Login & { id: string; version: number; displayName: string };

/** A user of its own, with a password that was chosen by its link. */
export async function addedUser(request: APIRequestContext, role: Role): Promise<MadeUser> {
  const login = `e2e-${letters(randomUUID().slice(0, 13))}`;
  const response = await request.post(api.users(), { data: { login, displayName: `测试 ${login}`, role } });
  expect(response.status(), await response.text()).toBe(201);
  const { user, link }: UserWithLink = await response.json();
  if (link === null || user.version === null) throw new Error("a new user has a link and a version");
  const password = `a bird of ${randomUUID()}`;
  const data = { token: new URL(link).searchParams.get("token"), password };
  const taken = await request.post(api.invitations(), { data });
  expect(taken.status(), await taken.text()).toBe(200);
  return { id: user.id, login, password, version: user.version + 1, displayName: user.displayName };
}

export async function disableUser(request: APIRequestContext, { id, version }: MadeUser): Promise<void> {
  const data: ChangeUserInput = { version, isActive: false };
  const response = await request.patch(api.user(id), { data });
  expect(response.status(), await response.text()).toBe(200);
}
