/** What the sign-in page says for a code in its address. Any other code gets the general message: an address is anybody's text. */
export const signInErrors = {
  unknown:
    "Nobody here has the e-mail address of that account. Ask a lead of your negotiation for an invitation first.",
  disabled: "This account was switched off. Ask a lead of your negotiation.",
  wrong: "E-mail or password is wrong.",
  wait: "There were too many attempts to sign in. Try again in a quarter of an hour.",
} as const;
export type SignInError = keyof typeof signInErrors;

const general = "Signing in did not work. Try again; if it fails again, ask whoever runs this server.";

export function signInMessage(code: string | undefined): string | null {
  if (!code) return null;
  return Object.hasOwn(signInErrors, code) ? signInErrors[code as SignInError] : general;
}
