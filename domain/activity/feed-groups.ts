import { type ActivityType, activityTypes } from "./events";

/** What the feed can be narrowed to, by the nouns that an activity's type begins with. */
export const feedKinds = [
  { id: "status", label: "Status", of: ["issue.status-changed"] },
  { id: "positions", label: "Positions", of: ["position.", "citation."] },
  { id: "issues", label: "Issues", of: ["issue."] },
  { id: "sources", label: "Sources and quotes", of: ["source.", "document.", "hazard.", "evidence."] },
  { id: "parties", label: "Parties and people", of: ["party.", "person.", "name."] },
  { id: "events", label: "Events", of: ["event."] },
  { id: "discussion", label: "Discussion", of: ["comment."] },
  { id: "team", label: "Members and settings", of: ["member.", "negotiation.", "demo.", "filter."] },
] as const;
export type FeedKind = (typeof feedKinds)[number]["id"];
export const feedKindIds = feedKinds.map(({ id }) => id) as [FeedKind, ...FeedKind[]];

/** The types of activity of a kind. */
export function typesOf(kind: FeedKind): ActivityType[] {
  const prefixes = feedKinds.find(({ id }) => id === kind)?.of ?? [];
  return (Object.keys(activityTypes) as ActivityType[]).filter((type) =>
    prefixes.some((prefix) => type.startsWith(prefix)),
  );
}
