import { Kbd } from "@/components/ui/kbd";
import type { Candidate } from "@/domain/positions/candidates";
import { plural } from "@/lib/plural";

type CandidateListProps = { candidates: readonly Candidate[]; text: string };

/** The sentences that may hold a position and are not quoted yet, in the order of the text. One opens the bar on it; the reader marks where one is. */
export function CandidateList({ candidates, text }: CandidateListProps) {
  if (candidates.length === 0) return null;
  return (
    <section aria-label="Sentences that may hold a position" className="mt-6">
      <h2 className="section-title">
        May hold a position <small>{plural(candidates.length, "sentence")}</small>
      </h2>
      <p className="row mb-1 gap-x-3 text-sm text-ink-3 pointer-coarse:hidden">
        <span>
          <Kbd keys="n" /> step through
        </span>
        <span>
          <Kbd keys="Enter" /> open
        </span>
        <span>
          <Kbd keys="x" /> pass over
        </span>
      </p>
      <ol className="candidates">
        {candidates.map(({ start, end, reason }) => (
          <li key={start}>
            <button type="button" className="candidate" data-candidate={start}>
              <span className="candidate-words">{text.slice(start, end)}</span>
              <span className="candidate-reason">{reason}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
