import type { Act } from "../acts";
import type { AttributionBasis } from "../vocabulary";

/**
 * Words of a language that show one act. `verbs` are given in the base form and found in every inflection ("_" stands for up to three words between
 * the parts: "rule _ out"); `phrases` are found as they are written. What denial and modality make of them is data too; what is left out is no act.
 */
export type ActEntry = Readonly<{
  act: Act;
  verbs?: readonly string[];
  phrases?: readonly string[];
  /** Denied: "does not accept". */
  denied?: Act;
  /** Denied for the future: "will not accept", "would not accept"; as `denied` when left out. */
  willNot?: Act;
  /** Not done so far: "has not ruled out". */
  notYet?: Act;
  /** Announced: "will sign". The act itself when left out, unless null. */
  will?: Act | null;
  /** Possible: "would accept", "could accept". */
  would?: Act;
  /** A verb of saying: what follows is what was said. */
  says?: true;
  /** Holds of whoever speaks, not of the subject: "it is too early". */
  speaker?: true;
  /** Too general to stand against another act of the same sentence, or without a known subject. */
  weak?: true;
}>;

/** Words that tell how something said can be laid at a door. */
export type BasisEntry = Readonly<{ basis: AttributionBasis; phrases: readonly string[] }>;

/** What reading a sentence of the language asks for; all words in lower case. */
export type Grammar = Readonly<{
  /** Forms that no rule makes: base form to third person, past, participle and -ing form. */
  irregular: Readonly<Record<string, readonly [third: string, past: string, participle: string, ing: string]>>;
  be: readonly string[];
  have: readonly string[];
  auxiliaries: readonly string[];
  will: readonly string[];
  would: readonly string[];
  /** Modals that make nothing an act: "may", "must". */
  otherModals: readonly string[];
  negations: readonly string[];
  /** Subjects that deny: "neither side". */
  nobody: readonly string[];
  adverbs: readonly string[];
  determiners: readonly string[];
  /** Those that bring somebody in: "a", "several". */
  indefinite: readonly string[];
  /** Those that stand for somebody: "her delegation". */
  possessives: readonly string[];
  prepositions: readonly string[];
  /** Words after which a form in -ing is a noun. */
  gerunds: readonly string[];
  /** Words with which a clause begins. */
  clauses: readonly string[];
  /** Those of them that put a condition. */
  conditions: readonly string[];
  relatives: readonly string[];
  singular: readonly string[];
  plural: readonly string[];
  own: readonly string[];
  /** Words that join what stands beside each other: "and". */
  joining: readonly string[];
  /** "He added": words by which whoever spoke goes on. */
  continuing: readonly string[];
  /** Days and months: they describe nobody. */
  calendar: readonly string[];
  /** Common nouns for somebody with an office, for institutions, and for what speaks for a party. */
  roles: readonly string[];
  institutions: readonly string[];
  /** Those of them who are named by nobody and yet speak on the record. */
  spokespeople: readonly string[];
  /** Offices that reports put in other words: "top diplomat". */
  officesInWords: Readonly<Record<string, readonly [string, string]>>;
  collectives: readonly string[];
  anonymous: readonly string[];
  /** Things that are named after a party and are not it: "NATO troops". */
  things: readonly string[];
  /** Not counted when issues are compared. */
  fillers: readonly string[];
}>;

export type Lexicon = Readonly<{
  /** Kept with what was proposed. Raised when an entry changes. */
  version: string;
  acts: readonly ActEntry[];
  bases: readonly BasisEntry[];
  /** "according to": what follows is the speaker. */
  accordingTo: readonly string[];
  grammar: Grammar;
  /** The adjective of a state or union, with the name it belongs to. */
  demonyms: Readonly<Record<string, readonly string[]>>;
  /** Words that are used for the same thing in negotiations. */
  topics: readonly (readonly string[])[];
}>;
