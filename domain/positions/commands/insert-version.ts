import { randomUUID } from "node:crypto";
import type { Ctx } from "@/domain/access/context";
import type { CitationInput } from "@/domain/evidence/citation-input";
import { cite } from "@/domain/evidence/cite";
import { findPublication } from "@/domain/evidence/find-publication";
import { dayOf } from "@/lib/days";
import type { Tx } from "@/lib/db/client";
import { Problem } from "@/lib/problem";
import { type WorldDateColumns, worldDateColumns, worldDateSaid } from "@/lib/world-date";
import { assertReviewable, assertSupersession, type Bounds } from "../rules";
import type { Meaning } from "../schema";
import type { SupersedeReason } from "../vocabulary";

type Version = {
  issueId: string;
  partyId: string;
  meaning: Meaning;
  citations: readonly CitationInput[];
  submit: boolean;
  /** The chain it goes on; none for a first version. */
  after?: { threadId: string; number: number };
  replaces?: { id: string; reason: Exclude<SupersedeReason, "retracted_by_source"> };
};

type Validity = WorldDateColumns<"validFrom"> & WorldDateColumns<"validTo">;
type Inserted = { id: string; number: number; dates: ReturnType<typeof validitySaid> };

/** What was said of the days on which a version holds, for the activity. */
export function validitySaid(version: Validity) {
  return { ...worldDateSaid("validFrom", version), ...worldDateSaid("validTo", version) };
}

/** Writes one version with its citations and its first review state. What replaces another, first or revised, holds from a day that its reason allows. */
export async function insertVersion(tx: Tx, ctx: Ctx, version: Version): Promise<Inserted> {
  const { issueId, partyId, meaning, citations, submit, after, replaces } = version;
  const { act, statement, conditions, basis, speakerId = null, speakerText, reporter } = meaning;
  const negotiationId = ctx.negotiation.id;
  const recordedById = ctx.actor.memberId;
  await assertInScope(tx, negotiationId, { issueId, partyId, speakerId });
  if (submit) assertReviewable({ supportingCitations: citations.filter(({ stance }) => stance === "supports").length });
  const published = await findPublication(tx, ctx, citations);
  const validFrom = worldDateColumns("validFrom", meaning.validFrom, "validFrom", published);
  const validTo = worldDateColumns("validTo", meaning.validTo, "validTo", published);
  if (replaces) {
    const old = await tx.position.findFirstOrThrow({
      where: { negotiationId, id: replaces.id },
      select: { validFromEarliest: true, validFromLatest: true },
    });
    assertSupersession({
      reason: replaces.reason,
      old: { validFrom: bounds(old) },
      next: { validFrom: bounds(validFrom) },
    });
  }
  if (validFrom.validFromEarliest && validTo.validToLatest && validTo.validToLatest < validFrom.validFromEarliest) {
    const message = "The position would end before it begins.";
    throw new Problem("invalid", message, { "validTo.edtf": message });
  }
  const id = randomUUID();
  const number = (after?.number ?? 0) + 1;
  await tx.position.create({
    data: {
      id,
      negotiationId,
      threadId: after?.threadId ?? id,
      number,
      issueId,
      partyId,
      act,
      statement,
      conditions,
      basis,
      speakerId,
      speakerText,
      reporter,
      ...validFrom,
      ...validTo,
      replacesId: replaces?.id ?? null,
      replaceReason: replaces?.reason ?? null,
      recordedById,
    },
  });
  await cite(tx, ctx, { positionId: id }, citations);
  await tx.positionReview.create({
    data: { negotiationId, positionId: id, state: submit ? "in_review" : "draft", recordedById },
  });
  return { id, number, dates: validitySaid({ ...validFrom, ...validTo }) };
}

function bounds(date: { validFromEarliest: Date | null; validFromLatest: Date | null }): Bounds {
  const { validFromEarliest: earliest, validFromLatest: latest } = date;
  return { earliest: earliest && dayOf(earliest), latest: latest && dayOf(latest) };
}

async function assertInScope(
  tx: Tx,
  negotiationId: string,
  { issueId, partyId, speakerId }: { issueId: string; partyId: string; speakerId: string | null },
): Promise<void> {
  const [issue, party, speaker] = await Promise.all([
    tx.issue.findFirst({ where: { negotiationId, id: issueId }, select: { id: true } }),
    tx.party.findFirst({ where: { negotiationId, id: partyId }, select: { id: true } }),
    speakerId ? tx.person.findFirst({ where: { negotiationId, id: speakerId }, select: { id: true } }) : true,
  ]);
  if (!issue) throw new Problem("not_found", "There is no such issue.", { issueId: "There is no such issue." });
  if (!party) throw new Problem("not_found", "There is no such party.", { partyId: "There is no such party." });
  if (!speaker) throw new Problem("not_found", "There is no such person.", { speakerId: "There is no such person." });
}
