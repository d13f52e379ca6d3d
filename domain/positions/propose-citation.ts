import type { Stance } from "@/domain/evidence/stances";
import { type Act, actsById, familyOf } from "./acts";
import type { Proposal, Proposed } from "./propose";

/** A position of an issue that a quote can be cited for. */
export type Citable = Readonly<{ id: string; partyId: string; act: Act; statement: string }>;

/**
 * The position that a quote speaks of: the only one of the holder whom its words give, or of several the only one with the act that they show. A holder's
 * position that is not the only one stays open. Pure.
 */
export function proposePosition({ partyId, act }: Proposal, positions: readonly Citable[]): Proposed<string> | null {
  if (!partyId) return null;
  const held = positions.filter((position) => position.partyId === partyId.value);
  const [only] = held;
  if (only && held.length === 1) return { value: only.id, reason: `${partyId.reason}, its only position here` };
  const acting = held.filter((position) => position.act === act?.value);
  const [same] = acting;
  if (!act || !same || acting.length !== 1) return null;
  return { value: same.id, reason: `${partyId.reason}; ${act.reason}, its only position here with this act` };
}

/**
 * What a quote does to a position, by the act that its words show: the same act supports it; one that moves the other way cannot stand together with it;
 * silence on it is context. All else is open, and so is the act of somebody who does not hold the position. Pure.
 */
export function proposeStance({ partyId, act }: Proposal, position: Citable | null): Proposed<Stance> | null {
  if (!act || !position || partyId?.value !== position.partyId) return null;
  const recorded = actsById[position.act].label.toLowerCase();
  if (act.value === position.act) return { value: "supports", reason: `${act.reason}, as recorded` };
  const [here, there] = [familyOf(act.value), familyOf(position.act)];
  const isOpposite = (here === "toward" && there === "away") || (here === "away" && there === "toward");
  if (isOpposite) return { value: "contradicts", reason: `${act.reason}, recorded is: ${recorded}` };
  if (here === "silent" && there !== "silent")
    return { value: "context", reason: `${act.reason}, which takes no side` };
  return null;
}
