import fc from "fast-check";
import type { PositionVersion } from "@/domain/board/cell";
import { citeForPosition } from "@/domain/positions/commands/cite-for-position";
import { gradePosition } from "@/domain/positions/commands/grade-position";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { retractPosition } from "@/domain/positions/commands/retract-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { revisePosition } from "@/domain/positions/commands/revise-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { gradeSource } from "@/domain/sources/commands/grade-source";
import { addDays, dayOf } from "@/lib/days";
import { Problem } from "@/lib/problem";
import { makeNegotiation, type TestNegotiation } from "./factories";
import { performOnSources, sourceVerbs } from "./random-sources";

const acts = ["stated", "accepted", "ruled_out", "declined_comment"] as const;
const stances = ["supports", "contradicts", "context"] as const;
const verbs = [
  ...[
    "publish",
    "publish",
    "publish",
    "publish",
    "record",
    "supersede",
    "supersede",
    "supersede",
    "approve",
    "approve",
  ],
  ...["return", "revise", "rank", "rank", "grade", "cite", "withdraw", "retract", "retract", "source"],
  ...sourceVerbs,
] as const;

/** The nth date that these talks know: days around today, a month, a range, and none. */
function dateOf(n: number): { edtf: string } | null {
  const today = dayOf(new Date());
  const dates = [addDays(today, -9), addDays(today, -4), today, addDays(today, 3), "2025-12~", "2025-12-05/.."];
  const edtf = dates[n];
  return edtf === undefined ? null : { edtf };
}

/** One thing that somebody does: a verb, what of those there are it is done to, and a few choices. */
export const someDeeds = fc.array(
  fc.record({
    verb: fc.constantFrom(...verbs),
    pick: fc.nat(1000),
    act: fc.constantFrom(...acts),
    from: fc.nat(6),
    to: fc.nat(9),
    stance: fc.constantFrom(...stances),
    choice: fc.nat(5),
  }),
  { minLength: 15, maxLength: 35 },
);
export type Deed = typeof someDeeds extends fc.Arbitrary<(infer D)[]> ? D : never;

export type Talks = Awaited<ReturnType<typeof makeTalks>>;

/** Two issues, three parties, and three documents of two sources, over which deeds are done. */
export async function makeTalks() {
  const talks = await makeNegotiation();
  const db = talks.ctx("lead").db;
  const issues = [await talks.issue("Status of the region"), await talks.issue("Return of prisoners")];
  const parties = [await talks.party("Atlantis"), await talks.party("Borduria", { principal: true })];
  const captures = [await talks.capture(), await talks.capture(), await talks.capture()];
  const sources: string[] = [];
  for (const name of ["The Herald", "The Courier"]) {
    sources.push((await db.prisma.source.create({ data: { negotiationId: talks.id, name } })).id);
  }
  for (const [index, { documentId }] of captures.entries())
    await db.prisma.document.update({ where: { id: documentId }, data: { sourceId: sources[index % 2] ?? null } });
  return { ...talks, issues, parties, captures, sources };
}

/** Does it; what a rule refuses is not done. */
export async function perform(talks: Talks, deed: Deed): Promise<void> {
  try {
    await attempt(talks, deed);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}

async function attempt(talks: Talks, deed: Deed): Promise<void> {
  const { verb, pick, act, from, to, stance, choice } = deed;
  if (sourceVerbs.some((one) => one === verb)) return performOnSources(talks, deed);
  const [analyst, reviewer] = [talks.ctx("analyst"), talks.ctx("reviewer")];
  const meaning = { act, statement: `Statement ${pick}.`, basis: "on_record_quote" as const };
  const dates = { validFrom: dateOf(from), validTo: to > 6 ? dateOf(to - 6) : null };
  const citations = [talks.citation(one(talks.captures, pick), "ruled out any delay")];
  if (verb === "record" || verb === "publish") {
    const place = { issueId: one(talks.issues, pick).id, partyId: one(talks.parties, choice) };
    const { id } = await recordPosition(analyst, { ...place, ...meaning, ...dates, citations, submit: choice > 0 });
    if (verb === "publish") await reviewPosition(reviewer, { positionId: id, verdict: "approve" });
    return;
  }
  if (verb === "source") {
    const reliability = (["A", "B", "C", "D", "E", "F"] as const)[choice] ?? "F";
    await gradeSource(reviewer, { sourceId: one(talks.sources, pick), reliability, reason: "What it wrote before." });
    return;
  }
  const states = await analyst.db.prisma.positionState.findMany({
    where: { negotiationId: talks.id, ...((verb === "approve" || verb === "return") && { review: "in_review" }) },
    orderBy: { position: { recordedAt: "asc" } },
  });
  if (states.length === 0) return;
  const { positionId } = one(states, pick);
  if (verb === "approve") await reviewPosition(reviewer, { positionId, verdict: "approve" });
  else if (verb === "return") await reviewPosition(reviewer, { positionId, verdict: "return", note: "Whose words?" });
  else if (verb === "revise") await revisePosition(analyst, { positionId, ...meaning, ...dates, submit: true });
  else if (verb === "supersede") await supersede(talks, { positionId, deed, meaning, dates, citations });
  else if (verb === "rank") {
    const rank = (["preferred", "normal", "deprecated"] as const)[choice % 3] ?? "normal";
    await rankPosition(reviewer, { positionId, rank, reason: "Better attributed." });
  } else if (verb === "grade") await gradePosition(analyst, { positionId, credibility: choice + 1 });
  else if (verb === "retract") await retractPosition(reviewer, { positionId, note: "Taken back the next day." });
  else if (verb === "cite") {
    const citation = talks.citation(one(talks.captures, choice), "We sign today", stance);
    await citeForPosition(analyst, { positionId, citation });
  } else await withdraw(talks, pick);
}

async function supersede(
  talks: Talks,
  step: { positionId: string; deed: Deed } & Record<"meaning" | "dates" | "citations", object>,
): Promise<void> {
  const reason = (["party_moved", "we_corrected", "refined"] as const)[step.deed.choice % 3] ?? "refined";
  const old = await talks.ctx("lead").db.prisma.position.findUniqueOrThrow({ where: { id: step.positionId } });
  const validFrom = reason === "party_moved" ? dateOf(step.deed.from) : { edtf: old.validFromEdtf };
  await supersedePosition(talks.ctx("analyst"), {
    positionId: step.positionId,
    ...(step.meaning as { act: Deed["act"]; statement: string; basis: "on_record_quote" }),
    ...step.dates,
    validFrom,
    citations: step.citations as ReturnType<TestNegotiation["citation"]>[],
    reason,
    submit: true,
  });
}

async function withdraw(talks: Talks, pick: number): Promise<void> {
  const where = { negotiationId: talks.id, withdrawnAt: null, positionId: { not: null } };
  const all = await talks.ctx("lead").db.prisma.citation.findMany({ where, orderBy: { recordedAt: "asc" } });
  if (all.length > 0) await withdrawCitation(talks.ctx("analyst"), { citationId: one(all, pick).id });
}

function one<T>(list: readonly T[], pick: number): T {
  const item = list[pick % list.length];
  if (item === undefined) throw new Error("There is nothing to pick from.");
  return item;
}

/** All versions of the negotiation with their histories, read table by table: what `cellAt` is asked about. */
export async function storedVersions(talks: Talks): Promise<(PositionVersion & { statement: string })[]> {
  const byTime = { orderBy: { recordedAt: "asc" as const } };
  const positions = await talks.ctx("lead").db.prisma.position.findMany({
    where: { negotiationId: talks.id },
    include: {
      positionReviews: byTime,
      positionRankings: byTime,
      positionGradings: byTime,
      supersessionByPosition: { include: { successor: true }, orderBy: { recordedAt: "asc" } },
      citations: { where: { stance: "contradicts" } },
    },
  });
  const day = (date: Date | null | undefined) => (date ? dayOf(date) : null);
  const ends = new Map(positions.map(({ id, supersessionByPosition }) => [id, supersessionByPosition]));
  /** When the source took the version back, or what it was corrected to. */
  const gone = (id: string): Date | null => {
    for (const { reason, recordedAt, successorId } of ends.get(id) ?? []) {
      if (reason === "retracted_by_source") return recordedAt;
      if (reason !== "party_moved" && successorId) return gone(successorId);
    }
    return null;
  };
  return positions.map((stored) => {
    return {
      ...stored,
      reviews: stored.positionReviews,
      ranks: stored.positionRankings,
      gradings: stored.positionGradings as unknown as PositionVersion["gradings"],
      validFrom: { earliest: day(stored.validFromEarliest), latest: day(stored.validFromLatest) },
      validTo: stored.validToLatest && { earliest: day(stored.validToEarliest), latest: day(stored.validToLatest) },
      supersessions: stored.supersessionByPosition.map((given) => ({
        ...given,
        successorValidFrom: { earliest: day(given.successor?.validFromEarliest) },
        takenBackAt: given.reason === "party_moved" && given.successorId ? gone(given.successorId) : null,
      })),
      contradictions: stored.citations,
    };
  });
}
