import type { Stretch } from "@/lib/sentences";
import type { Act } from "./acts";
import { actsById } from "./acts";
import type { Lexicon } from "./lexicon/entry";
import { basisOf } from "./proposing/basis";
import { chooseAct, placeOf, wordsOf } from "./proposing/choose";
import type { ProposalContext } from "./proposing/context";
import { frameOf, quotationAt, sentenceOf, shownWords } from "./proposing/frame";
import { type IssueIndex, issueIndex, issueOf } from "./proposing/issue";
import { type Reader, type ReadParagraph, readerOf } from "./proposing/paragraph";
import { type AttributionBasis, attributionBasesById } from "./vocabulary";

/** A value with the words that speak for it, as a person reads them beside the field. */
export type Proposed<T> = Readonly<{ value: T; reason: string }>;

/** What words allow to be proposed about a position; null where they leave it open. Nothing of it is recorded until a person accepts. */
export type Proposal = Readonly<{
  issueId: Proposed<string> | null;
  partyId: Proposed<string> | null;
  speakerId: Proposed<string> | null;
  /** The words for a speaker who is no known person. */
  speakerText: Proposed<string> | null;
  act: Proposed<Act> | null;
  basis: Proposed<AttributionBasis> | null;
}>;

/** All of it but the issue: who does what, and who says so. */
type Stance = Omit<Proposal, "issueId">;

export const nothingProposed: Proposal = {
  issueId: null,
  partyId: null,
  speakerId: null,
  speakerText: null,
  act: null,
  basis: null,
};

/** Proposes for many selections of texts in one language; what the negotiation knows is made ready once. */
export type Proposer = Readonly<{
  version: string;
  propose: (text: string, selection: Stretch) => Proposal;
  /** The same without looking for the issue, for many sentences. */
  proposeStance: (text: string, selection: Stretch) => Stance;
}>;

/**
 * Proposes issue, holder, speaker, act and attribution basis of a position from the words of a selection and around it (UTF-16 units): its sentence, then its
 * paragraph, then the reporting clause of a quotation. The holder is the subject of the act, not whoever is mentioned; the speaker is the person of the
 * reporting verb. What the words do not allow is left open, and of more than a quote can hold nothing is proposed. Pure.
 */
export function proposer(context: ProposalContext, lexicon: Lexicon): Proposer {
  const reader = readerOf(context, lexicon);
  let index: IssueIndex | null = null;
  const read = recentReading(reader);
  return {
    version: lexicon.version,
    propose: (text, selection) => {
      if (selection.end - selection.start > longest) return nothingProposed;
      const paragraph = read(text, paragraphAt(text, selection));
      index ??= issueIndex(context, lexicon);
      const issueId = proposeIssue(reader, index, paragraph, selection);
      return { issueId, ...proposeStance(reader, paragraph, text, selection) };
    },
    proposeStance: (text, selection) => {
      if (selection.end - selection.start > longest) return nothingProposed;
      return proposeStance(reader, read(text, paragraphAt(text, selection)), text, selection);
    },
  };
}

/** So many paragraphs stay read: sentences are asked about one after the other, and go on from those before. */
const kept = 8;
/** Through so many paragraphs "he added" goes back. */
const reach = 4;

/** Reads paragraphs with a way to those before them. */
function recentReading(reader: Reader): (text: string, at: Stretch) => ReadParagraph {
  let recent: { text: string; paragraph: ReadParagraph }[] = [];
  const read = (text: string, at: Stretch, left: number): ReadParagraph => {
    const same = recent.find(
      ({ text: of, paragraph: { start, end } }) => of === text && start === at.start && end === at.end,
    );
    const before = () => {
      const foot = text.slice(0, at.start).trimEnd().length;
      return foot === 0 || left === 0 ? null : read(text, paragraphAt(text, { start: foot - 1, end: foot }), left - 1);
    };
    if (same) return left === reach ? same.paragraph : { ...same.paragraph, before };
    const paragraph = reader.read(text, at, before);
    if (left === reach) recent = [{ text, paragraph }, ...recent.slice(0, kept - 1)];
    return paragraph;
  };
  return (text, at) => read(text, at, reach);
}

/** A quote has at most so many units; and a longer line is read in pieces of it: what is said so far away says nothing of who speaks here. */
const longest = 5000;

/** The line of a text in which a selection begins, and as far as the selection goes; of a very long line the piece. */
export function paragraphAt(text: string, { start, end }: Stretch): Stretch {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const foot = text.indexOf("\n", end - 1);
  const to = foot < 0 ? text.length : Math.max(foot, end);
  if (to - from <= longest) return { start: from, end: to };
  const piece = from + Math.floor((start - from) / longest) * longest;
  return { start: piece, end: Math.min(to, Math.max(piece + longest, end)) };
}

function proposeStance(reader: Reader, paragraph: ReadParagraph, text: string, selection: Stretch): Stance {
  const sentence = sentenceOf(paragraph, selection);
  const chosen = chooseAct(reader, paragraph, text, selection, sentence);
  const frame = chosen ? chosen.frame : frameOf(reader, paragraph, text, selection);
  const agent = chosen?.agent ?? null;
  const holder = chosen && !chosen.hit.entry.speaker ? agent : (frame?.who ?? agent);
  const does = chosen && agent && { who: agent, words: `${agent.words} ${wordsOf(paragraph, text, chosen.hit)}` };
  const speaker = frame ?? does;
  const person = speaker?.who.person ?? agent?.person ?? null;
  const unnamed = person ? null : (speaker?.who.unnamed?.slice(0, 200) ?? null);
  const isQuoted =
    quotationAt(paragraph, chosen ? placeOf(paragraph, chosen.hit) : selection) !== null ||
    quotationAt(paragraph, selection) !== null;
  const basis = basisOf(paragraph, text, {
    sentence,
    holder: holder?.party ?? null,
    agent,
    frame,
    hit: chosen?.hit ?? null,
    isQuoted,
  });
  const by = speaker?.who.person || unnamed ? speaker : does;
  const said = by && shownWords(by.words, by.who);
  const among = holder?.several ? ", first of several" : "";
  return {
    partyId: holder?.party
      ? { value: holder.party.id, reason: `${shownWords(holder.words, holder)} → ${holder.party.name}${among}` }
      : null,
    speakerId: person && said ? { value: person.id, reason: `${said} → ${person.name}` } : null,
    speakerText: unnamed && said ? { value: unnamed, reason: `${said} → no known person` } : null,
    act: chosen?.hit.act
      ? {
          value: chosen.hit.act,
          reason: `“${wordsOf(paragraph, text, chosen.hit)}” → ${actsById[chosen.hit.act].label.toLowerCase()}`,
        }
      : null,
    basis: basis
      ? { value: basis.basis, reason: `${basis.reason} → ${attributionBasesById[basis.basis].label.toLowerCase()}` }
      : null,
  };
}

function proposeIssue(
  { context }: Reader,
  index: IssueIndex,
  paragraph: ReadParagraph,
  selection: Stretch,
): Proposed<string> | null {
  const { tokens } = paragraph;
  const sentence = sentenceOf(paragraph, selection);
  const within = (near: Stretch) => tokens.filter(({ start, end }) => start < near.end && end > near.start);
  const found = issueOf(index, [
    { tokens: within(selection), counts: 1 },
    { tokens: within(sentence), counts: 0.7 },
    { tokens, counts: 0.2 },
  ]);
  const title = context.issues.find(({ id }) => id === found?.id)?.title;
  if (!found || !title) return null;
  const recorded = found.like ? `, like what is recorded there: ${shortened(found.like)}` : "";
  return { value: found.id, reason: `“${found.words.join("”, “")}” → ${title}${recorded}` };
}

/** The first words of a recorded text. Without quotation marks: a translation's words are nobody's. */
function shortened(text: string): string {
  const words = text.slice(0, 200).split(/\s+/);
  return words.length <= 8 ? text : `${words.slice(0, 8).join(" ")} …`;
}
