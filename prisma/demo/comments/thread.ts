import type { CommentTarget, DemoComment, IssueSlug } from "../types";

type Written = Pick<DemoComment, "on" | "by" | "body"> & Partial<DemoComment>;

/** A thread as its first author opens it: open to the negotiation, unanswered, unresolved, unless it says otherwise. */
export function thread(written: Written): DemoComment {
  return { visibility: "negotiation", replies: [], resolvedBy: null, ...written };
}

export function onEvidence(slug: string): CommentTarget {
  return { kind: "evidence", slug };
}

/** On the hazard that is marked on these words. */
export function onHazard(quote: string): CommentTarget {
  return { kind: "hazard", slug: quote };
}

export function onPosition(slug: string): CommentTarget {
  return { kind: "position", slug };
}

export function onStatusChange(slug: string): CommentTarget {
  return { kind: "status_change", slug };
}

export function onIssue(slug: IssueSlug): CommentTarget {
  return { kind: "issue", slug };
}
