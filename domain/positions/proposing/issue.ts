import type { Lexicon } from "../lexicon/entry";
import type { ProposalContext } from "./context";
import type { Token } from "./tokens";

type Term = string;
export type IssueIndex = Readonly<{
  terms: ReadonlyMap<Term, ReadonlyMap<string, number>>;
  lexicon: Lexicon;
  groups: ReadonlyMap<Term, readonly Term[]>;
}>;
export type FoundIssue = Readonly<{ id: string; words: readonly string[] }>;

/** What a word of the title, of the question, one that is used for the same thing, and one of a party's name count. */
const weights = { title: 2, question: 0.8, topic: 0.55, name: 0.3 };
/** Below this nothing is proposed, nor when another issue comes this near. */
const least = 1;
const clear = 1.25;

/** The words by which each issue is met; the rarer among the issues, the more a word says. */
export function issueIndex({ issues, parties }: ProposalContext, lexicon: Lexicon): IssueIndex {
  const names = new Set(
    parties.flatMap(({ name, shortName, forms }) => [...termsOf([name, shortName ?? "", ...forms].join(" "), lexicon)]),
  );
  const groups = new Map<Term, Term[]>();
  for (const [number, words] of lexicon.topics.entries())
    for (const word of words) groups.set(stem(word), [...(groups.get(stem(word)) ?? []), `#${number}`]);
  const terms = new Map<Term, Map<string, number>>();
  const put = (term: Term, id: string, weight: number) => {
    const of = terms.get(term) ?? new Map<string, number>();
    of.set(id, Math.max(of.get(id) ?? 0, weight));
    terms.set(term, of);
  };
  for (const { id, title, question } of issues)
    for (const [text, weight] of [
      [title, weights.title],
      [question, weights.question],
    ] as const)
      for (const term of termsOf(text, lexicon)) {
        put(term, id, names.has(term) ? weight * weights.name : weight);
        for (const group of groups.get(term) ?? []) put(group, id, weight * weights.topic);
      }
  for (const of of terms.values()) {
    const rarity = Math.log(1 + issues.length / of.size) / Math.log(1 + issues.length);
    for (const [id, weight] of of) of.set(id, weight * rarity * rarity);
  }
  return { terms, lexicon, groups };
}

/** The issue that words speak of: `near` counts whole, what stands around it less. Null when no issue stands out. */
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
  for (const [term, { counts, word }] of best)
    for (const [id, weight] of index.terms.get(term) ?? []) {
      const one = scores.get(id) ?? { score: 0, words: new Map() };
      one.score += weight * counts;
      one.words.set(word, (one.words.get(word) ?? 0) + weight * counts);
      scores.set(id, one);
    }
  const ranked = [...scores].sort(([, a], [, b]) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first[1].score < least || first[1].score < clear * (second?.[1].score ?? 0)) return null;
  const words = [...first[1].words].sort(([, a], [, b]) => b - a).map(([word]) => word);
  return { id: first[0], words: words.slice(0, 2) };
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
