import { hash, verify } from "@node-rs/argon2";

/** Argon2id at OWASP's first recommendation (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The same characters typed on two keyboards may differ in code points; the same password must not. */
const normal = (password: string) => password.normalize("NFKC");

/** The PHC string to store: the algorithm, its cost and the salt are in it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normal(password), cost);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the stored one. Without a stored one the answer is false, after the same work: how long the
 * answer takes does not say whether there is such an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const matches = await verify(stored ?? (await decoy), normal(password));
  return stored !== null && matches;
}
