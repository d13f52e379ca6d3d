import { command } from "@/domain/access/command";
import { cite } from "@/domain/evidence/cite";
import { findPublication } from "@/domain/evidence/find-publication";
import { dayOf } from "@/lib/days";
import { lock } from "@/lib/db/lock";
import { Problem } from "@/lib/problem";
import { worldDateColumns, worldDateSaid } from "@/lib/world-date";
import { consentOn } from "../queries";
import { assertStatusChange } from "../rules";
import { changeIssueStatusInput } from "../schema";
import { issueStatusesById } from "../statuses";

/** Writes the step of the history and the issue's cached status together; no other command writes either. */
export const changeIssueStatus = command({
  permission: "status.change",
  input: changeIssueStatusInput,
  async run(tx, ctx, { issueId, from, to, reason, scopePartyIds, citations, ...input }) {
    const negotiationId = ctx.negotiation.id;
    if (!(await lock(tx, "issues", negotiationId, issueId))) throw new Problem("not_found", "There is no such issue.");
    const issue = await tx.issue.findUniqueOrThrow({
      where: { id: issueId },
      include: { statusChange: { include: { statusScopeParties: true, recordedBy: { select: { name: true } } } } },
    });
    const last = issue.statusChange;
    if (issue.status !== from) {
      const by = last?.recordedBy.name ?? "Somebody";
      const theirs = { from: issueStatusesById[issue.status].label, reason: last?.reason ?? "" };
      throw new Problem(
        "conflict",
        `${by} changed the status while you were writing. Nothing of yours is lost.`,
        {},
        {
          version: last?.number ?? 0,
          status: issue.status,
          theirs,
          by,
        },
      );
    }
    const today = dayOf(new Date());
    const effective = worldDateColumns(
      "effective",
      input.effective?.edtf ? input.effective : { edtf: today, text: null, basis: "absolute", note: null },
      "effective",
      await findPublication(tx, ctx, citations),
    );
    if (!effective.effectiveEarliest) {
      const message = "Say since when the status holds, at least roughly.";
      throw new Problem("invalid", message, { "effective.edtf": message });
    }
    const { principals, shown } = await consentOn(tx, negotiationId, issueId, today);
    assertStatusChange({
      from,
      to,
      reason,
      citationCount: citations.length,
      scopePartyIds,
      currentScopePartyIds: last?.statusScopeParties.map(({ partyId }) => partyId) ?? [],
      principals,
      shown,
      effective: dayOf(effective.effectiveEarliest),
      previousEffective: last?.effectiveEarliest ? dayOf(last.effectiveEarliest) : null,
      today,
    });
    const { id } = await tx.statusChange.create({
      data: {
        negotiationId,
        issueId,
        number: (last?.number ?? 0) + 1,
        fromStatus: from,
        toStatus: to,
        reason,
        ...effective,
        recordedById: ctx.actor.memberId,
      },
      select: { id: true },
    });
    await tx.statusScopeParty.createMany({
      data: scopePartyIds.map((partyId) => ({ negotiationId, statusChangeId: id, partyId })),
    });
    await cite(tx, ctx, { statusChangeId: id }, citations);
    await tx.issue.update({ where: { id: issueId }, data: { status: to, statusChangeId: id } });
    return {
      output: { id, number: issue.number, status: to },
      activity: {
        type: "issue.status-changed",
        subjectId: issueId,
        issueId,
        before: { status: from },
        after: {
          status: to,
          reason,
          ...worldDateSaid("effective", effective),
          statusChangeId: id,
          scopePartyIds,
          citations: citations.length,
        },
      },
    };
  },
});
