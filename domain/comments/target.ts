import type { CommentTarget } from "./schema";

/** The five columns of a comment, of which exactly one is set. */
export type TargetColumns = {
  issueId: string | null;
  positionId: string | null;
  evidenceId: string | null;
  statusChangeId: string | null;
  hazardId: string | null;
};

export function columnsOf({ kind, id }: CommentTarget): TargetColumns {
  const none = { issueId: null, positionId: null, evidenceId: null, statusChangeId: null, hazardId: null };
  const column = {
    issue: "issueId",
    position: "positionId",
    evidence: "evidenceId",
    status_change: "statusChangeId",
    hazard: "hazardId",
  };
  return { ...none, [column[kind]]: id };
}

/** @throws Error when no column is set, which the database does not allow. */
export function targetOf({ issueId, positionId, evidenceId, statusChangeId, hazardId }: TargetColumns): CommentTarget {
  if (issueId) return { kind: "issue", id: issueId };
  if (positionId) return { kind: "position", id: positionId };
  if (evidenceId) return { kind: "evidence", id: evidenceId };
  if (statusChangeId) return { kind: "status_change", id: statusChangeId };
  if (hazardId) return { kind: "hazard", id: hazardId };
  throw new Error("A comment without a target.");
}
