import type { Stretch } from "@/lib/sentences";
import { type Frame, frameOf } from "./frame";
import type { Hit } from "./hits";
import type { Reader, ReadParagraph } from "./paragraph";
import { agentOf, type Who } from "./who";

/** The act chosen for a selection, with who does it and who reports it. */
export type Chosen = Readonly<{ hit: Hit; agent: Who | null; frame: Frame | null }>;

/** The act that a selection shows best: a particular one before a general one, one whose subject is known, more words before fewer, the earlier one. */
export function chooseAct(
  reader: Reader,
  paragraph: ReadParagraph,
  text: string,
  selection: Stretch,
  sentence: Stretch,
): Chosen | null {
  const within = (near: Stretch) =>
    paragraph.hits.filter((hit) => {
      const at = placeOf(paragraph, hit);
      return hit.act !== null && at.start < near.end && at.end > near.start;
    });
  for (const near of [selection, sentence]) {
    const rated = within(near).map((hit, order) => {
      const at = placeOf(paragraph, hit);
      const frame = frameOf(reader, paragraph, text, at);
      const own = agentOf(reader, paragraph, text, hit);
      const agent = own?.isSpeaker ? (frame?.who ?? null) : own;
      const isKnown = Boolean((hit.entry.speaker ? frame?.who.party : null) ?? agent?.party);
      const rate =
        // "Said" alone says least.
        (hit.entry.weak ? (hit.act === "stated" ? -1 : 0) : 4) +
        (isKnown ? 3 : 0) +
        Math.min(hit.size, 4) * 0.15 -
        order * 0.4 -
        (hit.isPassive && !own ? 3 : 0);
      return { hit, agent, frame, isKnown, rate };
    });
    const [best] = rated
      .filter(({ hit, isKnown }) => isKnown || !hit.entry.weak || hit.entry.says)
      .sort((a, b) => b.rate - a.rate);
    if (best) return best;
  }
  return null;
}

export function placeOf({ tokens }: ReadParagraph, { from, to }: Hit): Stretch {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}

/** The words of an act with what denies or conditions them. */
export function wordsOf({ tokens }: ReadParagraph, text: string, { group, to }: Hit): string {
  return text.slice(tokens[group]?.start ?? 0, tokens[to - 1]?.end ?? 0);
}
