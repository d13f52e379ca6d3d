import type { Json } from "@/lib/problem";

/**
 * Everything that can happen in a negotiation, with the words the feed uses: "Reviewer **reviewed a position**".
 * History, feed, audit and export read these; adding a command means adding a line here.
 */
export const activityTypes = {
  "negotiation.created": "created the negotiation",
  "negotiation.updated": "changed the negotiation",
  "member.invited": "invited a member",
  "member.invitation-revoked": "revoked an invitation",
  "member.joined": "joined",
  "member.role-changed": "changed a member's role",
  "member.renamed": "took another name",
  "member.removed": "removed a member",
  "member.reset-link-made": "made a password link",
  "demo.switched-off": "switched the demo accounts off",
  "party.created": "added a party",
  "party.updated": "changed a party",
  "party.coalition-joined": "recorded a coalition membership",
  "party.coalition-changed": "changed a coalition membership",
  "person.created": "added a person",
  "person.updated": "changed a person",
  "person.office-recorded": "recorded an office",
  "person.office-changed": "changed an office",
  "name.recorded": "recorded a name form",
  "name.withdrawn": "withdrew a name form",
  "name.judged": "judged a name",
  "name.judgement-undone": "undid a judgement on a name",
  "issue.created": "added an issue",
  "issue.updated": "changed an issue",
  "issue.related": "related two issues",
  "issue.unrelated": "removed a relation of two issues",
  "issue.status-changed": "changed the status",
  "source.created": "added a source",
  "source.updated": "changed a source",
  "source.graded": "graded a source",
  "document.added": "took in a document",
  "document.updated": "changed a document",
  "document.captured": "took in another capture",
  "document.intake-asked": "gave a document to be taken in",
  "document.intake-retried": "tried an intake again",
  "document.intake-dropped": "gave up on an intake",
  "document.linked": "recorded lineage",
  "document.unlinked": "withdrew lineage",
  "document.suggestion-dismissed": "dismissed a suggestion of lineage",
  "document.suggestion-restored": "brought a suggestion of lineage back",
  "document.transform-judged": "judged what lies between the words and the text",
  "hazard.marked": "marked a hazard",
  "hazard.dismissed": "dismissed a hazard",
  "hazard.restored": "brought a hazard back",
  "evidence.quoted": "quoted a document",
  "evidence.confirmed": "confirmed a drifted quote",
  "evidence.rejected": "found a quote gone",
  "evidence.judgement-withdrawn": "withdrew a judgement on a drifted quote",
  "position.recorded": "recorded a position",
  "position.revised": "revised a draft",
  "position.submitted": "submitted a position for review",
  "position.reviewed": "reviewed a position",
  "position.returned": "returned a position",
  "position.superseded": "recorded a successor to a position",
  "position.retracted": "recorded a retraction by the source",
  "position.graded": "graded a position",
  "position.ranked": "ranked a position",
  "citation.added": "cited evidence",
  "citation.withdrawn": "withdrew a citation",
  "event.created": "added an event",
  "event.updated": "changed an event",
  "event.participant-added": "added a participant",
  "event.participant-removed": "removed a participant",
  "filter.saved": "saved a filter",
  "filter.removed": "removed a saved filter",
  "comment.added": "commented",
  "comment.edited": "edited a comment",
  "comment.deleted": "deleted a comment",
  "comment.resolved": "resolved a thread",
  "comment.reopened": "reopened a thread",
} as const;

export type ActivityType = keyof typeof activityTypes;

/** One thing that happened. `subjectId` is the record it happened to; `before` and `after` hold what changed, as JSON. */
export type ActivityEvent = {
  type: ActivityType;
  subjectId: string;
  /** The issue whose history this belongs to, when there is one. */
  issueId?: string | null;
  before?: { [key: string]: Json } | null;
  after?: { [key: string]: Json } | null;
};
