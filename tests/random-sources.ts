import { judgeDrift } from "@/domain/evidence/commands/judge-drift";
import { withdrawDriftJudgement } from "@/domain/evidence/commands/withdraw-drift-judgement";
import { addCapture } from "@/domain/sources/commands/add-capture";
import { judgeTransform } from "@/domain/sources/commands/judge-transform";
import { linkDocuments } from "@/domain/sources/commands/link-documents";
import { unlinkDocuments } from "@/domain/sources/commands/unlink-documents";
import { originsAt } from "@/domain/sources/lineage";
import { isMachineTranslated } from "@/domain/sources/vocabulary";
import type { TestNegotiation } from "./factories";

/** What is done to documents rather than to positions, and what it is judged by. */
export const sourceVerbs = ["link", "link", "unlink", "transform", "again", "again", "judge", "unjudge"] as const;
type Deed = { verb: string; pick: number; choice: number };
type Talks = TestNegotiation & { captures: readonly { documentId: string; captureId: string; text: string }[] };

const kinds = ["was_derived_from", "was_quoted_from", "same_event_independent"] as const;

export async function performOnSources(talks: Talks, { verb, pick, choice }: Deed): Promise<void> {
  const analyst = talks.ctx("analyst");
  const { prisma } = analyst.db;
  const where = { negotiationId: talks.id };
  const standing = { ...where, withdrawnAt: null };
  const orderBy = { recordedAt: "asc" } as const;
  const [one, other] = [nth(talks.captures, pick), nth(talks.captures, pick + 1 + choice)];
  if (verb === "link") {
    const kind = nth(kinds, choice) ?? "was_derived_from";
    await linkDocuments(analyst, { fromId: one?.documentId ?? "", toId: other?.documentId ?? "", kind });
  } else if (verb === "unlink") {
    const link = nth(await prisma.lineage.findMany({ where: standing, orderBy }), pick);
    if (link) await unlinkDocuments(analyst, { id: link.id });
  } else if (verb === "transform") {
    const transform =
      nth(["machine_translation", "original", "back_translation_suspected"] as const, choice) ?? "original";
    await judgeTransform(analyst, { captureId: one?.captureId ?? "", transform, reason: "The names are misspelt." });
  } else if (verb === "again") {
    const words = nth(["ruled out any delay", "ruled out any long delay", "spoke of the weather"], choice) ?? "";
    const text = `${one?.text.replace("ruled out any delay", words)} Corrected ${pick}.`;
    await addCapture(analyst, { documentId: one?.documentId ?? "", text, transform: "original", again: true });
  } else if (verb === "judge") {
    const found = await prisma.reanchoring.findMany({ where: { ...where, state: { not: "exact" } }, orderBy });
    const drifted = nth(found, pick);
    if (drifted)
      await judgeDrift(analyst, { reanchoringId: drifted.id, verdict: choice > 2 ? "rejected" : "confirmed" });
  } else {
    const judgement = nth(await prisma.driftJudgement.findMany({ where: standing, orderBy }), pick);
    if (judgement) await withdrawDriftJudgement(analyst, { judgementId: judgement.id });
  }
}

function nth<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % list.length];
}

/** What supported each position at a moment, from the stored rows, table by table: what the board is to say of it. */
export async function storedSupport(talks: TestNegotiation, known: Date) {
  const { prisma } = talks.ctx("lead").db;
  const where = { negotiationId: talks.id };
  const captureOf = { include: { transforms: true } };
  const reanchorings = { include: { driftJudgements: true } };
  const citations = await prisma.citation.findMany({
    where: { ...where, stance: "supports", positionId: { not: null } },
    include: { evidence: { include: { capture: captureOf, reanchorings } } },
  });
  const origins = originsAt(await prisma.lineage.findMany({ where }), known);
  const stood = (row: { recordedAt: Date; withdrawnAt?: Date | null }) =>
    row.recordedAt <= known && (row.withdrawnAt == null || row.withdrawnAt > known);
  const latest = <T extends { recordedAt: Date }>(rows: readonly T[]) =>
    rows.filter(stood).sort((a, b) => b.recordedAt.getTime() - a.recordedAt.getTime())[0];
  return (positionId: string) => {
    const own = citations.filter((citation) => citation.positionId === positionId && stood(citation));
    const documents = [...new Set(own.map(({ evidence }) => evidence.capture.documentId))];
    const drifted = own.some(({ evidence }) => {
      const last = latest(evidence.reanchorings);
      return last && last.state !== "exact" && !last.driftJudgements.some(stood);
    });
    const machine = own.some(({ evidence: { capture } }) =>
      isMachineTranslated(latest(capture.transforms)?.transform ?? capture.transform),
    );
    return { documents: documents.length, origins: origins(documents), machine, drifted };
  };
}
