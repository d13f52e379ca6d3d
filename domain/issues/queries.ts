import type { Ctx } from "@/domain/access/context";
import type { Role } from "@/domain/access/permissions";
import { Problem } from "@/lib/problem";

export type StoredIssue = {
  id: string;
  number: number;
  title: string;
  question: string;
  note: string;
  parentId: string | null;
  ownerId: string | null;
  version: number;
};

/** What the form of an issue offers: every other issue as a parent, every present member as an owner. */
export type IssueForm = {
  issue: StoredIssue | null;
  issues: { id: string; number: number; title: string }[];
  members: { id: string; name: string; role: Role }[];
};

/** An issue with what its form offers, or the offer alone for a new one (`number` null), in one round trip. Throws `not_found`. */
export async function getIssueForm(ctx: Ctx, number: number | null): Promise<IssueForm> {
  const { rows } = await ctx.db.pool.query<{ form: IssueForm }>({
    name: "issue-form",
    text: `select json_build_object(
      'issue', (select json_build_object('id', id, 'number', number, 'title', title, 'question', question, 'note', note,
          'parentId', parent_id, 'ownerId', owner_id, 'version', version)
        from issues where negotiation_id = $1 and number = $2),
      'issues', (select coalesce(json_agg(json_build_object('id', id, 'number', number, 'title', title) order by number), '[]')
        from issues where negotiation_id = $1 and number is distinct from $2),
      'members', (select coalesce(json_agg(json_build_object('id', id, 'name', name, 'role', role) order by name), '[]')
        from members where negotiation_id = $1 and removed_at is null)) as form`,
    values: [ctx.negotiation.id, number],
  });
  const form = rows[0]?.form;
  if (!form || (number !== null && !form.issue)) throw new Problem("not_found", "There is no such issue.");
  return form;
}
