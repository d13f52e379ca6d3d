import type { Ctx } from "@/domain/access/context";
import { may, type Role } from "@/domain/access/permissions";
import { isDemonstration, type ResetSubject, resetRefusal, resetSubject } from "@/domain/access/reset-rules";

export type MemberRow = {
  id: string;
  name: string;
  role: Role;
  joinedAt: string;
  isSelf: boolean;
  isDemo: boolean;
  disabled: boolean;
  /** Only for whoever manages members; in a demonstration, where that is anybody, only of demo accounts. */
  email: string | null;
  /** Why no password link can be made; null when one can, and for whoever does not manage members. */
  noLink: string | null;
};
export type InvitationRow = {
  id: string;
  role: Role;
  note: string;
  by: string;
  createdAt: string;
  expiresAt: string;
};
export type MemberList = {
  members: MemberRow[];
  invitations: InvitationRow[];
  /** Demo accounts take or took part: anybody can make themselves a lead. */
  isDemonstration: boolean;
};

type Row = Omit<MemberList, "members"> & { members: (Omit<MemberRow, "noLink"> & { subject: ResetSubject | null })[] };

/** The members, leads first; and for whoever manages them, the invitations that still work. */
export async function listMembers(ctx: Ctx): Promise<MemberList> {
  const { rows } = await ctx.db.pool.query<Row>({
    name: "members",
    text: `select ${isDemonstration("$1")} as "isDemonstration",
        (select json_agg(json_build_object('id', m.id, 'name', m.name, 'role', m.role, 'joinedAt', m.joined_at,
            'isSelf', m.user_id = $2, 'isDemo', u.is_demo, 'disabled', u.disabled_at is not null, 
            'email', case when $3 and (u.is_demo or not ${isDemonstration("$1")}) then u.email end, 'subject', case when $3 then ${resetSubject("u", "me")} end)
            order by m.role desc, m.name, m.id)
          from members m join users u on u.id = m.user_id join users me on me.id = $2
          where m.negotiation_id = $1 and m.removed_at is null) as members,
        coalesce((select json_agg(json_build_object('id', i.id, 'role', i.role, 'note', i.note, 'by', c.name,
            'createdAt', i.created_at, 'expiresAt', i.expires_at) order by i.created_at desc)
          from invitations i join members c on c.negotiation_id = $1 and c.id = i.created_by_id join users cu on cu.id = c.user_id
          where i.negotiation_id = $1 and $3 and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
            and c.role = 'lead' and c.removed_at is null and cu.disabled_at is null), '[]'::json) as invitations`,
    values: [ctx.negotiation.id, ctx.actor.userId, may(ctx.actor.role, "member.manage")],
  });
  const { members = [], invitations = [], isDemonstration: demonstration = false } = rows[0] ?? {};
  return {
    members: members.map(({ subject, ...member }) => ({ ...member, noLink: subject && resetRefusal(subject) })),
    invitations,
    isDemonstration: demonstration,
  };
}
