import { Problem } from "@/lib/problem";
import type { Anchor } from "./anchor";
import type { DriftVerdict } from "./reanchoring";

type Drift = Readonly<{
  state: Anchor["state"];
  /** Whether a later capture was compared since. */
  isOutdated: boolean;
  /** Who judged it, while the judgement stands. */
  judgedBy: string | null;
}>;

/**
 * Refuses a judgement on what needs none or cannot have it.
 * @throws Problem "refused" when the words stand unchanged, or when there is nothing that could be confirmed; "conflict" when somebody judged it
 * meanwhile, or a later capture has come.
 */
export function assertJudgeable({ state, isOutdated, judgedBy }: Drift, verdict: DriftVerdict): void {
  if (state === "exact") throw new Problem("refused", "These words stand unchanged. There is nothing to judge.");
  if (state === "orphan" && verdict === "confirmed")
    throw new Problem(
      "refused",
      "No passage was found that could be confirmed. Open the newer capture and quote what has taken its place.",
    );
  if (judgedBy !== null) throw new Problem("conflict", `${judgedBy} has judged this quote already.`);
  if (isOutdated)
    throw new Problem(
      "conflict",
      "A later capture was taken in meanwhile. Judge the quote by that one; it is in the list.",
    );
}
