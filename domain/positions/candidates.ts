import { type Stretch, sentencesOf } from "@/lib/sentences";
import type { Lexicon } from "./lexicon/entry";
import { type Proposal, proposer } from "./propose";
import type { ProposalContext } from "./proposing/context";

/** A sentence that may hold a position (UTF-16 units of the text), with the words that speak for it. */
export type Candidate = Stretch & Readonly<{ reason: string }>;

/** How much of a text is read for candidates, and how many are given: a list that no person works through helps nobody. */
const reads = 100_000;
const gives = 150;

/**
 * Sentences that may hold a position, in the order of the text: each shows an act, and somebody known who holds or says it, or that nobody in particular does.
 * What lies in a stretch left out (boilerplate, commentary, what is quoted already) is none. Reads the first 100,000 units and gives at most 150. Pure.
 */
export function findCandidates(
  text: string,
  leftOut: readonly Stretch[],
  language: string | null,
  context: ProposalContext,
  lexicon: Lexicon,
): Candidate[] {
  const { proposeStance } = proposer(context, lexicon);
  const found: Candidate[] = [];
  for (const line of text.slice(0, reads).matchAll(/[^\n]+/g)) {
    for (const sentence of sentencesOf(line[0], line.index, language)) {
      if (found.length >= gives) return found;
      if (leftOut.some(({ start, end }) => start < sentence.end && end > sentence.start)) continue;
      const reason = reasonOf(proposeStance(text, sentence));
      if (reason !== null) found.push({ ...sentence, reason });
    }
  }
  return found;
}

/** Why a sentence may hold a position; null when it does not look so. */
function reasonOf({ act, partyId, speakerId, basis }: Omit<Proposal, "issueId">): string | null {
  if (!act) return null;
  const who = partyId ?? speakerId;
  if (who) return `${act.reason}; ${who.reason}`;
  const isNobodys = basis?.value === "agentless" || basis?.value === "anonymous_official";
  return isNobodys && basis ? `${act.reason}; ${basis.reason}` : null;
}
