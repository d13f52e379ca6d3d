import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** Who may be shown something: the Traffic Light Protocol of FIRST, version 2.0 (2022). Unmarked is treated as AMBER. */
export const markings = [
  { id: "red", label: "TLP:RED", help: "For the eyes and ears of individual recipients only, no further." },
  { id: "amber_strict", label: "TLP:AMBER+STRICT", help: "Within the recipient's organisation, as far as needed." },
  { id: "amber", label: "TLP:AMBER", help: "Within the recipient's organisation and its clients, as far as needed." },
  { id: "green", label: "TLP:GREEN", help: "Within the recipient's community, not on public channels." },
  { id: "clear", label: "TLP:CLEAR", help: "No limit on disclosure." },
] as const satisfies readonly Entry[];
export type Marking = (typeof markings)[number]["id"];
export const markingIds = idsOf(markings);
export const markingsById = byId(markings);
