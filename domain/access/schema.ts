import { z } from "zod";
import { oneLine } from "@/lib/one-line";

/** Stored in small letters, so that one address is one account. */
export const emailAddress = z
  .string("Enter an e-mail address.")
  .trim()
  .toLowerCase()
  .max(200, "Keep the address under 200 characters.")
  .pipe(z.email("Enter an e-mail address, such as name@example.org."));

export const personalName = oneLine("Enter a name.")
  .min(2, "Enter a name of at least two characters.")
  .max(80, "Keep the name under 80 characters.");

/** Length is what makes a password hard to guess (NIST SP 800-63B, 3.1.1.2); no rule asks for kinds of characters. */
export const newPassword = z
  .string("Choose a password.")
  .min(10, "Choose a password of at least ten characters.")
  .max(200, "Keep the password under 200 characters.");

/** What a link carries: 32 random bytes as base64url. */
export const linkToken = z.string().regex(/^[\w-]{43}$/, "This link is not complete.");

export const signInInput = z.object({
  email: emailAddress,
  password: z.string("Enter your password.").min(1, "Enter your password.").max(200, "E-mail or password is wrong."),
});
export const renameAccountInput = z.object({ name: personalName });
export const changePasswordInput = z.object({
  /** Absent for an account that has none yet. */
  current: z.string().max(200).optional(),
  password: newPassword,
});
export const resetPasswordInput = z.object({ token: linkToken, password: newPassword });
