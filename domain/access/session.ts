import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { unreadCount } from "@/domain/activity/unread";
import { type Database, database } from "@/lib/db/client";
import { isKept } from "@/lib/kept-text";
import { Problem } from "@/lib/problem";
import type { Ctx } from "./context";
import { ownPath, pathHeader } from "./own-path";
import type { Role } from "./permissions";
import { whoMay } from "./read-rights";
import { type Claims, claimsOf } from "./session-claims";
import { sessionCookie } from "./session-cookie";

/** The claims of the caller's session cookie, or null. A forged or expired cookie is no cookie. */
async function claims(): Promise<Claims | null> {
  const cookie = (await cookies()).get(sessionCookie().name)?.value;
  return cookie ? claimsOf(cookie) : null;
}

export type Viewer = {
  userId: string;
  name: string;
  email: string;
  isDemo: boolean;
  demoActive: boolean;
  /** The negotiations this person is a member of, by name. */
  negotiations: { key: string; name: string; role: Role; mail: boolean }[];
};
export type Session = Viewer & {
  ctx: Ctx | null;
  /** How much in the inbox is unread; see `unreadCount`. */
  unread: number;
  /** The filters that the team of the negotiation has saved, by name; see `domain/board/saved-filter-input.ts`. */
  saved: { id: string; name: string; query: string }[];
};

type Row = {
  user_id: string;
  user_name: string;
  email: string;
  is_demo: boolean;
  demo_active: boolean;
  negotiations: Viewer["negotiations"];
  negotiation_id: string | null;
  key: string | null;
  negotiation_name: string | null;
  member_id: string | null;
  member_name: string | null;
  role: Role | null;
  saved: Session["saved"];
  unread: number;
};

const concerned = {
  negotiation: "m.negotiation_id",
  member: "m.id",
  team: whoMay("m.role", "comment.read-team"),
  drafts: whoMay("m.role", "position.read-draft"),
};

/**
 * Who is asking, and their part in the negotiation with this key; null when nobody is signed in. One indexed read, once a request:
 * because it looks at the session version, the member and the role each time, sign-out everywhere, a changed role and a removed
 * member take effect at the next request.
 */
export const readSession = cache(async (negotiationKey: string | null): Promise<Session | null> => {
  const token = await claims();
  if (!token) return null;
  const db = database();
  const { rows } = await db.pool.query<Row>({
    name: "session",
    text: `select u.id as user_id, u.name as user_name, u.email, u.is_demo,
             exists (select 1 from users d where d.is_demo and d.disabled_at is null) as demo_active,
             coalesce((select json_agg(json_build_object('key', mine.key, 'name', mine.name, 'role', part.role, 'mail', part.mail) order by mine.name, mine.key)
               from members part join negotiations mine on mine.id = part.negotiation_id
               where part.user_id = u.id and part.removed_at is null), '[]'::json) as negotiations,
             n.id as negotiation_id, n.key, n.name as negotiation_name, m.id as member_id, m.name as member_name, m.role,
             coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'query', f.query) order by f.name)
               from saved_filters f where f.negotiation_id = m.negotiation_id), '[]'::json) as saved,
             ${unreadCount(concerned)} as unread
           from users u
             left join negotiations n on n.key = $3
             left join members m on m.negotiation_id = n.id and m.user_id = u.id and m.removed_at is null
           where u.id = $1 and u.session_version = $2 and u.disabled_at is null`,
    values: [token.sub, token.version, negotiationKey && isKept(negotiationKey) ? negotiationKey : null],
  });
  const row = rows[0];
  if (!row) return null;
  const { user_id: userId, user_name: name, email, is_demo: isDemo, demo_active: demoActive, negotiations } = row;
  return {
    userId,
    name,
    email,
    isDemo,
    demoActive,
    negotiations,
    saved: row.saved,
    unread: row.unread,
    ctx: memberContext(db, row),
  };
});

function memberContext(db: Database, row: Row): Ctx | null {
  const { negotiation_id: id, key, negotiation_name: name, member_id: memberId, member_name: memberName, role } = row;
  if (!id || !key || !name || !memberId || !memberName || !role) return null;
  return { db, negotiation: { id, key, name }, actor: { memberId, userId: row.user_id, name: memberName, role } };
}

/** For actions and endpoints. Throws `unauthenticated`, or `not_found` for whoever is not a member: to them it does not exist. */
export async function requireMember(negotiationKey: string): Promise<Ctx> {
  const session = await readSession(negotiationKey);
  if (!session) throw new Problem("unauthenticated", "You are signed out. Sign in again; what you typed is kept here.");
  if (!session.ctx) throw new Problem("not_found", "There is no such negotiation.");
  return session.ctx;
}

/** For actions outside a negotiation. Throws `unauthenticated`. */
export async function requireUser(): Promise<Viewer> {
  const session = await readSession(null);
  if (!session) throw new Problem("unauthenticated", "You are signed out. Sign in again; what you typed is kept here.");
  return session;
}

/** For pages: the session, or the way to the sign-in page and from there back to this one (on a step inside the app: to its negotiation). */
export async function signedInPage(negotiationKey: string | null): Promise<Session> {
  const session = await readSession(negotiationKey);
  if (session) return session;
  const here = (await headers()).get(pathHeader) ?? (negotiationKey ? `/n/${negotiationKey}` : "/");
  redirect(`/sign-in?next=${encodeURIComponent(ownPath(here))}`);
}

/** For pages of a negotiation: the caller's part in it; whoever has none finds nothing. */
export async function memberPage(negotiationKey: string): Promise<Ctx> {
  const { ctx } = await signedInPage(negotiationKey);
  return ctx ?? notFound();
}

/** For pages: a record that is not there, or not this person's, is "not found". */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found") notFound();
    throw error;
  }
}
