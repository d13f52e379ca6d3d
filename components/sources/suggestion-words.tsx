import { Link } from "@/components/ui/link";
import { proposeLineage, shareInWords } from "@/domain/sources/lineage-suggestion";
import { type SuggestedDocument, type Suggestion, suspectOf } from "@/domain/sources/suggestion-view";
import type { LineageKind } from "@/domain/sources/vocabulary";
import { formatWorldDate } from "@/lib/days";

/** A document of a suggestion with what is known of where and when it was published. */
export function SuggestedLine({ negotiation, document }: { negotiation: string; document: SuggestedDocument }) {
  const { id, title, source, published } = document;
  return (
    <>
      <Link className="link font-medium" href={`/n/${negotiation}/sources/${id}`}>
        {title}
      </Link>{" "}
      <span className="text-sm text-ink-3">
        {source ?? "source unknown"}, {published.edtf ? formatWorldDate(published.edtf) : "publication date unknown"}
      </span>
    </>
  );
}

/** How a document came from another, said of both at once. */
const cameFrom: Readonly<Record<Exclude<LineageKind, "same_event_independent">, string>> = {
  was_derived_from: "was derived from",
  was_quoted_from: "quotes",
  had_primary_source: "rests on",
  was_revision_of: "is a later version of",
};

/** What is proposed about two documents that share words, and why. A proposal only: what counts is what a person records. */
export function ProposalWords({ suggestion }: { suggestion: Suggestion }) {
  const { one, two, counts } = suggestion;
  const { kind, fromId, reasons } = proposeLineage(counts, suspectOf(one), suspectOf(two));
  const [from, to] = fromId === two.id ? [two, one] : [one, two];
  return (
    <>
      <p>
        Proposed:{" "}
        {kind === "same_event_independent" ? (
          <b>both report the same event, neither from the other</b>
        ) : fromId ? (
          <>
            “{from.title}” <b>{cameFrom[kind]}</b> “{to.title}”
          </>
        ) : (
          <>
            one of the two <b>{cameFrom[kind]}</b> the other; which came first is not known
          </>
        )}
      </p>
      <p className="text-ink-2">{reasons.join(" ")}</p>
      <p className="num text-sm text-ink-3">{shareInWords(counts)}.</p>
    </>
  );
}
