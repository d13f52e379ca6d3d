import { describe, expect, test } from "vitest";
import type { Ctx } from "@/domain/access/context";
import { judgeDrift } from "@/domain/evidence/commands/judge-drift";
import { withdrawDriftJudgement } from "@/domain/evidence/commands/withdraw-drift-judgement";
import { citeForPosition } from "@/domain/positions/commands/cite-for-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { withdrawCitation } from "@/domain/positions/commands/withdraw-citation";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { gradeSource } from "@/domain/sources/commands/grade-source";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { updateDocument } from "@/domain/sources/commands/update-document";
import { bothAtOnce } from "../at-once";
import { makeNegotiation } from "../factories";
import { cachedAndCounted } from "../recount";

const words = "the lower lock would open once the toll is agreed";
const told = (by: string) => `${by} reports from the harbour: ${words}. The envoys return on Thursday.`;

/** A position that rests on one report, and a second report of another source, whose words changed since, that is not cited yet. */
async function makeStage() {
  const talks = await makeNegotiation();
  const { prisma } = talks.ctx("lead").db;
  const sources: string[] = [];
  for (const name of ["The Herald", "The Courier"])
    sources.push((await prisma.source.create({ data: { negotiationId: talks.id, name } })).id);
  const [first, second] = [await talks.capture(told("The Herald")), await talks.capture(told("The Courier"))];
  for (const [index, { documentId }] of [first, second].entries())
    await prisma.document.update({ where: { id: documentId }, data: { sourceId: sources[index] ?? null } });
  const issueId = (await talks.issue()).id;
  const partyId = await talks.party("Atlantis");
  const positionId = await talks.reviewed({ issueId, partyId, citations: [talks.citation(first, words)] });
  // Cited for another position already, so that the quote itself is there.
  const other = await talks.reviewed({
    issueId,
    partyId: await talks.party("Borduria"),
    citations: [talks.citation(first, "The envoys return"), talks.citation(second, words)],
  });
  const quote = await prisma.evidence.findFirstOrThrow({ where: { captureId: second.captureId } });
  const meaning = { act: "stated", statement: "It opens the lock.", basis: "on_record_quote", submit: true } as const;
  return {
    ...talks,
    first,
    second,
    sources,
    quote: quote.id,
    other,
    cite: (ctx: Ctx) => citeForPosition(ctx, { positionId, citation: { evidenceId: quote.id, stance: "supports" } }),
    record: (ctx: Ctx) =>
      recordPosition(ctx, { issueId, partyId, ...meaning, citations: [{ evidenceId: quote.id, stance: "supports" }] }),
    withdraw: async (ctx: Ctx) => {
      const citation = await prisma.citation.findFirstOrThrow({ where: { positionId: other, evidenceId: quote.id } });
      return withdrawCitation(ctx, { citationId: citation.id });
    },
  };
}
type Stage = Awaited<ReturnType<typeof makeStage>>;

/** What happens to the second report: each prepares what it needs, and hands back the command that meets the other. */
const deeds: Record<string, (stage: Stage) => Promise<(ctx: Ctx) => Promise<unknown>>> = {
  "a judgement on lineage": async ({ first, second }) => {
    const pair = { fromId: second.documentId, toId: first.documentId, kind: "was_derived_from" } as const;
    return (ctx) => linkDocuments(ctx, pair);
  },
  "a judgement on lineage that is taken back": async ({ first, second, ctx }) => {
    const pair = { fromId: second.documentId, toId: first.documentId, kind: "was_derived_from" } as const;
    const { id } = await linkDocuments(ctx("analyst"), pair);
    return (ctx) => unlinkDocuments(ctx, { id });
  },
  "a source that is graded": async ({ sources: [, sourceId = ""] }) => {
    return (ctx) => gradeSource(ctx, { sourceId, reliability: "A", reason: "What it wrote before." });
  },
  "a document of another source": async ({ second, sources: [sourceId = "", was = ""], ctx }) => {
    for (const [id, reliability] of [
      [sourceId, "B"],
      [was, "A"],
    ] as const)
      await gradeSource(ctx("lead"), { sourceId: id, reliability, reason: "What it wrote before." });
    return (ctx) => updateDocument(ctx, { id: second.documentId, version: 1, title: "A report", sourceId });
  },
  "a judgement on translation": async ({ second: { captureId } }) => {
    return (ctx) => judgeTransform(ctx, { captureId, transform: "machine_translation", reason: "The page says so." });
  },
  "another capture with other words": async ({ second }) => {
    return (ctx) => addCapture(ctx, { documentId: second.documentId, text: later, again: true });
  },
  "a judgement on drift": async ({ second, quote, ctx }) => {
    const reanchoringId = await drift(ctx("analyst"), second.documentId, quote);
    return (ctx) => judgeDrift(ctx, { reanchoringId, verdict: "confirmed" });
  },
  "a judgement on drift that is taken back": async ({ second, quote, ctx }) => {
    const reanchoringId = await drift(ctx("analyst"), second.documentId, quote);
    const { judgementId } = await judgeDrift(ctx("analyst"), { reanchoringId, verdict: "rejected" });
    return (ctx) => withdrawDriftJudgement(ctx, { judgementId });
  },
};
const later = told("The Courier").replace("once the toll is agreed", "as soon as the toll is agreed");

async function drift(ctx: Ctx, documentId: string, evidenceId: string): Promise<string> {
  await addCapture(ctx, { documentId, text: later, again: true });
  return (await ctx.db.prisma.reanchoring.findFirstOrThrow({ where: { evidenceId } })).id;
}

const meetings = Object.keys(deeds).flatMap((deed) =>
  (["cite", "record", "withdraw"] as const).map((own) => [deed, own] as const),
);

describe("the cache of positions is what a count says of what it is a cache of", () => {
  test.each(meetings)("after %s beside a position's own command at once: %s", async (name, own) => {
    for (const order of ["the one first", "the other first"]) {
      const stage = await makeStage();
      const deed = await deeds[name]?.(stage);
      if (!deed) throw new Error(`There is no ${name}.`);
      const theirs = [stage.ctx("lead"), deed] as const;
      const ours = [stage.ctx("analyst"), stage[own]] as const;
      await (order === "the one first" ? bothAtOnce(theirs, ours) : bothAtOnce(ours, theirs));
      const { cached, counted } = await cachedAndCounted(stage.id);
      expect(cached, order).toEqual(counted);
    }
  });

  test("two documents that turn out to be one while the second is cited are one origin", async () => {
    for (const isLinkedFirst of [true, false]) {
      const stage = await makeStage();
      const pair = { fromId: stage.second.documentId, toId: stage.first.documentId, kind: "was_derived_from" } as const;
      const link = [stage.ctx("lead"), (ctx: Ctx) => linkDocuments(ctx, pair)] as const;
      const cite = [stage.ctx("analyst"), stage.cite] as const;
      await (isLinkedFirst ? bothAtOnce(link, cite) : bothAtOnce(cite, link));
      const { cached } = await cachedAndCounted(stage.id);
      expect(cached.map(({ documents, origins }) => [documents, origins])).toEqual([
        [2, 1],
        [2, 1],
      ]);
    }
  });
});
