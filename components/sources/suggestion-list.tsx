import { DateText } from "@/components/ui/date-text";
import { Link } from "@/components/ui/link";
import type { Suggestion } from "@/domain/sources/suggestion-view";
import { SuggestionActions } from "./suggestion-actions";
import { ProposalWords, SuggestedLine } from "./suggestion-words";

type SuggestionListProps = { negotiation: string; suggestions: readonly Suggestion[]; mayWrite: boolean };

/** Pairs of documents that share long runs of words, each with what is proposed and why. */
export function SuggestionList({ negotiation, suggestions, mayWrite }: SuggestionListProps) {
  return (
    <ul>
      {suggestions.map((suggestion) => {
        const { id, one, two, dismissed } = suggestion;
        return (
          <li
            key={id}
            className="grid gap-2 border-b border-rule py-4 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:gap-8"
          >
            <div className="grid content-start gap-1">
              <p>
                <SuggestedLine negotiation={negotiation} document={one} />
              </p>
              <p>
                <SuggestedLine negotiation={negotiation} document={two} />
              </p>
              <p>
                <Link className="link" href={`/n/${negotiation}/sources/lineage/${id}`} data-row="">
                  Read the shared passages
                </Link>
              </p>
            </div>
            <div className="grid content-start gap-1">
              <ProposalWords suggestion={suggestion} />
              {dismissed ? <DismissedWords dismissed={dismissed} /> : null}
              {mayWrite ? (
                <div className="row mt-1">
                  <SuggestionActions negotiation={negotiation} suggestion={suggestion} />
                </div>
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type DocumentSuggestionsProps = { negotiation: string; documentId: string; suggestions: readonly Suggestion[] };

/** On the page of a document: which others share long runs of words with it and wait for a judgement. */
export function DocumentSuggestions({ negotiation, documentId, suggestions }: DocumentSuggestionsProps) {
  if (suggestions.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-2.5" aria-label="May share an origin">
      {suggestions.map((suggestion) => {
        const { id, one, two, counts } = suggestion;
        return (
          <li key={id} className="border-l-2 border-mark pl-2">
            <p>
              May share an origin with{" "}
              <SuggestedLine negotiation={negotiation} document={one.id === documentId ? two : one} />
            </p>
            <p className="num text-sm text-ink-2">
              {counts.words} words word for word.{" "}
              <Link className="link" href={`/n/${negotiation}/sources/lineage/${id}`}>
                Read and judge
              </Link>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

export function DismissedWords({ dismissed }: { dismissed: NonNullable<Suggestion["dismissed"]> }) {
  return (
    <p className="border-l-2 border-rule-2 pl-2.5 text-ink-2">
      Dismissed by {dismissed.by}, <DateText value={dismissed.at} />: {dismissed.note || "no reason given"}
    </p>
  );
}
