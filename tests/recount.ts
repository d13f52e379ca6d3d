import { isMachineTranslated } from "@/domain/sources/vocabulary";
import { database } from "@/lib/db/client";

const standing = { withdrawnAt: null };
const latestFirst = { orderBy: { recordedAt: "desc" as const }, take: 1 };

/** What the cache says of each position of a negotiation, and what a count of the rows that it is a cache of says. */
export async function cachedAndCounted(negotiationId: string) {
  const states = await database().prisma.positionState.findMany({
    where: { negotiationId },
    orderBy: { positionId: "asc" },
    include: {
      position: {
        include: {
          positionRankings: latestFirst,
          positionGradings: latestFirst,
          positionReviews: latestFirst,
          citations: { where: standing, include: { evidence: { include: evidence } } },
        },
      },
    },
  });
  const counted = states.map(({ positionId, position }) => {
    const support = position.citations.filter(({ stance }) => stance === "supports").map((one) => one.evidence);
    const documents = support.map(({ capture }) => capture.document);
    const letters = documents.flatMap(({ source }) => source?.sourceGrades.map((grade) => grade.reliability) ?? []);
    return {
      positionId,
      review: position.positionReviews[0]?.state,
      rank: position.positionRankings[0]?.rank ?? "normal",
      credibility: position.positionGradings[0]?.credibility ?? 6,
      supports: support.length,
      documents: new Set(documents.map(({ id }) => id)).size,
      origins: new Set(documents.map(({ originId }) => originId)).size,
      reliability: letters.sort()[0] ?? "F",
      machine: support.some(({ capture }) =>
        isMachineTranslated(capture.transforms[0]?.transform ?? capture.transform),
      ),
      drifted: support.filter(({ reanchorings: [latest] }) => {
        return latest && latest.state !== "exact" && latest.driftJudgements.length === 0;
      }).length,
    };
  });
  const cached = states.map(
    ({ positionId, review, rank, credibility, supports, documents, origins, reliability, machine, drifted }) => {
      return { positionId, review, rank, credibility, supports, documents, origins, reliability, machine, drifted };
    },
  );
  return { cached, counted };
}

const evidence = {
  capture: {
    include: {
      transforms: latestFirst,
      document: { include: { source: { include: { sourceGrades: latestFirst } } } },
    },
  },
  reanchorings: { ...latestFirst, include: { driftJudgements: { where: standing } } },
};
