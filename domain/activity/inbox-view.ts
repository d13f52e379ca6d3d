import type { Reason } from "./concerns";
import type { ActivityType } from "./events";

/** One thing that concerns a member, and why. */
export type InboxRow = {
  id: string;
  /** An instant, ISO 8601. */
  at: string;
  actor: string;
  type: ActivityType;
  reason: Reason;
  unread: boolean;
  issue: { number: number; title: string } | null;
  /** Of a comment, the position or the document that it is about, by its words; null where it is the issue itself. */
  about: string | null;
  /** What was said, noted or recorded, in a line; null where the type says it all. */
  words: string | null;
  /** Below the negotiation. */
  path: string;
};

export type Inbox = {
  rows: InboxRow[];
  /** For `before`, when there is more. */
  next: string | null;
  /** The latest that can concern anybody: what marking all as read counts to. */
  upTo: string | null;
};
