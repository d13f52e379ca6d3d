import type { Database } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { may, type Permission, type Role } from "./permissions";

export type Actor = { memberId: string; userId: string; name: string; role: Role };

/** What every query and command is told: where it is, who acts, and through which database. */
export type Ctx = {
  db: Database;
  negotiation: { id: string; key: string; name: string };
  actor: Actor;
};

/** Throws `forbidden` when the actor's role lacks the permission. */
export function authorise(ctx: Ctx, permission: Permission): void {
  if (!may(ctx.actor.role, permission)) {
    throw new Problem("forbidden", `Your role in this negotiation (${ctx.actor.role}) does not allow this.`);
  }
}
