import { quoteHref } from "@/components/reader/quote-href";
import { Link } from "@/components/ui/link";
import type { EarlierQuote, LostQuote } from "@/domain/board/reading";
import { plural } from "@/lib/plural";

type EarlierQuotesProps = {
  negotiation: string;
  text: string;
  earlier: readonly EarlierQuote[];
  lost: readonly LostQuote[];
};

/** What became here of the quotes of earlier captures: how many stand, which read otherwise, and what was lost. */
export function EarlierQuotes({ negotiation, text, earlier, lost }: EarlierQuotesProps) {
  if (earlier.length + lost.length === 0) return null;
  const drifted = earlier.filter(({ state }) => state === "drifted");
  const unchanged = earlier.length - drifted.length;
  return (
    <>
      <h2 className="section-title">
        Quoted in earlier captures <small>{unchanged > 0 ? `${plural(unchanged, "quote")} unchanged` : ""}</small>
      </h2>
      <ul className="grid gap-1.5">
        {drifted.map(({ id, start, end }) => (
          <li key={id}>
            <Link className="link text-mark-ink" href={quoteHref(id)}>
              reads otherwise
            </Link>{" "}
            <span className="line-clamp-2 font-serif">{text.slice(start, end)}</span>
          </li>
        ))}
        {lost.map(({ id, words }) => (
          <li key={id}>
            <Link className="link text-mark-ink" href={`/n/${negotiation}/sources/drift?quote=${id}`}>
              not found here
            </Link>{" "}
            <span className="line-clamp-2 font-serif">{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
