import { gradePosition } from "@/domain/positions/commands/grade-position";
import { rankPosition } from "@/domain/positions/commands/rank-position";
import { recordPosition } from "@/domain/positions/commands/record-position";
import { reviewPosition } from "@/domain/positions/commands/review-position";
import { submitPosition } from "@/domain/positions/commands/submit-position";
import { supersedePosition } from "@/domain/positions/commands/supersede-position";
import { cited } from "./cited";
import type { As } from "./load-team";
import type { DemoPosition, ReviewStep } from "./position";
import type { Slugs } from "./slugs";

/** One version, as a new position or in the place of an earlier one, then what happened to its record. */
export async function loadPosition(position: DemoPosition, as: As, slugs: Slugs): Promise<void> {
  const { slug, issue, holder, speaker, basis, act, statement, conditions, validFrom, replaces, by } = position;
  const who =
    "person" in speaker ? { speakerId: slugs.get("person", speaker.person) } : { speakerText: speaker.phrase };
  const meaning = { act, statement, conditions, basis, validFrom, ...who, citations: cited(position.citations, slugs) };
  const { id } = replaces
    ? await supersedePosition(as(by), {
        positionId: slugs.get("position", replaces.slug),
        reason: replaces.reason,
        ...meaning,
      })
    : await recordPosition(as(by), {
        issueId: slugs.get("issue", issue),
        partyId: slugs.get("party", holder),
        ...meaning,
      });
  slugs.set("position", slug, id);
  for (const step of position.review) await take(step, id, replaces?.note ?? "", as);
}

async function take(step: ReviewStep, positionId: string, note: string, as: As): Promise<void> {
  const ctx = as(step.by);
  if (step.step === "submit") await submitPosition(ctx, { positionId });
  else if (step.step === "return") await reviewPosition(ctx, { positionId, verdict: "return", note: step.note });
  else if (step.step === "grade")
    await gradePosition(ctx, { positionId, credibility: step.credibility, reason: step.reason });
  else if (step.step === "rank") await rankPosition(ctx, { positionId, rank: step.rank, reason: step.reason });
  // Why the earlier version gave way stands in the note of the review that let it.
  else await reviewPosition(ctx, { positionId, verdict: "approve", note });
}
