import { type Stretch, sentencesOf } from "@/lib/sentences";
import type { Lexicon } from "../lexicon/entry";
import type { AttributionBasis } from "../vocabulary";
import type { ProposalContext } from "./context";
import { actFinder, type Hit } from "./hits";
import { nameFinder } from "./names";
import { type Noun, nounsOf } from "./nouns";
import { type Met, type Phrase, phraseFinder } from "./phrases";
import { quotationsOf } from "./quotations";
import type { Clauses } from "./subject";
import { type Token, tokensIn, tokensOf } from "./tokens";

/** A paragraph read once: its words, its sentences, who may act in it, the acts, the quotations and the words about attribution. */
export type ReadParagraph = Stretch &
  Readonly<{
    tokens: readonly Token[];
    sentences: readonly (Stretch & { readonly from: number; readonly to: number })[];
    nouns: readonly Noun[];
    hits: readonly Hit[];
    quotations: readonly Stretch[];
    cues: readonly Met<AttributionBasis>[];
    accordingTo: readonly Met<true>[];
    /** The paragraph before it, read when it is asked for. */
    before: () => ReadParagraph | null;
  }>;

/** Everything that reading needs, made ready once for a negotiation and a language. */
export type Reader = Readonly<{
  lexicon: Lexicon;
  context: ProposalContext;
  read: (text: string, at: Stretch, before: () => ReadParagraph | null) => ReadParagraph;
}>;

/** Prepares a lexicon and what a negotiation knows for reading many paragraphs. */
export function readerOf(context: ProposalContext, lexicon: Lexicon): Reader {
  const names = nameFinder(context, lexicon);
  const acts = actFinder(lexicon);
  const cues = phraseFinder(
    lexicon.bases.flatMap(({ basis, phrases }) =>
      phrases.map((words): Phrase<AttributionBasis> => ({ words: words.split(" "), ref: basis })),
    ),
  );
  const accordingTo = phraseFinder(
    lexicon.accordingTo.map((words): Phrase<true> => ({ words: words.split(" "), ref: true })),
  );
  const read = (text: string, { start, end }: Stretch, before: () => ReadParagraph | null): ReadParagraph => {
    const words = text.slice(start, end);
    const tokens = tokensOf(text, start, end);
    const placed = names(words).map((name) => ({ ...name, start: name.start + start, end: name.end + start }));
    return {
      start,
      end,
      tokens,
      sentences: sentencesOf(words, start).map((sentence) => {
        const [from, to] = tokensIn(tokens, sentence.start, sentence.end);
        return { ...sentence, from, to };
      }),
      nouns: nounsOf(tokens, placed, context, lexicon.grammar),
      hits: acts(tokens).filter(({ from }) => !placed.some((name) => isOver(name, tokens[from]))),
      quotations: quotationsOf(text, start, end),
      cues: cues(tokens),
      accordingTo: accordingTo(tokens),
      before,
    };
  };
  return { lexicon, context, read };
}

/** "United States" states nothing. */
const isOver = ({ start, end }: Stretch, verb: Token | undefined) =>
  verb !== undefined && verb.start >= start && verb.end <= end;

/** The sentence of a paragraph in which a token stands, as what subjects are looked for in. */
export function clausesAt(paragraph: ReadParagraph, token: number): Clauses {
  const { tokens, nouns, hits, sentences } = paragraph;
  const sentence = sentences.find(({ from, to }) => token >= from && token < to);
  return { tokens, nouns, hits, from: sentence?.from ?? 0, to: sentence?.to ?? tokens.length };
}
