import type { Day } from "@/lib/days";
import { formatDay } from "@/lib/days";
import type { Shared } from "./lineage-runs";
import type { LineageKind } from "./vocabulary";

/** As much of what two texts share as a suggestion rests on. */
export type SharedCounts = Omit<Shared, "runs">;

/** What is known of one of the two documents besides its words. `earliest` and `latest` bound the day of publication; null: not known. */
export type Suspect = Readonly<{
  id: string;
  title: string;
  sourceId: string | null;
  earliest: Day | null;
  latest: Day | null;
}>;

/** What a person is asked to judge. `fromId` is the document that came from the other, null where neither words nor dates tell. */
export type Proposal = Readonly<{ kind: LineageKind; fromId: string | null; reasons: readonly string[] }>;

/** From so many words in a row, or in all, two documents are worth a look: names, titles and stock phrases are shorter. */
const longEnough = 15;
const manyEnough = 30;
/** The share of shared words from which on they count as quoted, and the share of a text from which on it counts as the same text. */
const mostly = 0.8;
const nearlyAll = 0.9;

/** Whether two texts share enough words to ask a person how they belong together. Symmetric. */
export function isWorthAsking({ longest, words }: Pick<Shared, "longest" | "words">): boolean {
  return longest >= longEnough || words >= manyEnough;
}

/**
 * How two documents that share long runs of words may belong together (W3C PROV), with the reasons a person reads. Words that stand in quotation marks on both sides
 * are most likely one speech that both report; in quotation marks on one side alone, the other may be the text that was quoted. Otherwise one may go back to the other, and only
 * dates of publication that do not overlap say which. A suggestion, never a judgement. Pure; the same whichever document comes first.
 */
export function proposeLineage(shared: SharedCounts, one: Suspect, two: Suspect): Proposal {
  const { words, quoted, wordsOfOne, wordsOfTwo } = shared;
  if (quoted.both >= words * mostly)
    return {
      kind: "same_event_independent",
      fromId: null,
      reasons: [
        "The shared words stand in quotation marks in both: both may report the same speech, neither from the other.",
      ],
    };
  if (quoted.one >= words * mostly) return primary(one, two);
  if (quoted.two >= words * mostly) return primary(two, one);
  const isSame = words >= wordsOfOne * nearlyAll && words >= wordsOfTwo * nearlyAll;
  const isRevision = isSame && one.sourceId !== null && one.sourceId === two.sourceId;
  const { fromId, reason } = laterOf(one, two);
  return {
    kind: isRevision ? "was_revision_of" : "was_derived_from",
    fromId,
    reasons: [
      isRevision
        ? "Nearly all words are the same, and both come from one source: one may be a later version of the other."
        : isSame
          ? "Nearly all words are the same: one may be a copy of the other."
          : "The shared words are the reporter's own, not a quotation: one may go back to the other, or both to a third.",
      reason,
    ],
  };
}

function primary(quoting: Suspect, quoted: Suspect): Proposal {
  const reason = `The shared words stand in quotation marks in “${quoting.title}” and not in “${quoted.title}”: that may be the text that was quoted.`;
  return { kind: "had_primary_source", fromId: quoting.id, reasons: [reason] };
}

function laterOf(one: Suspect, two: Suspect): { fromId: string | null; reason: string } {
  for (const [early, late] of [
    [one, two],
    [two, one],
  ] as const)
    if (early.latest !== null && late.earliest !== null && early.latest < late.earliest) {
      const days = `${formatDay(early.latest)} and ${formatDay(late.earliest)}`;
      return { fromId: late.id, reason: `“${late.title}” was published later (${days}).` };
    }
  return { fromId: null, reason: "Dates do not tell which came first." };
}

/** How much of each text the shared words are, in words: n of N. */
export function shareInWords({ words, wordsOfOne, wordsOfTwo, longest }: SharedCounts): string {
  return `${words} words word for word, the longest passage ${longest}: ${percent(words, wordsOfOne)} of one text (${wordsOfOne} words), ${percent(words, wordsOfTwo)} of the other (${wordsOfTwo})`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "0 %" : `${Math.round((part / whole) * 100)} %`;
}
