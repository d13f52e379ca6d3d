import { ActMark } from "@/components/positions/act-mark";
import { ReviewMark } from "@/components/positions/review-mark";
import { Link } from "@/components/ui/link";
import type { CitedPosition, QuoteView } from "@/domain/board/reading";
import { type Stance, stancesById } from "@/domain/evidence/stances";
import { issueKey } from "@/domain/issues/schema";
import { quoteHref } from "./quote-href";

type RestsOnProps = { negotiation: string; text: string; quotes: readonly QuoteView[] };

type Rest = { quote: string; position: CitedPosition; stance: Stance };

/** What rests on a document: the positions its quotes are cited for, those that stand first, then quotes that nothing rests on yet. */
export function RestsOn({ negotiation, text, quotes }: RestsOnProps) {
  const cited = quotes.flatMap(({ id, citations }) =>
    citations.flatMap(({ position, stance }): Rest[] => (position ? [{ quote: id, position, stance }] : [])),
  );
  const past = cited.filter(({ position }) => position.superseded);
  const loose = quotes.filter(({ citations }) => citations.length === 0);
  return (
    <>
      <h2 className="section-title">Rests on this document</h2>
      {cited.length === 0 ? <p className="text-ink-3">No position rests on it yet.</p> : null}
      <Rests negotiation={negotiation} rests={cited.filter(({ position }) => !position.superseded)} />
      {past.length > 0 ? (
        <details className="mt-2">
          <summary className="w-fit cursor-pointer text-sm text-ink-2">{past.length} superseded since</summary>
          <div className="mt-1.5">
            <Rests negotiation={negotiation} rests={past} />
          </div>
        </details>
      ) : null}
      {loose.length > 0 ? (
        <>
          <h2 className="section-title">
            Quoted <small>nothing rests on it yet</small>
          </h2>
          <ul className="grid gap-1.5">
            {loose.map(({ id, start, end }) => (
              <li key={id} className="truncate">
                <Link className="font-serif hover:underline" href={quoteHref(id)}>
                  {text.slice(start, end)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function Rests({ negotiation, rests }: { negotiation: string; rests: readonly Rest[] }) {
  return (
    <ul className="grid gap-1.5">
      {rests.map(({ quote, position, stance }) => (
        <li key={`${quote} ${position.id}`} className="row gap-x-2 gap-y-0">
          <Link className="hover:underline" href={quoteHref(quote)}>
            <ActMark act={position.act} /> {position.party.name} ·{" "}
            <span className="num">{issueKey(negotiation, position.issue.number)}</span>
          </Link>
          <Standing position={position} />
          {stance === "supports" ? null : (
            <span className="text-sm text-mark-ink">{stancesById[stance].label.toLowerCase()}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where our record of a position is, when it is not simply on the board. */
export function Standing({ position: { review, superseded } }: { position: CitedPosition }) {
  if (superseded) return <span className="text-sm text-ink-3">superseded</span>;
  return review === "reviewed" ? null : <ReviewMark state={review} />;
}
