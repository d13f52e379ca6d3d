import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** What a citation's evidence does to what it is cited for. */
export const stances = [
  { id: "supports", label: "Supports", help: "The words bear out what is recorded." },
  { id: "contradicts", label: "Contradicts", help: "The words cannot stand together with what is recorded." },
  { id: "context", label: "Context", help: "The words help to understand it and prove nothing." },
] as const satisfies readonly Entry[];
export type Stance = (typeof stances)[number]["id"];
export const stanceIds = idsOf(stances);
export const stancesById = byId(stances);
