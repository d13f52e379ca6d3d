import type { Act } from "../acts";
import type { ActEntry, Grammar, Lexicon } from "../lexicon/entry";
import { formsOf, type VerbForm } from "./inflect";
import { type Phrase, phraseFinder } from "./phrases";
import type { Token } from "./tokens";
import { groupBefore, type VerbGroup } from "./verb-group";

type Ref = Readonly<{ entry: ActEntry; form: VerbForm | null }>;

/** Words of the lexicon in a text, as tokens. `act` is what denial and modality leave of them, null when that is no act. */
export type Hit = Readonly<{
  from: number;
  to: number;
  /** Words of its own: the more, the more it says. */
  size: number;
  /** Where its auxiliaries begin: the subject stands before. */
  group: number;
  act: Act | null;
  entry: ActEntry;
  isPassive: boolean;
  /** "to reject": nobody does it yet. */
  isInfinitive: boolean;
  form: VerbForm | null;
}>;

/** Finds the acts of a lexicon among tokens; the longest words win. */
export function actFinder({ acts, grammar }: Lexicon): (tokens: readonly Token[]) => Hit[] {
  const phrases = acts.flatMap((entry): Phrase<Ref>[] => [
    ...(entry.phrases ?? []).map((words) => ({ words: words.split(" "), ref: { entry, form: null } })),
    ...(entry.verbs ?? []).flatMap((verb) => {
      const [first = "", ...rest] = verb.split(" ");
      return formsOf(first, grammar).map(([form, as]) => ({ words: [form, ...rest], ref: { entry, form: as } }));
    }),
  ]);
  const find = phraseFinder(phrases);
  return (tokens) =>
    find(tokens).flatMap(({ from, to, size, refs }) => {
      const group = groupBefore(tokens, from, grammar);
      const ref = chosen(refs, group);
      if (!ref || isNoun(tokens, group, ref.form, grammar)) return [];
      const byAgent = isParticiple(ref.form) && tokens[to]?.word === "by" && !group.hasHave;
      const isPassive = isParticiple(ref.form) && (group.hasBe || byAgent);
      const act = actOf(ref, group);
      return [
        {
          from,
          to,
          size,
          group: group.start,
          act,
          entry: ref.entry,
          isPassive,
          isInfinitive: group.isInfinitive,
          form: ref.form,
        },
      ];
    });
}

const isParticiple = (form: VerbForm | null) => form === "participle" || form === "past";

/** Of several readings of the same words: the form that the auxiliaries ask for, a particular act before a general one. */
function chosen(refs: readonly Ref[], { hasBe, hasHave, modal }: VerbGroup): Ref | null {
  const order: readonly (VerbForm | null)[] =
    hasBe || hasHave ? ["participle", "ing", "past"] : modal ? ["base"] : ["past", "third"];
  const rate = ({ form }: Ref) => (order.includes(form) ? order.indexOf(form) : order.length);
  const best = Math.min(...refs.map(rate));
  const fitting = refs.filter((ref) => rate(ref) === best);
  return fitting.find(({ entry }) => !entry.weak) ?? fitting[0] ?? null;
}

/** "the demand", "its offer", "the proposed plan": no verb. */
function isNoun(tokens: readonly Token[], group: VerbGroup, form: VerbForm | null, grammar: Grammar): boolean {
  if (form === null || group.words > 0) return false;
  const before = tokens[group.start - 1];
  // "Asked about it, he said": whoever asked is not told.
  const opens = !before || /^[.!?\n]$/.test(before.word);
  if (opens) return isParticiple(form) && tokens[group.start]?.isCapital === true;
  if (before.isSign) return false;
  // "That promise was made": no verb follows a "that" with which a sentence begins.
  if (before.word === "that" && form === "base" && (tokens[group.start - 2]?.isSign ?? true)) return true;
  // "short of accepting", "serious about reaching a deal": nobody does it yet.
  if (form === "ing") return before.owner || grammar.gerunds.includes(before.word);
  if (form === "base" && grammar.prepositions.includes(before.word) && before.word !== "to") return true;
  if (before.owner || grammar.determiners.includes(before.word)) return true;
  // "a potential surrender", "to present demands": a present form follows its subject, not another word.
  return (form === "base" || form === "third") && !canBeSubject(before, grammar);
}

function canBeSubject({ word, isCapital }: Token, grammar: Grammar): boolean {
  const isNamed = isCapital || word.endsWith("s") || /^(?:and|or|but|then)$/.test(word);
  const lists = [
    grammar.roles,
    grammar.institutions,
    grammar.anonymous,
    grammar.collectives,
    grammar.singular,
    grammar.plural,
    grammar.own,
  ];
  return isNamed || [...lists, grammar.relatives].some((list) => list.includes(word));
}

function actOf({ entry, form }: Ref, group: VerbGroup): Act | null {
  const { act, denied = null, willNot = denied, notYet = null, will = act, would = null } = entry;
  // A phrase brings its own verb; only a denial before it counts.
  if (group.isConditional) return null;
  if (form === null) return group.isNegated && !entry.weak ? denied : act;
  if (group.isInfinitive) return null;
  if (group.isNegated) {
    if (group.modal === "will" || group.modal === "would") return willNot;
    return group.hasHave ? notYet : denied;
  }
  if (group.modal === "will") return will;
  if (group.modal === "would") return would;
  return group.modal === "other" ? null : act;
}
