import { hashOfToken, newToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { testUser } from "./factories";

type KeyFields = { name?: string; expiresAt?: Date; revokedAt?: Date; lastUsedAt?: Date };

/** A stored API key with whatever scopes, and the header that it is sent in. */
export async function testApiKey(
  scopes: readonly string[],
  { name = "till", ...fields }: KeyFields = {},
): Promise<{ id: string; token: string; headers: { authorization: string } }> {
  const token = `bd_${newToken()}`;
  const maker = await testUser("admin");
  const { id } = await database().user.create({
    data: { login: `key-${token.slice(3, 19)}`, displayName: name, role: "agent", kind: "api_key" },
    select: { id: true },
  });
  await database().apiKey.create({
    data: {
      id,
      tokenHash: hashOfToken(token),
      tokenStart: token.slice(0, 9),
      scopes: [...scopes],
      createdById: maker.id,
      updatedById: maker.id,
      ...fields,
    },
    select: { id: true },
  });
  return { id, token, headers: { authorization: `Bearer ${token}` } };
}
