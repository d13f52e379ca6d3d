import type { Ctx } from "@/domain/access/context";
import { type Other, othersHere, presenceLasts, type Sighting } from "./presence";

// Kept in this process and nowhere else: it is no part of the record, and worth nothing a minute later.
const seen = new Map<string, Map<string, Sighting>>();

/** Notes that the caller looks at a page of the negotiation, and lists who else is here. */
export function listHere({ negotiation, actor }: Ctx, at: string, now = Date.now()): Other[] {
  const here = seen.get(negotiation.id) ?? new Map<string, Sighting>();
  const asker = { memberId: actor.memberId, name: actor.name, at, seen: now };
  here.set(actor.memberId, asker);
  for (const [memberId, sighting] of here) if (now - sighting.seen >= presenceLasts) here.delete(memberId);
  seen.set(negotiation.id, here);
  return othersHere(here.values(), asker, now);
}
