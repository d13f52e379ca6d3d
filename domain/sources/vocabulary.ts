import { byId, type Entry, idsOf } from "@/lib/vocabulary";

/**
 * Reliability of a source, apart from what it says this time: the first half of the Admiralty scale in the wording of NATO AJP-2.1
 * (Allied Joint Doctrine for Intelligence Procedures). The second half is the position's credibility.
 */
export const reliabilities = [
  { id: "A", label: "Completely reliable", help: "No doubt about it; it has always been right so far." },
  { id: "B", label: "Usually reliable", help: "Minor doubts; it has been right most of the time." },
  { id: "C", label: "Fairly reliable", help: "Some doubts; it has been right at times." },
  { id: "D", label: "Not usually reliable", help: "Serious doubts; it has been wrong more often than right." },
  { id: "E", label: "Unreliable", help: "It has a history of being wrong or of being made up." },
  {
    id: "F",
    label: "Reliability cannot be judged",
    help: "There is nothing to judge it by. Every source starts here.",
  },
] as const satisfies readonly Entry[];
export type Reliability = (typeof reliabilities)[number]["id"];
export const reliabilityIds = idsOf(reliabilities);
export const reliabilitiesById = byId(reliabilities);

/** What lies between the words first said or written and the text of a capture. */
export const transforms = [
  { id: "original", label: "Original", help: "The words as published." },
  { id: "human_translation", label: "Human translation", help: "Translated by a person." },
  {
    id: "machine_translation",
    label: "Machine translation",
    help: "Translated by a machine. Caps credibility at 3 unless another origin supports the position.",
  },
  {
    id: "back_translation_suspected",
    label: "Back-translation suspected",
    help: "Seems translated and back again. Caps credibility at 3 unless another origin supports the position.",
  },
  { id: "paraphrase", label: "Paraphrase", help: "Another text retold in other words." },
  { id: "excerpt", label: "Excerpt", help: "Part of a longer text." },
] as const satisfies readonly Entry[];
export type Transform = (typeof transforms)[number]["id"];
export const transformIds = idsOf(transforms);
export const transformsById = byId(transforms);

/** Whether the words of a capture passed through a machine, so that wording and even polarity may be an artefact. */
export function isMachineTranslated(transform: Transform): boolean {
  return transform === "machine_translation" || transform === "back_translation_suspected";
}

/** Whether the words of a capture are in another language than those first said or written. */
export function isTranslation(transform: Transform): boolean {
  return transform === "human_translation" || transform === "machine_translation";
}

export const hazardKinds = [
  {
    id: "translation_artefact",
    label: "Translation artefact",
    help: "Wording that a translation left behind: broken phrases, misspelt names.",
  },
  {
    id: "polarity_suspect",
    label: "Polarity suspect",
    help: "A yes or no that may have been turned round. Compare with another report.",
  },
  { id: "boilerplate", label: "Boilerplate", help: "No part of the report: addresses, menus, link lists." },
  { id: "missing_date", label: "No date", help: "No publication date, or one without a year." },
  { id: "missing_outlet", label: "No outlet", help: "Nothing says who published this." },
  { id: "missing_links", label: "Links lost", help: "The text points to posts or sources that are not linked." },
  {
    id: "editorial_insertion",
    label: "Insertion in a quotation",
    help: "Words inside quotation marks that the speaker did not say.",
  },
  { id: "truncated", label: "Truncated", help: "The text seems to stop before its end." },
] as const satisfies readonly Entry[];
export type HazardKind = (typeof hazardKinds)[number]["id"];
export const hazardKindIds = idsOf(hazardKinds);
export const hazardKindsById = byId(hazardKinds);

/** How one document came from another, in terms of W3C PROV-O (2013). The last one is ours: it says that neither did. */
export const lineageKinds = [
  {
    id: "was_derived_from",
    label: "Was derived from",
    help: "Retells, translates or builds on the other (prov:wasDerivedFrom).",
  },
  { id: "was_quoted_from", label: "Was quoted from", help: "Repeats words of the other (prov:wasQuotedFrom)." },
  {
    id: "had_primary_source",
    label: "Had primary source",
    help: "Rests on the other, made by someone who was there (prov:hadPrimarySource).",
  },
  {
    id: "was_revision_of",
    label: "Was revision of",
    help: "Is a later version of the other (prov:wasRevisionOf).",
  },
  {
    id: "same_event_independent",
    label: "Same event, independent",
    help: "Both report the same event, neither from the other.",
  },
] as const satisfies readonly Entry[];
export type LineageKind = (typeof lineageKinds)[number]["id"];
export const lineageKindIds = idsOf(lineageKinds);
export const lineageKindsById = byId(lineageKinds);

/** The longest text that one capture takes, in UTF-16 units: a long treaty with its annexes, not a library. */
export const captureLimit = 3_000_000;
/** The longest text that is taken in while one waits, in UTF-16 units. What is longer goes to the worker. */
export const pasteLimit = 300_000;
