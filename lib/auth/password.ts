import { hash, verify } from "@node-rs/argon2";

// RELIABILITY: argon2id, 46 MiB, one pass, one lane; the parameters are kept in the hash.
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

let decoy: Promise<string> | undefined;

/** Takes the same time whether or not there is such a user: without a hash a decoy is verified and refused. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("a decoy that nobody can sign in with");
  const matches = await verify(storedHash ?? (await decoy), password);
  return storedHash !== null && matches;
}
