import { z } from "zod";

/** A person's word on a quote that drifted or is gone. */
export const judgeDriftInput = z.object({
  reanchoringId: z.uuid(),
  verdict: z.enum(["confirmed", "rejected"], "Say whether the words are the same passage."),
  note: z.string().trim().max(1000, "Keep the note under 1,000 characters.").default(""),
});

export const withdrawDriftJudgementInput = z.object({ judgementId: z.uuid() });
