/** What a negotiation knows that a proposal may use. `offices` are the titles of a person's offices. */
export type ProposalContext = Readonly<{
  issues: readonly Readonly<{ id: string; title: string; question: string }>[];
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
