import { lexiconFor } from "@/domain/positions/lexicon/lexicons";
import { type Proposal, proposer } from "@/domain/positions/propose";
import type { ProposalContext } from "@/domain/positions/proposing/context";

export const fields = ["issue", "holder", "speaker", "unnamed", "act", "basis"] as const;
export type Field = (typeof fields)[number];
/** What is right for each field: one of several values, or null for open; a field that is left out is not judged. */
export type Expected = Partial<Record<Field, readonly (string | null)[]>>;
export type Case = Readonly<{ text: string; start: number; end: number; expected: Expected }>;

/** Of the fields judged: how many have something right to propose, what was proposed, how much of it is right, and what was rightly left open. */
export type Tally = {
  judged: number;
  sayable: number;
  proposed: number;
  right: number;
  open: number;
  rightlyOpen: number;
};

/** The field of a proposal, and of what is kept of it. */
export const fieldKeys = {
  issue: "issueId",
  holder: "partyId",
  speaker: "speakerId",
  /** The words for a speaker who is no known person. */
  unnamed: "speakerText",
  act: "act",
  basis: "basis",
} as const;
export const proposedOf = (proposal: Proposal, field: Field): string | null =>
  proposal[fieldKeys[field]]?.value ?? null;

/** Counts field by field what the proposer makes of cases, on top of what was counted. */
export function measure(
  context: ProposalContext,
  cases: readonly Case[],
  tallies = emptyTallies(),
): Record<Field, Tally> {
  const lexicon = lexiconFor("en");
  if (!lexicon) throw new Error("There is no English lexicon.");
  const { propose } = proposer(context, lexicon);
  for (const one of cases) {
    const proposal = propose(one.text, one);
    for (const field of fields) {
      const wanted = one.expected[field];
      if (!wanted) continue;
      add(tallies[field], wanted, proposedOf(proposal, field));
    }
  }
  return tallies;
}

export const emptyTally = (): Tally => ({ judged: 0, sayable: 0, proposed: 0, right: 0, open: 0, rightlyOpen: 0 });

export function emptyTallies(): Record<Field, Tally> {
  return {
    issue: emptyTally(),
    holder: emptyTally(),
    speaker: emptyTally(),
    unnamed: emptyTally(),
    act: emptyTally(),
    basis: emptyTally(),
  };
}

export function add(tally: Tally, wanted: readonly (string | null)[], got: string | null): void {
  const isOpen = wanted.length === 1 && wanted[0] === null;
  tally.judged += 1;
  if (isOpen) tally.open += 1;
  else tally.sayable += 1;
  if (got !== null) tally.proposed += 1;
  if (got !== null && wanted.includes(got)) tally.right += 1;
  if (got === null && isOpen) tally.rightlyOpen += 1;
}
