import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** What a person can say of a form and somebody whose name it may be. Stored as the enum `name_verdict`. Words of record linkage: match, non-match, possible match. */
export const nameVerdicts = [
  {
    id: "same",
    label: "Same",
    help: "It is their name: the form is added, and found from now on. Undoing takes it out again.",
  },
  {
    id: "different",
    label: "Different",
    help: "It is somebody else's: the two are not suggested to each other again.",
  },
  { id: "unsure", label: "Unsure", help: "It cannot be told yet: it stays in the list, with who said so." },
] as const satisfies readonly Entry[];
export type NameVerdict = (typeof nameVerdicts)[number]["id"];
export const nameVerdictIds = idsOf(nameVerdicts);
export const nameVerdictsById = byId(nameVerdicts);
