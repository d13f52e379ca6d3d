import { z } from "zod";

/** The environment, parsed once. This is the only place that reads it, besides configuration files and scripts that prepare it. */
const schema = z.object({
  DATABASE_URL: z.url({ message: "DATABASE_URL must be a postgresql:// address." }),
  AUTH_SECRET: z.string().min(32, "AUTH_SECRET must have at least 32 characters."),
  /** The address people use, when a reverse proxy stands in front. Decides secure cookies and the links in invitations. */
  PARLEY_URL: z.url().optional(),
  /** How many connections the server may hold open to the database. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  /** Trust X-Forwarded-For for the limit on sign-in attempts; set it only behind a proxy that writes the header. */
  PARLEY_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("Single sign-on"),
  SMTP_URL: z.url().optional(),
  SMTP_FROM: z.string().default("Parley <parley@localhost>"),
});

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Parsed at the first use, so that a build needs no database. Throws an error that names every variable at fault. */
export function env(): Env {
  if (!parsed) {
    const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
    const result = schema.safeParse(given);
    if (!result.success) {
      const faults = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
      throw new Error(`The environment is not complete.\n  ${faults.join("\n  ")}`);
    }
    parsed = result.data;
    nameForNextAuth(parsed);
  }
  return parsed;
}

/**
 * next-auth reads its settings from the process under names of its own. Without PARLEY_URL it takes the host that the request names,
 * so that it works under every name of the machine; it is never asked to redirect anywhere but to a path (see auth-options.ts).
 */
function nameForNextAuth({ PARLEY_URL, AUTH_SECRET }: Env): void {
  process.env.NEXTAUTH_SECRET = AUTH_SECRET;
  if (PARLEY_URL) process.env.NEXTAUTH_URL = PARLEY_URL;
  else if (!process.env.NEXTAUTH_URL) process.env.AUTH_TRUST_HOST = "1";
}
