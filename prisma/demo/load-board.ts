import type { Ctx } from "@/domain/access/context";
import { markRead } from "@/domain/activity/commands/mark-read";
import { readInbox } from "@/domain/activity/read-inbox";
import { addComment } from "@/domain/comments/commands/add-comment";
import { resolveThread } from "@/domain/comments/commands/resolve-thread";
import { addParticipant } from "@/domain/events/commands/add-participant";
import { citeForEvent } from "@/domain/events/commands/cite-for-event";
import { createEvent } from "@/domain/events/commands/create-event";
import { createIssue } from "@/domain/issues/commands/create-issue";
import { relateIssues } from "@/domain/issues/commands/relate-issues";
import { changeIssueStatus } from "@/domain/status/commands/change-issue-status";
import { cited } from "./cited";
import type { demonstration } from "./demonstration";
import { loadPosition } from "./load-position";
import type { As } from "./load-team";
import type { Slugs } from "./slugs";
import type { DemoComment, DemoEvent } from "./types";

/** Issues, events, positions with their reviews, the steps of status, and what is said about it all. */
export async function loadBoard(demo: typeof demonstration, as: As, slugs: Slugs): Promise<void> {
  for (const { slug, title, question, note, parent, owner, by } of demo.issues) {
    const parentId = parent && slugs.get("issue", parent);
    const { id } = await createIssue(as(by), { title, question, note, parentId, ownerId: as(owner).actor.memberId });
    slugs.set("issue", slug, id);
  }
  for (const { from, to, kind, by } of demo.relations) {
    await relateIssues(as(by), { fromId: slugs.get("issue", from), toId: slugs.get("issue", to), kind });
  }
  for (const event of demo.events) await loadEvent(event, as, slugs);
  for (const position of demo.positions) await loadPosition(position, as, slugs);
  for (const { slug, issue, from, to, effective, reason, scope, citations, by } of demo.statusChanges) {
    const { id } = await changeIssueStatus(as(by), {
      issueId: slugs.get("issue", issue),
      from,
      to,
      reason,
      effective,
      scopePartyIds: scope.map((party) => slugs.get("party", party)),
      citations: cited(citations, slugs),
    });
    slugs.set("status_change", slug, id);
  }
  for (const { role } of demo.accounts) await readInboxSoFar(as(role));
  for (const comment of demo.comments) await loadThread(comment, as, slugs);
}

/** The team has seen how its board came to be; what is said about it is new to them. */
async function readInboxSoFar(ctx: Ctx): Promise<void> {
  const { upTo } = await readInbox(ctx, {});
  await markRead(ctx, { upTo });
}

async function loadEvent(
  { slug, parent, participants, citations, by, ...event }: DemoEvent,
  as: As,
  slugs: Slugs,
): Promise<void> {
  const { id: eventId } = await createEvent(as(by), { ...event, parentId: parent && slugs.get("event", parent) });
  slugs.set("event", slug, eventId);
  for (const { who, capacity } of participants) {
    const bearer = slugs.has("party", who)
      ? { partyId: slugs.get("party", who) }
      : { personId: slugs.get("person", who) };
    await addParticipant(as(by), { eventId, capacity, ...bearer });
  }
  for (const citation of cited(citations, slugs)) await citeForEvent(as(by), { eventId, citation });
}

async function loadThread(
  { on, by, body, visibility, replies, resolvedBy }: DemoComment,
  as: As,
  slugs: Slugs,
): Promise<void> {
  const { id } = await addComment(as(by), {
    target: { kind: on.kind, id: slugs.get(on.kind, on.slug) },
    body,
    visibility,
  });
  for (const reply of replies) await addComment(as(reply.by), { parentId: id, body: reply.body });
  if (resolvedBy) await resolveThread(as(resolvedBy), { id });
}
