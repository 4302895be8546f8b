import { Agent } from "node:http";
import { z } from "zod";
import type { DeskServer } from "./desk-server";
import { type Answer, send } from "./load";

const csrfSchema = z.object({ csrfToken: z.string() });

const cookiesOf = ({ headers }: Answer): string[] =>
  [headers["set-cookie"] ?? []].flat().map((cookie) => cookie.split(";")[0] ?? "");

/** Signs in as the browser does and returns the headers of that person's requests. */
export async function signIn(desk: DeskServer, login: string): Promise<{ cookie: string; origin: string }> {
  const agent = new Agent({ keepAlive: true });
  try {
    const first = await send(agent, desk.port, { path: "/api/auth/csrf" });
    const { csrfToken } = csrfSchema.parse(JSON.parse(first.body.toString("utf8")));
    const form = new URLSearchParams({ csrfToken, login, password: desk.passwordOf(login), json: "true" });
    const second = await send(agent, desk.port, {
      method: "POST",
      path: "/api/auth/callback/credentials",
      headers: {
        cookie: cookiesOf(first).join("; "),
        origin: desk.origin,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: form.toString(),
    });
    const session = cookiesOf(second).find((cookie) => cookie.includes("binddesk.session="));
    if (!session) throw new Error(`signing in as ${login} gave no session (${second.status})`);
    return { cookie: session, origin: desk.origin };
  } finally {
    agent.destroy();
  }
}
