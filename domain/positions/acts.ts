import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** What the board draws of an act: does it bring the party nearer to the others, hold, lead away, or say nothing. */
export const actFamilies = [
  { id: "toward", label: "Toward", help: "Moves toward the other parties: offers, agrees, yields." },
  { id: "holds", label: "Holds", help: "Says or repeats where it stands, or asks for something." },
  { id: "away", label: "Away", help: "Moves away: refuses, threatens, takes back." },
  { id: "silent", label: "Silent", help: "Says nothing that can be held against it: declines, defers, considers." },
] as const satisfies readonly Entry[];
export type ActFamily = (typeof actFamilies)[number]["id"];
export const actFamilyIds = idsOf(actFamilies);
export const actFamiliesById = byId(actFamilies);

type ActEntry = Entry &
  Readonly<{
    /** CAMEO event code, null where that codebook has no such act. */
    cameo: string | null;
    /** The codebook's own wording, or why we added the act. */
    note: string;
    family: ActFamily;
    /** Only these count as consent when an issue becomes agreed. */
    accepting: boolean;
  }>;

/**
 * THE table of acts: what a party does when it takes a position.
 *
 * Codes and the wording in `note` are those of CAMEO, the Conflict and Mediation Event Observations codebook (Schrodt, version
 * 1.1b3, 2012). Acts marked ours are ones that negotiations need and CAMEO lacks or folds into another. Family and consent are ours:
 * an offer or an intention is no consent, so only accepted, signed and committed accept.
 */
export const acts = [
  {
    id: "stated",
    label: "Stated",
    cameo: "010",
    note: "Make statement, not specified below",
    family: "holds",
    accepting: false,
    help: "Said what it holds, without asking or offering anything.",
  },
  {
    id: "reaffirmed",
    label: "Reaffirmed",
    cameo: null,
    note: "Ours: the same position said again, which CAMEO counts as one more statement",
    family: "holds",
    accepting: false,
    help: "Said again what it held before.",
  },
  {
    id: "requested",
    label: "Requested",
    cameo: "020",
    note: "Make an appeal or request, not specified below",
    family: "holds",
    accepting: false,
    help: "Asked another party for something, with no condition or deadline.",
  },
  {
    id: "proposed",
    label: "Proposed",
    cameo: "037",
    note: "Express intent to settle dispute; the nearest code for a proposal of terms",
    family: "holds",
    accepting: false,
    help: "Put terms forward for the others to take or leave.",
  },
  {
    id: "demanded",
    label: "Demanded",
    cameo: "100",
    note: "Demand, not specified below",
    family: "holds",
    accepting: false,
    help: "Asked for something as its due.",
  },
  {
    id: "insisted",
    label: "Insisted",
    cameo: null,
    note: "Ours: a demand kept up against objection",
    family: "holds",
    accepting: false,
    help: "Kept up a demand after others objected.",
  },
  {
    id: "optimistic",
    label: "Spoke with optimism",
    cameo: "013",
    note: "Make optimistic comment",
    family: "toward",
    accepting: false,
    help: "Said that a settlement of the question is near or possible.",
  },
  {
    id: "offered",
    label: "Offered",
    cameo: "030",
    note: "Express intent to cooperate, not specified below",
    family: "toward",
    accepting: false,
    help: "Said what it is ready to do. Not yet a commitment.",
  },
  {
    id: "intends_to_meet",
    label: "Intends to meet",
    cameo: "036",
    note: "Express intent to meet or negotiate",
    family: "toward",
    accepting: false,
    help: "Is willing to meet or to negotiate about it.",
  },
  {
    id: "would_yield",
    label: "Would yield",
    cameo: "035",
    note: "Express intent to yield, not specified below",
    family: "toward",
    accepting: false,
    help: "Signalled that it could give way, often on a condition.",
  },
  {
    id: "conceded",
    label: "Conceded",
    cameo: "080",
    note: "Yield, not specified below",
    family: "toward",
    accepting: false,
    help: "Gave way on what it held before.",
  },
  {
    id: "committed",
    label: "Committed",
    cameo: "030",
    note: "Express intent to cooperate, not specified below; CAMEO does not tell a binding promise from an offer",
    family: "toward",
    accepting: true,
    help: "Bound itself in its own words, with or without a condition. Counts as consent.",
  },
  {
    id: "accepted",
    label: "Accepted",
    cameo: null,
    note: "Ours: consent to terms that others put forward",
    family: "toward",
    accepting: true,
    help: "Agreed to terms that are on the table. Counts as consent.",
  },
  {
    id: "signed",
    label: "Signed",
    cameo: "057",
    note: "Sign formal agreement",
    family: "toward",
    accepting: true,
    help: "Put its name to a text. Counts as consent to that text.",
  },
  {
    id: "pessimistic",
    label: "Spoke with pessimism",
    cameo: "012",
    note: "Make pessimistic comment",
    family: "away",
    accepting: false,
    help: "Said that a settlement of the question is far or unlikely.",
  },
  {
    id: "disapproved",
    label: "Disapproved",
    cameo: "110",
    note: "Disapprove, not specified below",
    family: "away",
    accepting: false,
    help: "Criticised what another party holds or proposes.",
  },
  {
    id: "rejected",
    label: "Rejected",
    cameo: "120",
    note: "Reject, not specified below",
    family: "away",
    accepting: false,
    help: "Said no to a request, a claim or an offer.",
  },
  {
    id: "refuses_to_yield",
    label: "Refuses to yield",
    cameo: "124",
    note: "Refuse to yield, not specified below",
    family: "away",
    accepting: false,
    help: "Said that it will not give way on what others demand.",
  },
  {
    id: "rejects_plan",
    label: "Rejects the plan",
    cameo: "127",
    note: "Reject plan, agreement to settle dispute",
    family: "away",
    accepting: false,
    help: "Said no to a settlement as a whole.",
  },
  {
    id: "vetoed",
    label: "Vetoed",
    cameo: "129",
    note: "Veto",
    family: "away",
    accepting: false,
    help: "Blocked a decision by a right to do so.",
  },
  {
    id: "ruled_out",
    label: "Ruled out",
    cameo: null,
    note: "Ours: a rejection before anything was offered",
    family: "away",
    accepting: false,
    help: "Said that something will not happen or will not be accepted, whoever proposes it.",
  },
  {
    id: "threatened",
    label: "Threatened",
    cameo: "130",
    note: "Threaten, not specified below",
    family: "away",
    accepting: false,
    help: "Announced harm of a kind not named here.",
  },
  {
    id: "threatens_to_halt",
    label: "Threatens to halt talks",
    cameo: "134",
    note: "Threaten to halt negotiations",
    family: "away",
    accepting: false,
    help: "Announced that it may leave or stop the negotiation.",
  },
  {
    id: "threatens_force",
    label: "Threatens force",
    cameo: "138",
    note: "Threaten with military force, not specified below",
    family: "away",
    accepting: false,
    help: "Announced that it may use armed force.",
  },
  {
    id: "gave_ultimatum",
    label: "Gave an ultimatum",
    cameo: "139",
    note: "Give ultimatum",
    family: "away",
    accepting: false,
    help: "Set terms together with what follows if they are not met.",
  },
  {
    id: "withdrew",
    label: "Withdrew",
    cameo: null,
    note: "Ours: takes back what it proposed, offered or accepted",
    family: "away",
    accepting: false,
    help: "Took back an earlier proposal, offer or consent.",
  },
  {
    id: "considering",
    label: "Considering",
    cameo: "014",
    note: "Consider policy option",
    family: "silent",
    accepting: false,
    help: "Said that it is looking at the question, without leaning.",
  },
  {
    id: "deferred",
    label: "Deferred",
    cameo: null,
    note: "Ours: puts the question off as too early",
    family: "silent",
    accepting: false,
    help: "Said that it is too early to take a position.",
  },
  {
    id: "declined_comment",
    label: "Declined comment",
    cameo: "011",
    note: "Decline comment",
    family: "silent",
    accepting: false,
    help: "Was asked and gave no answer.",
  },
] as const satisfies readonly ActEntry[];
export type Act = (typeof acts)[number]["id"];
export const actIds = idsOf(acts);
export const actsById: Readonly<Record<Act, ActEntry & { readonly id: Act }>> = byId(acts);

/** The family that the board draws for an act. */
export function familyOf(act: Act): ActFamily {
  return actsById[act].family;
}

/** Whether a position with this act is consent to its issue (accepted, signed, committed). */
export function isAccepting(act: Act): boolean {
  return actsById[act].accepting;
}
