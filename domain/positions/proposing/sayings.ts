import type { Stretch } from "@/lib/sentences";
import type { Hit } from "./hits";
import type { ReadParagraph } from "./paragraph";

/** A verb of saying in the reporter's own words, with its place. */
export type Saying = Stretch & Readonly<{ hit: Hit }>;

const known = new WeakMap<ReadParagraph, Saying[]>();

/** The sayings outside quotation marks, found once for a paragraph. */
export function sayingsOf(paragraph: ReadParagraph): Saying[] {
  const before = known.get(paragraph);
  if (before) return before;
  const { hits, tokens } = paragraph;
  const found = outsideQuotations(paragraph, hits).flatMap((hit) => {
    const [start, end] = [tokens[hit.from]?.start, tokens[hit.to - 1]?.end];
    const isSaid = hit.entry.says && !hit.isPassive && !hit.isInfinitive && hit.form !== null;
    return isSaid && start !== undefined && end !== undefined ? [{ start, end, hit }] : [];
  });
  known.set(paragraph, found);
  return found;
}

/** The hits that stand in the reporter's own words. */
export function outsideQuotations({ quotations, tokens }: ReadParagraph, hits: readonly Hit[]): Hit[] {
  return hits.filter(({ from, to }) => {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    return !quotations.some((one) => one.start <= start && one.end >= end);
  });
}
