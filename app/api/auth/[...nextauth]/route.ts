import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/auth-options";
import { env } from "@/lib/env";
import { assertSameOrigin } from "@/lib/http/origin";
import { problemResponse } from "@/lib/http/problem";

type Context = { params: Promise<{ nextauth: string[] }> };

export const GET = (request: Request, context: Context): Promise<Response> =>
  NextAuth(authOptions())(request, context);

export const POST = async (request: Request, context: Context): Promise<Response> => {
  try {
    assertSameOrigin(request, env().APP_ORIGIN);
  } catch (thrown) {
    return problemResponse(thrown, request, crypto.randomUUID());
  }
  return NextAuth(authOptions())(request, context);
};
