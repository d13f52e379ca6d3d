import type { Ctx } from "@/domain/access/context";
import { publicLink } from "@/domain/access/public-link";
import { whoMay } from "@/domain/access/read-rights";
import { mailIsConfigured, sendMail } from "@/lib/mail";
import { plainMentions } from "@/lib/mentions";
import { mailed, type Reason, reasonFor } from "./concerns";
import type { ActivityType } from "./events";
import { letterAbout } from "./letters";
import { commentPath, positionPath } from "./record-paths";

const types: readonly ActivityType[] = ["comment.added", "comment.edited", "position.returned"];
const underway = new Set<Promise<void>>();

/**
 * Mails those whom an activity concerns by a mention, an answer or a returned draft, once it is committed. Never waited for and never
 * failing what was done; without a mail server it does nothing.
 */
export function mailAbout(ctx: Ctx, activity: { id: bigint; type: ActivityType }): void {
  if (!types.includes(activity.type) || !mailIsConfigured()) return;
  const sending = send(ctx, activity.id).catch((error: unknown) =>
    console.error("Mail about an activity failed:", error),
  );
  underway.add(sending);
  void sending.finally(() => underway.delete(sending));
}

/** Resolves when all mail that was begun has been handed over or refused. */
export async function mailSettled(): Promise<void> {
  while (underway.size > 0) await Promise.all(underway);
}

type Addressee = {
  email: string;
  reason: Reason;
  actor: string;
  path: string;
  words: string | null;
  marking: string;
  documentMarking: string | null;
};

const concerned = {
  negotiation: "$1",
  member: "m.id",
  team: whoMay("m.role", "comment.read-team"),
  drafts: whoMay("m.role", "position.read-draft"),
};

async function send(ctx: Ctx, activityId: bigint): Promise<void> {
  const { rows } = await ctx.db.pool.query<Addressee>({
    name: "mail-about",
    text: `select * from (
        select u.email, a.actor_name as actor, n.marking, d.marking as "documentMarking", ${reasonFor(concerned)} as reason,
          coalesce(${commentPath("c.id")}, ${positionPath("i.number", "p.id")}) as path,
          coalesce(c.body, nullif(a.after ->> 'note', '')) as words
        from activity a
          join negotiations n on n.id = a.negotiation_id
          join members m on m.negotiation_id = a.negotiation_id and m.removed_at is null and m.mail
          join users u on u.id = m.user_id and u.disabled_at is null and not u.is_demo
          left join issues i on i.negotiation_id = $1 and i.id = a.issue_id
          left join positions p on p.negotiation_id = $1 and p.id = a.subject_id
          left join comments c on c.negotiation_id = $1 and c.id = a.subject_id
          left join evidence e on e.negotiation_id = $1 and e.id = c.evidence_id
          left join hazards h on h.negotiation_id = $1 and h.id = c.hazard_id
          left join captures k on k.negotiation_id = $1 and k.id = coalesce(e.capture_id, h.capture_id)
          left join documents d on d.negotiation_id = $1 and d.id = k.document_id
        where a.negotiation_id = $1 and a.id = $2) found
      where reason = any ($3)`,
    values: [ctx.negotiation.id, activityId, mailed],
  });
  for (const { email, path, words, ...told } of rows) {
    const link = publicLink(`/n/${ctx.negotiation.key}/${path}`);
    const negotiation = ctx.negotiation.name;
    await sendMail({ to: email, ...letterAbout({ ...told, link, negotiation, words: words && plainMentions(words) }) });
  }
}
