import type { Hit } from "./hits";
import type { Reader, ReadParagraph } from "./paragraph";
import { outsideQuotations, sayingsOf } from "./sayings";
import { hangsOn } from "./subject";
import type { Who } from "./who";

/** The one who spoke in a sentence, with the words that say so; `hasRivals` when the sentence lets other people act, too. */
export type Spoke = Readonly<{ who: Who; words: string; hasRivals: boolean }>;

/** How a hit's agent is found; handed in, because an agent may itself be carried on from the sentence before. */
type AgentOf = (paragraph: ReadParagraph, hit: Hit) => Who | null;

const known = new WeakMap<ReadParagraph, Map<number, Spoke | null>>();

/**
 * Who spoke in the sentence before a place, in this paragraph or at the end of the one before: the one candidate whom it gives, null when it gives
 * none or several. A sentence that only goes on with a quotation is passed over.
 */
export function spokeBefore(
  reader: Reader,
  at: number,
  paragraph: ReadParagraph,
  text: string,
  agentOf: AgentOf,
): Spoke | null {
  const here = paragraph.sentences.findLastIndex(({ end }) => end <= at);
  if (here >= 0) return spokeIn(reader, paragraph, text, here, agentOf);
  const earlier = paragraph.before();
  return earlier && spokeIn(reader, earlier, text, earlier.sentences.length - 1, agentOf);
}

function spokeIn(
  reader: Reader,
  paragraph: ReadParagraph,
  text: string,
  index: number,
  agentOf: AgentOf,
): Spoke | null {
  const found = known.get(paragraph) ?? new Map<number, Spoke | null>();
  known.set(paragraph, found);
  const before = found.get(index);
  if (before !== undefined) return before;
  found.set(index, null);
  const spoke = read(reader, paragraph, text, index, agentOf);
  found.set(index, spoke);
  return spoke;
}

function read(reader: Reader, paragraph: ReadParagraph, text: string, index: number, agentOf: AgentOf): Spoke | null {
  const sentence = paragraph.sentences[index];
  if (!sentence) return null;
  const { tokens } = paragraph;
  const isHere = (start: number) => start >= sentence.start && start < sentence.end;
  const said = sayingsOf(paragraph).filter(({ start }) => isHere(start));
  if (said.length === 0 && isAllQuoted(paragraph, sentence))
    return spokeBefore(reader, sentence.start, paragraph, text, agentOf);
  const hits =
    said.length > 0
      ? said.map(({ hit }) => hit)
      : outsideQuotations(paragraph, paragraph.hits).filter(
          ({ from, to, form, isInfinitive, isPassive }) =>
            form !== null && !isInfinitive && !isPassive && from >= sentence.from && to <= sentence.to,
        );
  const agents = hits.flatMap((hit) => {
    const who = agentOf(paragraph, hit);
    return who && !who.isSpeaker
      ? [{ who, words: `${who.words} ${text.slice(tokens[hit.from]?.start, tokens[hit.to - 1]?.end)}` }]
      : [];
  });
  const somebody = agents.filter(({ who }) => who.person !== null || who.unnamed !== null);
  const candidates = somebody.length > 0 ? somebody : agents;
  const [first] = candidates;
  if (!first || new Set(candidates.map(({ who }) => keyOf(who))).size > 1) return null;
  const { grammar } = reader.lexicon;
  const hasRivals = paragraph.nouns.some(
    ({ person, from, to }) =>
      person !== null &&
      person !== first.who.person &&
      from >= sentence.from &&
      to <= sentence.to &&
      !hangsOn(tokens, from, sentence.from, grammar),
  );
  return { ...first, hasRivals };
}

const keyOf = ({ person, party, unnamed }: Who) => person?.id ?? unnamed ?? party?.id;

/** Whether hardly a word of a sentence stands outside quotation marks. */
function isAllQuoted({ quotations }: ReadParagraph, { start, end }: { start: number; end: number }): boolean {
  const quoted = quotations.map((one) => Math.max(0, Math.min(one.end, end) - Math.max(one.start, start)));
  return quoted.reduce((sum, units) => sum + units, 0) > (end - start) * 0.9;
}
