import { createHash, randomBytes } from "node:crypto";

/** The secret of an invitation or password link: 32 random bytes as base64url. Only its hash is stored. */
export function newLinkToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashLinkToken(token) };
}

/** SHA-256 is enough for a secret that cannot be guessed; a slow hash is for those that people choose. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
