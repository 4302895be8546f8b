import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { z } from "zod";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { asAppError } from "@/lib/http/problem";
import { routes } from "@/lib/routes";
import { ABSOLUTE_HOURS, sessionCookieName } from "./session-rules";
import { endSession, signIn } from "./sign-in";

const withoutNul = (text: string): boolean => !text.includes("\u0000");
const credentialsSchema = z.object({
  login: z.string().trim().toLowerCase().min(1).max(200).refine(withoutNul),
  password: z.string().min(1).max(256).refine(withoutNul),
  code: z.string().max(40).optional(),
});

/** next-auth puts the message of it into its answer, which the sign-in form reads. */
class CodeRefused extends Error {}

/** next-auth puts the message of whatever is thrown into the address, so only a word may be thrown. */
function unavailable(thrown: unknown): never {
  log().error({
    code: asAppError(thrown).code,
    error: thrown instanceof Error ? thrown.name : typeof thrown,
  });
  throw new Error("unavailable");
}

/** next-auth carries only the id of our session row; everything else is read from the row on each request. */
export function authOptions(): NextAuthOptions {
  const origin = env().APP_ORIGIN;
  return {
    secret: env().NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: ABSOLUTE_HOURS * 3600 },
    pages: { signIn: routes.signIn(), error: routes.signIn() },
    cookies: {
      sessionToken: {
        name: sessionCookieName(origin),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: origin.startsWith("https://") },
      },
    },
    providers: [
      Credentials({
        credentials: { login: {}, password: {}, code: {} },
        async authorize(input, request) {
          const parsed = credentialsSchema.safeParse(input);
          if (!parsed.success) return null;
          const address = String(request.headers?.["x-forwarded-for"] ?? "local").split(",")[0] ?? "local";
          const userAgent = request.headers?.["user-agent"];
          const answer = await signIn(
            {
              ...parsed.data,
              code: parsed.data.code ?? null,
              address: address.slice(0, 64),
              userAgent: typeof userAgent === "string" ? userAgent.slice(0, 300) : null,
            },
            new Date(),
          ).catch(unavailable);
          if (answer === null) return null;
          if ("refusal" in answer) throw new CodeRefused(answer.refusal);
          return { id: answer.userId, sessionId: answer.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user && "sessionId" in user ? { sid: user.sessionId } : token),
      // next-auth's own session endpoint tells nothing: the screens get the actor from the server.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(token.sid, new Date());
      },
    },
  };
}
