import type { Ctx } from "./context";
import { may, type Permission, roles } from "./permissions";

/** Whether the actor reads versions of positions that are not before a reviewer: drafts, and what was sent back. */
export function readsDrafts(ctx: Ctx): boolean {
  return may(ctx.actor.role, "position.read-draft");
}

/**
 * A SQL condition: the version with this id may be read. `position` is the expression of its id; null and the id of something else pass.
 * `drafts` is the expression that says whether drafts are read; pass `readsDrafts(ctx)` as its value. Every statement that brings a
 * position, or what was said about one, asks it, so that no draft leaves the database for whoever does not read them.
 */
export function versionIsOpen(position: string, drafts: string): string {
  return `(${drafts} or not exists (select 1 from position_states closed
    where closed.negotiation_id = $1 and closed.position_id = ${position} and closed.review in ('draft', 'returned')))`;
}

/** A SQL condition: a member of this role (an expression) has the permission. */
export function whoMay(role: string, permission: Permission): string {
  const able = roles.filter((one) => may(one, permission)).map((one) => `'${one}'`);
  return `${role} in (${able.join(", ")})`;
}
