import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { CitationView } from "@/domain/board/issue-view";
import { differences, type Piece } from "@/domain/evidence/differences";
import type { Act } from "@/domain/positions/acts";
import { type ActFamily, familyOf } from "@/domain/positions/acts";
import { CitedQuote } from "./cited-quote";
import { StanceMark } from "./stance-mark";

type WordingsProps = {
  negotiation: string;
  positionId: string;
  act: Act;
  citations: readonly CitationView[];
  /** The citation that the others are laid beside. */
  base: CitationView;
};

/** The passages cited for one position, each laid word by word beside one of them: what the other has not is marked in both. */
export function Wordings({ negotiation, positionId, act, citations, base }: WordingsProps) {
  const others = citations.filter((citation) => citation !== base);
  const family = familyOf(act);
  if (others.length === 0)
    return (
      <>
        <Passage negotiation={negotiation} citation={base} family={family} />
        <p className="mt-3 text-ink-2">Only this passage is cited; there is no other to lay beside it.</p>
      </>
    );
  return (
    <ol className="grid gap-6">
      {others.map((other) => {
        const { before, after } = differences(base.exact, other.exact);
        const common = sharedWords(before);
        return (
          <li key={other.citationId} className="grid gap-x-8 gap-y-3 border-t border-rule pt-4 sm:grid-cols-2">
            <Passage negotiation={negotiation} citation={base} family={family} pieces={before} />
            <Passage
              negotiation={negotiation}
              citation={other}
              family={family}
              pieces={after}
              after={
                <Link className="link" href={`/n/${negotiation}/wordings/${positionId}?beside=${other.citationId}`}>
                  lay the others beside this
                </Link>
              }
            />
            <p className="num text-sm text-ink-3 sm:col-span-2">
              {common.shared} of {common.all} words of the left stand in the same order on the right; the rest is
              marked.
            </p>
          </li>
        );
      })}
    </ol>
  );
}

type PassageProps = {
  negotiation: string;
  citation: CitationView;
  family: ActFamily;
  pieces?: readonly Piece[];
  after?: ReactNode;
};

function Passage({ negotiation, citation, family, pieces, after }: PassageProps) {
  return (
    <CitedQuote
      evidence={citation}
      negotiation={negotiation}
      family={citation.stance === "supports" ? family : undefined}
      before={<StanceMark stance={citation.stance} />}
      after={after}
      words={pieces?.map(({ words, changed }, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name than their place, and are drawn once.
        changed ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    />
  );
}

function sharedWords(pieces: readonly Piece[]): { shared: number; all: number } {
  const count = (some: readonly Piece[]) =>
    some.reduce((sum, { words }) => sum + (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);
  return { shared: count(pieces.filter(({ changed }) => !changed)), all: count(pieces) };
}
