import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** How meetings contain each other, from the widest: a kind lies below any before it. Stored as the enum `event_kind`. */
export const eventKinds = [
  { id: "series", label: "Series", help: "Meetings that belong together over time, in one format or place." },
  { id: "round", label: "Round", help: "One meeting or a few days of meetings, as people count them." },
  { id: "session", label: "Session", help: "One sitting within a round, on one day." },
] as const satisfies readonly Entry[];
export type EventKind = (typeof eventKinds)[number]["id"];
export const eventKindIds = idsOf(eventKinds);
export const eventKindsById = byId(eventKinds);
