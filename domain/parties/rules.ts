import { Problem } from "@/lib/problem";
import { certainlyOverlap, type WorldInterval } from "@/lib/world-interval";
import type { PartyKind } from "./kinds";

/**
 * Only a coalition has members: a state or an organisation speaks for itself.
 * @throws Problem "refused" on the field `coalitionId`.
 */
export function assertCoalition(party: { name: string; kind: PartyKind }): void {
  if (party.kind === "coalition") return;
  const message = `${party.name} is no coalition, so it has no members. Change its kind first.`;
  throw new Problem("refused", message, { coalitionId: message });
}

/**
 * A coalition with recorded members stays one: otherwise their memberships would hang on nothing.
 * @throws Problem "refused" on the field `kind`.
 */
export function assertKindChange(from: PartyKind, to: PartyKind, members: number): void {
  if (from !== "coalition" || to === "coalition" || members === 0) return;
  const message = `This coalition has ${members === 1 ? "a recorded member" : `${members} recorded members`}, so it stays a coalition.`;
  throw new Problem("refused", message, { kind: message });
}

/**
 * One party is a member of one coalition once at a time. A party that left can come back on later days.
 * @param others the other memberships of the same party in the same coalition.
 * @throws Problem "refused" on the field `from.edtf`.
 */
export function assertOnceAtATime(membership: WorldInterval, others: readonly WorldInterval[]): void {
  if (!others.some((other) => certainlyOverlap(membership, other))) return;
  const message = "A membership on the same days is recorded already. Change its dates, or give it an end first.";
  throw new Problem("refused", message, { "from.edtf": message });
}
