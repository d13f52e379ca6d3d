/** How like some words are to a text that was recorded on an issue (0 to 1, the cosine of their rarer words), and the words they share. */
export type Like = Readonly<{ likeness: number; text: string; shared: readonly string[] }>;

/** Below this two texts share hardly more than the words of any text. */
const least = 0.1;

/**
 * Compares words with all that was recorded on each issue, and answers for each issue the text that is most like. `weigh` says what a word may count at
 * all, `others` are texts by which, too, one sees how rare a word is. tf-idf, as search engines have it.
 */
export function likenessTo(
  recorded: readonly Readonly<{ issueId: string; text: string; terms: ReadonlySet<string> }>[],
  others: readonly ReadonlySet<string>[],
  weigh: (term: string) => number,
): (terms: ReadonlySet<string>) => Map<string, Like> {
  const standsIn = new Map<string, number>();
  const all = [...recorded.map(({ terms }) => terms), ...others];
  for (const terms of all) for (const term of terms) standsIn.set(term, (standsIn.get(term) ?? 0) + 1);
  const rarity = (term: string) => weigh(term) * Math.log(1 + all.length / (1 + (standsIn.get(term) ?? 0)));
  const length = (terms: ReadonlySet<string>) => Math.hypot(...[...terms].map(rarity)) || 1;
  const texts = recorded.map((one) => ({ ...one, length: length(one.terms) }));
  return (terms) => {
    const own = length(terms);
    const best = new Map<string, Like>();
    for (const { issueId, text, terms: its, length: long } of texts) {
      const shared = [...terms].filter((term) => its.has(term));
      const likeness = shared.reduce((sum, term) => sum + rarity(term) ** 2, 0) / (own * long);
      if (likeness < least || likeness <= (best.get(issueId)?.likeness ?? 0)) continue;
      best.set(issueId, { likeness, text, shared: shared.sort((a, b) => rarity(b) - rarity(a)) });
    }
    return best;
  };
}
