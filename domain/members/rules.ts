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
