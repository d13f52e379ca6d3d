import { main, Refusal } from "./console";
import { openDatabase } from "./database/open";

/** `npm run password-link -- E-MAIL`: a link by which the person chooses a new password, for whoever runs the server. */
await main(async () => {
  const email = process.argv[2];
  if (!email) throw new Refusal("Say for whom: npm run password-link -- name@example.org");
  const opened = await openDatabase("npm run password-link");
  process.env.DATABASE_URL = opened.url;
  process.env.AUTH_SECRET ??= "making a password link signs nobody in";
  const { makePasswordLink } = await import("@/domain/access/commands/make-password-link");
  const { passwordLinkPath } = await import("@/domain/access/password-link");
  const { disconnect } = await import("@/lib/db/client");
  const { Problem } = await import("@/lib/problem");
  try {
    const { token, expiresAt, name } = await makePasswordLink(email);
    const base = process.env.PARLEY_URL ?? `http://localhost:${process.env.PORT ?? 3000}`;
    console.log(`A link for ${name} to choose a new password. It works once, until ${expiresAt.toISOString()}:`);
    console.log(new URL(passwordLinkPath(token), base).href);
  } catch (error) {
    if (error instanceof Problem) throw new Refusal(error.message);
    throw error;
  } finally {
    await disconnect();
    await opened.close();
  }
});
