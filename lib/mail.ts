import { createTransport } from "nodemailer";
import { env } from "@/lib/env";

/** Mail carries links, so it needs PARLEY_URL besides SMTP_URL: the host that a request names is not to be trusted with that. */
export function mailIsConfigured(): boolean {
  const { SMTP_URL, PARLEY_URL } = env();
  return SMTP_URL !== undefined && PARLEY_URL !== undefined;
}

/** Hands one message in plain text to the configured server; answers whether it took it. A refusal is logged, without the text. */
export async function sendMail(message: { to: string; subject: string; text: string }): Promise<boolean> {
  const { SMTP_URL, SMTP_FROM } = env();
  if (!SMTP_URL) return false;
  const transport = createTransport(SMTP_URL, { from: SMTP_FROM });
  try {
    await transport.sendMail(message);
    return true;
  } catch (error) {
    console.error("A mail could not be sent:", error instanceof Error ? error.message : error);
    return false;
  } finally {
    transport.close();
  }
}
