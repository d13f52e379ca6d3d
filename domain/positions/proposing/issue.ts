import type { Lexicon } from "../lexicon/entry";
import type { ProposalContext } from "./context";
import { type Like, likenessTo } from "./likeness";
import type { Token } from "./tokens";

type Term = string;
export type IssueIndex = Readonly<{
  terms: ReadonlyMap<Term, ReadonlyMap<string, number>>;
  recordedLike: (terms: ReadonlySet<Term>) => ReadonlyMap<string, Like>;
  parents: ReadonlyMap<string, string>;
  lexicon: Lexicon;
  groups: ReadonlyMap<Term, readonly Term[]>;
}>;
/** `like` is what was recorded on the issue and is worded like it, where there is something. */
export type FoundIssue = Readonly<{ id: string; words: readonly string[]; like: string | null }>;

/** What a word of the title counts, of the question, of the title of the issue it is a part of; and the likeness to what was recorded on it. */
const weights = { title: 2, question: 0.8, parent: 0.4, recorded: 3 };
/** A word that is used for the same thing, and one of somebody's name, count so much of it. */
const shares = { topic: 0.55, name: 0.3 };
/** Below this nothing is proposed, nor when another issue comes this near. */
const least = 1;
const clear = 1.2;

/** The words by which each issue is met, its own and those of the issue it is a part of: the rarer among the issues, the more a word says. What was recorded on an issue is compared as a whole. */
export function issueIndex({ issues, parties, people }: ProposalContext, lexicon: Lexicon): IssueIndex {
  const names = new Set([
    ...Object.keys(lexicon.demonyms).map(stem),
    ...parties.flatMap(({ name, shortName, forms }) =>
      [name, shortName ?? "", ...forms].flatMap((one) => [...termsOf(one, lexicon)]),
    ),
    ...people.flatMap(({ name, forms }) => [name, ...forms].flatMap((one) => [...termsOf(one, lexicon)])),
  ]);
  const ofName = (term: Term) => (names.has(term) ? shares.name : 1);
  const groups = new Map<Term, Term[]>();
  for (const [number, words] of lexicon.topics.entries())
    for (const word of words) groups.set(stem(word), [...(groups.get(stem(word)) ?? []), `#${number}`]);
  const titles = new Map(issues.map(({ id, title }) => [id, title]));
  const terms = new Map<Term, Map<string, number>>();
  for (const { id, title, question, parentId } of issues) {
    const put = (term: Term, weight: number) => {
      const of = terms.get(term) ?? new Map<string, number>();
      terms.set(term, of.set(id, Math.max(of.get(id) ?? 0, weight * ofName(term))));
    };
    for (const [text, weight] of [
      [title, weights.title],
      [question, weights.question],
      [titles.get(parentId ?? "") ?? "", weights.parent],
    ] as const)
      for (const term of termsOf(text, lexicon)) {
        put(term, weight);
        for (const group of groups.get(term) ?? []) put(group, weight * shares.topic);
      }
  }
  for (const of of terms.values()) {
    const most = Math.max(...of.values());
    const spread = [...of.values()].reduce((sum, weight) => sum + weight / most, 0);
    const rarity = Math.log(1 + issues.length / spread) / Math.log(1 + issues.length);
    for (const [id, weight] of of) of.set(id, weight * rarity * rarity);
  }
  const recorded = issues.flatMap(({ id, said }) =>
    said.map((text) => ({ issueId: id, text, terms: termsOf(text, lexicon) })),
  );
  const others = issues.map(({ title, question }) => termsOf(`${title} ${question}`, lexicon));
  return {
    terms,
    recordedLike: likenessTo(recorded, others, ofName),
    parents: new Map(issues.flatMap(({ id, parentId }) => (parentId ? [[id, parentId]] : []))),
    lexicon,
    groups,
  };
}

/**
 * The issue that words speak of: the first of the places counts whole and is compared with what was recorded, what stands around it counts less. Null when
 * no issue stands out; between a whole and its parts, the whole.
 */
export function issueOf(
  index: IssueIndex,
  places: readonly Readonly<{ tokens: readonly Token[]; counts: number }>[],
): FoundIssue | null {
  const best = new Map<Term, { counts: number; word: string }>();
  for (const { tokens, counts } of places)
    for (const { word, isSign } of tokens) {
      if (isSign || index.lexicon.grammar.fillers.includes(word)) continue;
      const own = stem(word);
      for (const term of [own, ...(index.groups.get(own) ?? [])])
        if (counts > (best.get(term)?.counts ?? 0)) best.set(term, { counts, word });
    }
  const scores = new Map<string, { score: number; words: Map<string, number> }>();
  const add = (id: string, score: number, word: string) => {
    const one = scores.get(id) ?? { score: 0, words: new Map() };
    one.score += score;
    one.words.set(word, (one.words.get(word) ?? 0) + score);
    scores.set(id, one);
  };
  for (const [term, { counts, word }] of best)
    for (const [id, weight] of index.terms.get(term) ?? []) add(id, weight * counts, word);
  const here = (places[0]?.tokens ?? []).map(({ word }) => word).join(" ");
  const like = index.recordedLike(termsOf(here, index.lexicon));
  for (const [id, { likeness, shared }] of like)
    for (const term of shared.slice(0, 2))
      add(id, (weights.recorded * likeness) / Math.min(2, shared.length), best.get(term)?.word ?? term);
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const [first] = ranked;
  if (!first || first[1].score < least) return null;
  const near = ranked.filter(([, { score }]) => first[1].score < clear * score);
  const whole = near.find(([id]) => near.every(([other]) => other === id || index.parents.get(other) === id));
  if (!whole) return null;
  const words = [...whole[1].words].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return { id: whole[0], words: words.slice(0, 2), like: like.get(whole[0])?.text ?? null };
}

function termsOf(text: string, { grammar }: Lexicon): Set<Term> {
  const words =
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
  return new Set(
    words
      .map((word) => word.replace(/'s$/, ""))
      .filter((word) => word.length > 2 && !grammar.fillers.includes(word))
      .map(stem),
  );
}

/** A word without the endings that English puts on it; rough, and the same for both sides. */
function stem(word: string): string {
  if (word.length <= 4) return word;
  return word
    .replace(/ies$/, "y")
    .replace(/(?<=[^s])s$/, "")
    .replace(/(?:ing|ed)$/, "")
    .replace(/(?<=.{4})e$/, "");
}
