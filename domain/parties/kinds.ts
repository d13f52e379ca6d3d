import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** What can hold a position. Stored as the enum `party_kind`. */
export const partyKinds = [
  {
    id: "state",
    label: "State",
    help: "A state, with whatever speaks for it: its government, its capital, its delegation.",
  },
  {
    id: "organisation",
    label: "Organisation",
    help: "An organisation of states or of others, with positions of its own.",
  },
  {
    id: "coalition",
    label: "Coalition",
    help: "Parties that act together for a time. Its members are dated and never merged with it.",
  },
  { id: "armed_group", label: "Armed group", help: "A group under arms that is no state." },
  {
    id: "institution",
    label: "Institution",
    help: "A body such as a parliament, a court or an agency, when it holds a position of its own.",
  },
  {
    id: "anonymous_voice",
    label: "Anonymous voice",
    help: "Nobody in particular: holds what is reported without saying who holds it.",
  },
] as const satisfies readonly Entry[];
export type PartyKind = (typeof partyKinds)[number]["id"];
export const partyKindIds = idsOf(partyKinds);
export const partyKindsById = byId(partyKinds);
