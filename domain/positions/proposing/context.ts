/** What a negotiation knows that a proposal may use. `offices` are the titles of a person's offices; `said` is what was recorded on an issue: quotes and statements. */
export type ProposalContext = Readonly<{
  issues: readonly Readonly<{
    id: string;
    title: string;
    question: string;
    parentId: string | null;
    said: readonly string[];
  }>[];
  parties: readonly Readonly<{
    id: string;
    name: string;
    shortName: string | null;
    principal: boolean;
    forms: readonly string[];
  }>[];
  people: readonly Readonly<{
    id: string;
    name: string;
    partyId: string | null;
    forms: readonly string[];
    offices: readonly string[];
  }>[];
}>;

export type Party = ProposalContext["parties"][number];
export type Person = ProposalContext["people"][number];
