import { createHash, randomBytes } from "node:crypto";

const TOKEN_BYTES = 32;

/** 256 random bits, for a link or a key. */
export const newToken = (): string => randomBytes(TOKEN_BYTES).toString("base64url");

/** Only the hash of a token is kept, so that whoever reads the database cannot use one; that much chance needs no more. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
