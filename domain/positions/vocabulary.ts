import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/** How directly the words come from the holder, from its own text to our inference. */
export const attributionBases = [
  { id: "official_text", label: "Official text", help: "A treaty, statement or document issued by the holder." },
  { id: "on_record_quote", label: "On-record quote", help: "Someone of the holder, named, in quotation marks." },
  {
    id: "on_record_paraphrase",
    label: "On-record paraphrase",
    help: "Someone of the holder, named, in the reporter's words.",
  },
  { id: "party_channel_post", label: "Party-channel post", help: "A post on a channel that the holder runs." },
  {
    id: "named_official_about_another",
    label: "Named official about another party",
    help: "A named official of one party says what another holds.",
  },
  { id: "anonymous_official", label: "Anonymous official", help: "Someone of the holder who is not named." },
  { id: "leaked", label: "Leaked", help: "A document or conversation that was not meant for the public." },
  {
    id: "attributed_by_opponent",
    label: "Attributed by an opponent",
    help: "The other side says that this is what the holder wants.",
  },
  { id: "agentless", label: "Agentless", help: "“It was suggested”, “is being urged”: nobody in particular says it." },
  { id: "outlet_inference", label: "Outlet inference", help: "The outlet concludes it; no speaker is given." },
  { id: "analyst_inference", label: "Analyst inference", help: "We conclude it from what is quoted." },
] as const satisfies readonly Entry[];
export type AttributionBasis = (typeof attributionBases)[number]["id"];
export const attributionBasisIds = idsOf(attributionBases);
export const attributionBasesById = byId(attributionBases);

/** Ranks of statements as Wikibase has them: the board shows the preferred, or else the normal. */
export const ranks = [
  { id: "preferred", label: "Preferred", help: "Shown before any normal position of the same cell." },
  { id: "normal", label: "Normal", help: "Shown unless another is preferred." },
  { id: "deprecated", label: "Deprecated", help: "Kept, never shown on the board; the reason is kept with it." },
] as const satisfies readonly Entry[];
export type Rank = (typeof ranks)[number]["id"];
export const rankIds = idsOf(ranks);
export const ranksById = byId(ranks);

export const supersedeReasons = [
  {
    id: "party_moved",
    label: "The party moved",
    help: "It held the old position until the day from which it holds the new one. Both stay true for their time.",
  },
  {
    id: "we_corrected",
    label: "We corrected",
    help: "Our record was wrong. The new version holds from the same day as the old.",
  },
  {
    id: "refined",
    label: "Refined",
    help: "Our record was right but coarse. The new version holds from the same day as the old.",
  },
  {
    id: "retracted_by_source",
    label: "Retracted by the source",
    help: "The source took its words back. Nothing takes the position's place.",
  },
] as const satisfies readonly Entry[];
export type SupersedeReason = (typeof supersedeReasons)[number]["id"];
export const supersedeReasonIds = idsOf(supersedeReasons);
export const supersedeReasonsById = byId(supersedeReasons);

/** Where our record of a position is; says nothing about the party. */
export const reviewStates = [
  { id: "draft", label: "Draft", help: "Being written; not on the board." },
  { id: "in_review", label: "In review", help: "Waits for a reviewer; not on the board." },
  { id: "reviewed", label: "Reviewed", help: "Checked against its evidence; on the board." },
  { id: "returned", label: "Returned", help: "Sent back with a note; not on the board." },
] as const satisfies readonly Entry[];
export type ReviewState = (typeof reviewStates)[number]["id"];
export const reviewStateIds = idsOf(reviewStates);
export const reviewStatesById = byId(reviewStates);

/**
 * Credibility of what is said, apart from who says it: the second half of the Admiralty scale in the wording of NATO AJP-2.1
 * (Allied Joint Doctrine for Intelligence Procedures). The first half is the source's reliability.
 */
export const credibilities = [
  {
    id: 1,
    label: "Confirmed by other sources",
    help: "At least two independent origins say it. Documents joined by lineage are one origin.",
  },
  { id: 2, label: "Probably true", help: "Not confirmed, but consistent with what else is known." },
  { id: 3, label: "Possibly true", help: "Reasonable, and agrees with some of what else is known." },
  { id: 4, label: "Doubtful", help: "Possible, but nothing else bears it out." },
  { id: 5, label: "Improbable", help: "Contradicted by what else is known." },
  { id: 6, label: "Truth cannot be judged", help: "There is nothing to judge it by. Every position starts here." },
] as const satisfies readonly Entry<number>[];
export type Credibility = (typeof credibilities)[number]["id"];
export const credibilityIds = idsOf(credibilities);
export const credibilitiesById = byId(credibilities);
