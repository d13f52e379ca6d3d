import type { Role } from "@/domain/access/permissions";
import { Problem } from "@/lib/problem";

/**
 * Refuses to take the last lead from a negotiation: nobody could then invite another. `others` are the leads besides the member who
 * can sign in.
 * @throws Problem "refused".
 */
export function assertLeadRemains(member: { role: Role; name: string }, next: Role | null, others: number): void {
  if (member.role !== "lead" || next === "lead" || others > 0) return;
  throw new Problem(
    "refused",
    `${member.name} is the only lead who can sign in. Make somebody else a lead first, so that the negotiation keeps one.`,
  );
}

export type ResetSubject = {
  isSelf: boolean;
  isDemo: boolean;
  disabled: boolean;
  /** Negotiations the person is a member of and the actor does not lead. */
  elsewhere: number;
};

/**
 * Why a lead may not make a password link for a member; null when they may. Whoever holds the link becomes that person, so it must not
 * open anything that the lead cannot reach: a person who works in a negotiation that the lead does not lead is out of bounds.
 */
export function resetRefusal({ isSelf, isDemo, disabled, elsewhere }: ResetSubject): string | null {
  if (isSelf) return "Change your own password on your account page.";
  if (isDemo) return "Demo accounts are shared and keep their password.";
  if (disabled) return "This account was switched off.";
  if (elsewhere > 0) {
    return "This person also works in a negotiation that you do not lead, and the link would open that one too. Whoever runs the server can make a link with npm run password-link.";
  }
  return null;
}
