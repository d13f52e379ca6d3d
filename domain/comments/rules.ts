import { may, type Role } from "@/domain/access/permissions";
import type { Visibility } from "./schema";

/** Whether a role reads comments of this visibility. */
export function maySee(role: Role, visibility: Visibility): boolean {
  return visibility === "negotiation" || may(role, "comment.read-team");
}

/** Whether somebody may resolve or reopen a thread: who began it, and who moderates. */
export function maySettle(actor: { memberId: string; role: Role }, thread: { authorId: string }): boolean {
  return thread.authorId === actor.memberId || may(actor.role, "comment.moderate");
}
