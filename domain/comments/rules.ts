import { may, type Role } from "@/domain/access/permissions";
import type { Visibility } from "./schema";

/** Whether a role reads comments of this visibility. */
export function maySee(role: Role, visibility: Visibility): boolean {
  return visibility === "negotiation" || may(role, "comment.read-team");
}

/** Whether a role reads a thread: by its visibility, and by whether it is on a draft. */
export function mayRead(role: Role, { visibility, isDraft }: { visibility: Visibility; isDraft: boolean }): boolean {
  return maySee(role, visibility) && (!isDraft || may(role, "position.read-draft"));
}

/** Whether somebody may resolve or reopen a thread, or delete a comment: who wrote it, and who moderates. */
export function maySettle(actor: { memberId: string; role: Role }, comment: { authorId: string }): boolean {
  return comment.authorId === actor.memberId || may(actor.role, "comment.moderate");
}
